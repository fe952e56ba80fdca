package org.clusterreview.applications.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.Attachment;
import org.clusterreview.applications.Correction;
import org.clusterreview.applications.Decision;
import org.clusterreview.applications.DecisionProposal;
import org.clusterreview.applications.Figure;
import org.clusterreview.applications.FigureRecord;
import org.clusterreview.applications.Finding;
import org.clusterreview.applications.MaskedContact;
import org.clusterreview.applications.Member;
import org.clusterreview.applications.PersonOfApplication;
import org.clusterreview.applications.Revision;
import org.clusterreview.applications.Seen;
import org.clusterreview.applications.formalcheck.Report;
import org.clusterreview.applications.workbook.FigureYear;
import org.clusterreview.approvals.Approval;
import org.clusterreview.organisations.dictionary.Dictionary;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.policy.Policy;

/**
 * An application with everything that belongs to it.
 *
 * @param seen the mark of what is shown
 * @param findings by rule
 * @param exceptions the latest request for each rule
 * @param lastYear year of the figures that the policy reads
 * @param named whom the sheet of people names
 * @param contact empty for whoever need not call the applicant
 * @param proposal what one person has decided and a second one has yet to confirm
 * @param correction where it was given back to be completed
 * @param people names of those who did something, by account id
 */
record ApplicationFile(
        Application application,
        Track track,
        Policy policy,
        Dictionary dictionary,
        Report report,
        Seen seen,
        Map<String, Finding> findings,
        Map<String, Approval> exceptions,
        Optional<Decision> decision,
        List<FigureRecord> figures,
        int lastYear,
        List<Member> members,
        List<PersonOfApplication> named,
        Optional<MaskedContact> contact,
        Optional<String> remark,
        List<Attachment> attachments,
        List<Revision> revisions,
        Optional<DecisionProposal> proposal,
        Optional<Correction> correction,
        Map<UUID, String> people) {

    /** Everything that was ever stated of a figure, the latest first. */
    List<FigureRecord> history(FigureYear of) {
        return figures.stream()
                .filter(record -> record.figure().item().equals(of.item())
                        && record.figure().year().equals(Optional.of(of.year())))
                .toList();
    }

    /** The value that holds, if there is one. */
    Optional<Figure> holding(FigureYear of) {
        return history(of).stream()
                .filter(record -> !record.superseded())
                .map(FigureRecord::figure)
                .max(Comparator.comparing(Figure::source));
    }

    /** Empty where no account did it. */
    String nameOf(String actor) {
        try {
            return people.getOrDefault(UUID.fromString(actor), "");
        } catch (IllegalArgumentException noAccount) {
            return "";
        }
    }
}
