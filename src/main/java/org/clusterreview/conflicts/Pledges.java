package org.clusterreview.conflicts;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clusterreview.access.ForExperts;
import org.clusterreview.access.Viewer;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.kernel.canonical.Sha256;
import org.clusterreview.rounds.Round;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.TrackRegister;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pledges of secrecy and good faith (保密、诚信承诺书) that experts sign, once for a track. */
@Service
@Transactional
public class Pledges {

    private final JdbcClient jdbc;
    private final PledgeTexts texts;
    private final Rounds rounds;
    private final TrackRegister tracks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Pledges(
            JdbcClient jdbc,
            PledgeTexts texts,
            Rounds rounds,
            TrackRegister tracks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.rounds = rounds;
        this.tracks = tracks;
        this.events = events;
        this.clock = clock;
    }

    /** What the expert is asked to sign. */
    @ForExperts
    @Transactional(readOnly = true)
    public String text(Viewer viewer, TrackId id) {
        Track track = tracks.of(id);
        String round = rounds.find(viewer, track.round()).map(Round::name).orElse("");
        return texts.pledge(round, track.name(), viewer.name());
    }

    /** When a conflict is to be declared, as the page of declarations says it. */
    @ForExperts
    @Transactional(readOnly = true)
    public String whenToDeclare(Viewer viewer) {
        return texts.declaration();
    }

    /** The pledge of the expert who asks, under any record that is he or she; empty until it is signed. */
    @ForExperts
    @Transactional(readOnly = true)
    public Optional<Pledge> own(Viewer viewer, TrackId track) {
        return viewer.expertRecords().isEmpty() ? Optional.empty() : find(viewer.expertRecords(), track);
    }

    /**
     * Signs.
     *
     * @param seen the text that was shown; refused if another one holds by now
     * @param name typed as the signature; refused if it is not the expert's own
     */
    @ForExperts
    public Outcome<Pledge> sign(Viewer viewer, TrackId id, String seen, String name) {
        ExpertId expert = new ExpertId(viewer.expert().orElseThrow());
        Optional<Pledge> before = own(viewer, id);
        if (before.isPresent()) {
            return Outcome.done(before.get());
        }
        if (!seen.equals(text(viewer, id))) {
            return Outcome.refused(Violation.of("pledge.changed"));
        }
        if (!plain(name).equals(plain(viewer.name()))) {
            return Outcome.refused(Violation.at("name", "pledge.name", viewer.name()));
        }
        Pledge pledge =
                new Pledge(seen, Sha256.of(seen), viewer.name(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        save(viewer, id, expert, pledge);
        events.publishEvent(new ConflictEvents.PledgeSigned(
                tracks.of(id).round().value(), id.value(), expert.value(), pledge.sha256()));
        return Outcome.done(pledge);
    }

    private static String plain(String name) {
        return name.replaceAll("\\s", "");
    }

    private void save(Viewer viewer, TrackId track, ExpertId expert, Pledge pledge) {
        jdbc.sql(
                        "insert into conflict_pledge (id, track_id, expert_id, text, sha256, signed_name, signed_at, signed_by)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        track.value(),
                        expert.value(),
                        pledge.text(),
                        pledge.sha256(),
                        pledge.name(),
                        pledge.at().atOffset(ZoneOffset.UTC),
                        viewer.actor())
                .update();
    }

    private Optional<Pledge> find(Set<UUID> records, TrackId track) {
        return jdbc.sql("select * from conflict_pledge where expert_id in (:records) and track_id = :track"
                        + " order by signed_at, id limit 1")
                .param("records", records)
                .param("track", track.value())
                .query((row, i) -> new Pledge(
                        row.getString("text"),
                        row.getString("sha256"),
                        row.getString("signed_name"),
                        instant(row.getObject("signed_at", OffsetDateTime.class))))
                .optional();
    }

    private static Instant instant(OffsetDateTime at) {
        return at.toInstant();
    }
}
