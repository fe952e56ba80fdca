package org.clusterreview.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.ForOrganisers;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.Applications;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.registry.Cluster;
import org.clusterreview.registry.NewCluster;
import org.clusterreview.registry.Origin;
import org.clusterreview.registry.Registry;
import org.clusterreview.rounds.Round;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.Tracks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The documents by which lists take effect: what is on the list enters the registry, once. */
@Service
@Transactional
public class Issues {

    private final Rounds rounds;
    private final Tracks tracks;
    private final Applications applications;
    private final Registry registry;
    private final IssueRules rules;
    private final ListStore lists;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Issues(
            Rounds rounds,
            Tracks tracks,
            Applications applications,
            Registry registry,
            IssueRules rules,
            ListStore lists,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rounds = rounds;
        this.tracks = tracks;
        this.applications = applications;
        this.registry = registry;
        this.rules = rules;
        this.lists = lists;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @ForInsiders
    @Transactional(readOnly = true)
    public Optional<Issue> of(Viewer viewer, TrackId track) {
        return jdbc.sql("select * from recognition_issue where track_id = ?")
                .param(track.value())
                .query((row, i) -> new Issue(
                        new ListId(row.getObject("list_id", UUID.class)),
                        row.getString("document_number"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getInt("entered"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** The first day that the document of a track may bear; empty while a public notice that is needed is missing. */
    @ForInsiders
    @Transactional(readOnly = true)
    public Optional<LocalDate> earliest(Viewer viewer, TrackId id) {
        return tracks.find(viewer, id).flatMap(track -> rules.earliest(viewer, track));
    }

    /**
     * Records the document and enters what is listed or taken under cultivation in the registry. The same document a second
     * time changes nothing; another one is refused, and so is a day to come, one before the end of the public notice, and, where
     * none is needed, one before the round's year.
     */
    @ForOrganisers
    public Outcome<Issue> issue(Viewer viewer, TrackId id, String documentNumber, LocalDate issuedOn) {
        Track track = tracks.hold(viewer, id).orElseThrow(() -> new IllegalArgumentException("no track " + id));
        String number = documentNumber.strip();
        Optional<Issue> before = of(viewer, id);
        if (before.isPresent()) {
            return before.get().documentNumber().equals(number)
                            && before.get().issuedOn().equals(issuedOn)
                    ? Outcome.done(before.get())
                    : Outcome.refused(
                            Violation.of("recognition.issue.twice", before.get().documentNumber()));
        }
        Optional<RecognitionList> list = lists.lock(id).filter(RecognitionList::isFrozen);
        List<Violation> faults = rules.faultsOf(viewer, track, number, issuedOn);
        if (list.isEmpty()) {
            faults.add(Violation.of("recognition.notice.list"));
        }
        if (!faults.isEmpty() || list.isEmpty()) {
            return Outcome.refused(faults);
        }
        return Outcome.done(record(viewer, track, list.get(), number, issuedOn));
    }

    private Issue record(Viewer viewer, Track track, RecognitionList list, String number, LocalDate issuedOn) {
        int entered = 0;
        for (ListEntry entry : list.entries()) {
            if (entry.decision() == ListDecision.LISTED || entry.decision() == ListDecision.CULTIVATION) {
                Application application =
                        applications.find(viewer, entry.application()).orElseThrow();
                Origin origin = new Origin(
                        number,
                        issuedOn,
                        source(viewer, track),
                        entry.application().value());
                entered += registry.enter(viewer, cluster(application, entry, issuedOn), origin)
                                .added()
                        ? 1
                        : 0;
            }
        }
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
        jdbc.sql(
                        "insert into recognition_issue (id, track_id, list_id, document_number, issued_on, entered, recorded_at,"
                                + " recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        track.id().value(),
                        list.id().value(),
                        number,
                        issuedOn,
                        entered,
                        now,
                        viewer.actor())
                .update();
        events.publishEvent(new RecognitionEvents.ListIssued(
                track.round().value(), list.id().value(), number, issuedOn, entered, viewer));
        return new Issue(list.id(), number, issuedOn, entered, now.toInstant());
    }

    private static NewCluster cluster(Application application, ListEntry entry, LocalDate issuedOn) {
        boolean recognised = entry.decision() == ListDecision.LISTED;
        return new NewCluster(
                entry.name(),
                recognised ? Cluster.Level.PROVINCIAL : Cluster.Level.CULTIVATION,
                Optional.of(application.applicant()),
                entry.cityCode(),
                entry.countyCode(),
                entry.zoneCode(),
                entry.fieldCode(),
                recognised ? Optional.of(issuedOn) : Optional.empty(),
                application.demonstration());
    }

    private String source(Viewer viewer, Track track) {
        Round round = rounds.find(viewer, track.round()).orElseThrow();
        return round.name() + " · " + track.name();
    }
}
