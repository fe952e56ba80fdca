package org.clusterreview.recognition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.ForOrganisers;
import org.clusterreview.access.ForStaff;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Applications;
import org.clusterreview.documents.DocumentFormat;
import org.clusterreview.documents.Documents;
import org.clusterreview.documents.IssuedDocument;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.organisations.Dictionaries;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.Tracks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Public notices as text and as documents. A notice in the making and the one that is recorded from it give the same input, so
 * that the hashes prove that what was put on the portal is what is on record.
 */
@Service
@Transactional
public class NoticeDocuments {

    private final Rounds rounds;
    private final Tracks tracks;
    private final Applications applications;
    private final Dictionaries dictionaries;
    private final ListStore lists;
    private final NoticeStore notices;
    private final NoticeCoverage coverage;
    private final NoticeWording wording;
    private final Documents documents;
    private final PublicNotices published;

    NoticeDocuments(
            Rounds rounds,
            Tracks tracks,
            Applications applications,
            Dictionaries dictionaries,
            ListStore lists,
            NoticeStore notices,
            NoticeCoverage coverage,
            NoticeWording wording,
            Documents documents,
            PublicNotices published) {
        this.rounds = rounds;
        this.tracks = tracks;
        this.applications = applications;
        this.dictionaries = dictionaries;
        this.lists = lists;
        this.notices = notices;
        this.coverage = coverage;
        this.wording = wording;
        this.documents = documents;
        this.published = published;
    }

    /** The text of the next notice as the template gives it; refused where the calendar of a year is missing. */
    @ForOrganisers
    @Transactional(readOnly = true)
    public Outcome<String> suggest(Viewer viewer, TrackId id, LocalDate day) {
        Track track = track(viewer, id);
        if (applications.isPartial(viewer, id)) {
            return Outcome.refused(Violation.of("recognition.partial"));
        }
        List<ListEntry> shown = published.unshown(viewer, id);
        return published
                .plan(viewer, id, day)
                .map(plan -> wording.body(viewer, track, coverage.nextScope(track.id()), shown, plan));
    }

    /** The next notice, which is not recorded yet; refused without a frozen list, and where everything has been shown. */
    @ForOrganisers
    public Outcome<IssuedDocument> draft(Viewer viewer, TrackId id, NewNotice notice, DocumentFormat format) {
        Track track = track(viewer, id);
        Optional<RecognitionList> list = lists.current(id).filter(RecognitionList::isFrozen);
        if (applications.isPartial(viewer, id)) {
            return Outcome.refused(Violation.of("recognition.partial"));
        }
        if (list.isEmpty()) {
            return Outcome.refused(Violation.of("recognition.notice.list"));
        }
        if (notice.text().isBlank()) {
            return Outcome.refused(Violation.at("text", "recognition.notice.text", NoticePublisher.TEXT));
        }
        List<ListEntry> shown = published.unshown(viewer, id);
        if (shown.isEmpty() && !coverage.standing(id).isEmpty()) {
            return Outcome.refused(Violation.of("recognition.notice.twice"));
        }
        if (shown.stream().anyMatch(NoticeCoverage::isUngraded)) {
            return Outcome.refused(Violation.of("recognition.notice.grades"));
        }
        return published
                .plan(viewer, id, notice)
                .then(plan -> issue(
                        viewer,
                        track,
                        content(
                                viewer,
                                track,
                                list.get(),
                                shown,
                                wording.title(viewer, track, coverage.nextScope(track.id())),
                                wording.office(viewer),
                                notice.text().strip(),
                                notice.published(),
                                plan),
                        format));
    }

    /** A notice on record, as it was published; also one that has been withdrawn. */
    @ForStaff
    public Outcome<IssuedDocument> issue(Viewer viewer, TrackId id, UUID which, DocumentFormat format) {
        Track track = track(viewer, id);
        Optional<PublicNotice> found = notices.ofTrack(id).stream()
                .filter(notice -> notice.id().equals(which))
                .findFirst();
        if (applications.isPartial(viewer, id)) {
            return Outcome.refused(Violation.of("recognition.partial"));
        }
        if (found.isEmpty()) {
            return Outcome.refused(Violation.of("recognition.notice.none"));
        }
        PublicNotice notice = found.get();
        RecognitionList list = lists.ofTrack(id).stream()
                .filter(one -> one.id().equals(notice.list()))
                .findFirst()
                .orElseThrow();
        Map<ApplicationId, ListDecision> shown = notices.shown(which);
        NoticePlan plan =
                new NoticePlan("", notice.workingDays(), notice.sameDay(), notice.period(), List.of(), List.of());
        String title = notice.title().isEmpty() ? wording.title(viewer, track, notice.scope()) : notice.title();
        String office = notice.office().isEmpty() ? wording.office(viewer) : notice.office();
        return issue(
                viewer,
                track,
                content(
                        viewer,
                        track,
                        list,
                        list.entries().stream()
                                .filter(entry -> shown.containsKey(entry.application()))
                                .toList(),
                        title,
                        office,
                        notice.text(),
                        notice.published(),
                        plan),
                format);
    }

    private NoticeContent content(
            Viewer viewer,
            Track track,
            RecognitionList list,
            List<ListEntry> shown,
            String title,
            String office,
            String text,
            LocalDate published,
            NoticePlan plan) {
        return NoticeContent.of(
                title,
                office,
                text,
                published,
                plan.period(),
                shown,
                list,
                wording.grades(viewer, track),
                new PlaceNames(dictionaries.current(viewer)),
                rounds.find(viewer, track.round()).orElseThrow().demonstration());
    }

    private Outcome<IssuedDocument> issue(Viewer viewer, Track track, NoticeContent content, DocumentFormat format) {
        return documents.issue(
                viewer, new NoticeDocument(), track.round().value(), track.id().value(), content.freeze(), format);
    }

    private Track track(Viewer viewer, TrackId id) {
        return tracks.find(viewer, id).orElseThrow(() -> new IllegalArgumentException("no track " + id));
    }
}
