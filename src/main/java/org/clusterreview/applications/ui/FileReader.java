package org.clusterreview.applications.ui;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterreview.access.AccountNames;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationContacts;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Applications;
import org.clusterreview.applications.Attachments;
import org.clusterreview.applications.CheckOverview;
import org.clusterreview.applications.Correction;
import org.clusterreview.applications.Corrections;
import org.clusterreview.applications.Decision;
import org.clusterreview.applications.DecisionProposal;
import org.clusterreview.applications.FigureRecord;
import org.clusterreview.applications.Figures;
import org.clusterreview.applications.Finding;
import org.clusterreview.applications.FormalChecks;
import org.clusterreview.applications.FormalConfirmations;
import org.clusterreview.applications.Revision;
import org.clusterreview.applications.Shown;
import org.clusterreview.organisations.Dictionaries;
import org.clusterreview.rounds.Policies;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.Tracks;
import org.clusterreview.rounds.policy.Policy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page of an application shows. */
@Component
class FileReader {

    private final Applications applications;
    private final FormalChecks checks;
    private final CheckOverview overview;
    private final Figures figures;
    private final Attachments attachments;
    private final Tracks tracks;
    private final Rounds rounds;
    private final Policies policies;
    private final Dictionaries dictionaries;
    private final AccountNames accounts;
    private final FormalConfirmations confirmations;
    private final Corrections corrections;
    private final ApplicationContacts contacts;

    FileReader(
            Applications applications,
            FormalChecks checks,
            CheckOverview overview,
            Figures figures,
            Attachments attachments,
            Tracks tracks,
            Rounds rounds,
            Policies policies,
            Dictionaries dictionaries,
            AccountNames accounts,
            FormalConfirmations confirmations,
            Corrections corrections,
            ApplicationContacts contacts) {
        this.applications = applications;
        this.checks = checks;
        this.overview = overview;
        this.figures = figures;
        this.attachments = attachments;
        this.tracks = tracks;
        this.rounds = rounds;
        this.policies = policies;
        this.dictionaries = dictionaries;
        this.accounts = accounts;
        this.confirmations = confirmations;
        this.corrections = corrections;
        this.contacts = contacts;
    }

    /** Empty for an application that the viewer may not see. */
    @Transactional(readOnly = true)
    public Optional<ApplicationFile> read(Viewer viewer, ApplicationId id) {
        return applications.find(viewer, id).map(application -> read(viewer, application));
    }

    private ApplicationFile read(Viewer viewer, Application application) {
        ApplicationId id = application.id();
        Shown shown = checks.shown(viewer, id).orElseThrow();
        Track track = tracks.find(viewer, application.track()).orElseThrow();
        Policy policy = policies.of(viewer, track.id());
        List<Finding> findings = applications.findings(viewer, id);
        Optional<Decision> decision = overview.decision(viewer, id);
        List<FigureRecord> history = figures.history(viewer, id);
        List<Revision> revisions = applications.revisions(viewer, id);
        Optional<DecisionProposal> proposal = confirmations.pending(viewer, id);
        Optional<Correction> correction = corrections.of(viewer, id);
        Stream<String> actors = Stream.of(
                        findings.stream().map(Finding::by),
                        decision.stream().map(Decision::by),
                        decision.stream().flatMap(one -> one.confirmedBy().stream()),
                        proposal.stream().map(DecisionProposal::by),
                        correction.stream().map(one -> one.returned().by()),
                        history.stream().map(FigureRecord::by),
                        revisions.stream().map(Revision::by))
                .flatMap(Function.identity());
        return new ApplicationFile(
                application,
                track,
                policy,
                dictionaries.current(viewer),
                shown.report(),
                shown.seen(),
                findings.stream().collect(Collectors.toMap(Finding::rule, Function.identity())),
                overview.exceptions(viewer, id),
                decision,
                history,
                rounds.find(viewer, track.round()).orElseThrow().year() + policy.figureYearOffset(),
                applications.members(viewer, id),
                applications.people(viewer, id),
                viewer.hasAny("ORGANISER", "STAFF") ? contacts.masked(viewer, id) : Optional.empty(),
                applications.remark(viewer, id),
                attachments.of(viewer, id),
                revisions,
                proposal,
                correction,
                names(viewer, actors));
    }

    private Map<UUID, String> names(Viewer viewer, Stream<String> actors) {
        return accounts.of(
                viewer,
                actors.distinct()
                        .map(FileReader::account)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static @org.jspecify.annotations.Nullable UUID account(String actor) {
        try {
            return UUID.fromString(actor);
        } catch (IllegalArgumentException theProgramItself) {
            return null;
        }
    }
}
