package org.clusterreview.draws;

import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.access.ForDrawers;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.ForOrganisers;
import org.clusterreview.access.ForSupervisors;
import org.clusterreview.access.Viewer;
import org.clusterreview.conflicts.Conflicts;
import org.clusterreview.draws.Draw.State;
import org.clusterreview.eligibility.Vacancies;
import org.clusterreview.eligibility.VacantPanels;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.panels.draw.DrawPool;
import org.clusterreview.panels.draw.DrawResult;
import org.clusterreview.panels.draw.DrawSeal;
import org.clusterreview.panels.draw.DrawSpec;
import org.clusterreview.panels.draw.PanelDraw;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.Tracks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The draw of panels, step by step, each by another person: an organiser freezes pool and rules, the 抽取员 publishes the
 * commitment of a secret, the 监督员 adds a word as witness, the 抽取员 draws. Who sees the track only in part takes no step and
 * is told of no draw.
 */
@Service
@Transactional
public class Draws {

    private static final int SECRET_BYTES = 32;
    private static final int WITNESS_LENGTH = 200;

    private final DrawRepository draws;
    private final DrawSteps steps;
    private final Vacancies vacancies;
    private final DrawFiles files;
    private final Conflicts conflicts;
    private final ExpertPool pool;
    private final Tracks tracks;
    private final SecureRandom secrets = new SecureRandom();

    Draws(
            DrawRepository draws,
            DrawSteps steps,
            Vacancies vacancies,
            DrawFiles files,
            Conflicts conflicts,
            ExpertPool pool,
            Tracks tracks) {
        this.tracks = tracks;
        this.draws = draws;
        this.steps = steps;
        this.vacancies = vacancies;
        this.files = files;
        this.conflicts = conflicts;
        this.pool = pool;
    }

    /** The latest first. */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<Draw> ofTrack(Viewer viewer, TrackId track) {
        return steps.isPartial(viewer, track)
                ? List.of()
                : draws.findByTrackIdOrderByNumberDesc(track.value()).stream()
                        .map(DrawEntity::toValue)
                        .toList();
    }

    /** What was frozen, and what was drawn from it. */
    @ForInsiders
    @Transactional(readOnly = true)
    public Optional<DrawContent> content(Viewer viewer, DrawId id) {
        return draws.findById(id.value())
                .map(DrawEntity::toValue)
                .filter(draw -> !steps.isPartial(viewer, draw.track()))
                .map(draw -> new DrawContent(
                        files.pool(viewer, draw.files().pool()),
                        files.spec(viewer, draw.files().spec()),
                        draw.files().result().map(file -> files.result(viewer, file))));
    }

    /**
     * Freezes the pool and the rules for all groups that nobody sits on yet (冻结名单). Ties are looked up anew. Refused while
     * somebody of the pool may be somebody else of it, while a draw stands, and without a group to draw for.
     */
    @ForOrganisers
    public Outcome<Draw> freeze(Viewer viewer, TrackId id) {
        Outcome<Track> open = steps.open(viewer, id);
        if (open instanceof Outcome.Refused<Track>(var violations)) {
            return Outcome.refused(violations);
        }
        tracks.hold(viewer, id);
        List<DrawEntity> before = draws.findByTrackIdOrderByNumberDesc(id.value());
        if (before.stream().anyMatch(draw -> draw.state().isLive())) {
            return Outcome.refused(Violation.of("draw.live"));
        }
        int unresolved = pool.unresolved(viewer).size();
        if (unresolved > 0) {
            return Outcome.refused(Violation.of("draw.identities", unresolved));
        }
        conflicts.recheck(viewer, id);
        VacantPanels vacant = vacancies.of(viewer, open.orThrow());
        FrozenDraw frozen = FrozenDraw.of(vacant);
        if (frozen.spec().panels().isEmpty()) {
            return Outcome.refused(Violation.of("draw.groups"));
        }
        Optional<Violation> size = vacancies.wrongSize(viewer, id, vacant);
        if (size.isPresent()) {
            return Outcome.refused(size.get());
        }
        String groupsHash = vacancies.groupsHash(viewer, id);
        DrawEntity draw = new DrawEntity(
                open.orThrow(),
                before.size() + 1,
                frozen,
                groupsHash,
                files.keep(viewer, frozen.pool()),
                files.keep(viewer, frozen.spec()),
                steps.now(viewer));
        draws.save(draw);
        return steps.done(
                draw,
                "frozen",
                Map.of("poolHash", frozen.pool().sha256(), "specHash", frozen.specHash(), "groupsHash", groupsHash));
    }

    /** Makes a secret and publishes what binds it (公布承诺); refused to the person who froze the pool. */
    @ForDrawers
    public Outcome<Draw> commit(Viewer viewer, DrawId id, long seenVersion) {
        return steps.take(viewer, id, seenVersion, EnumSet.of(State.FROZEN), draw -> {
            Draw value = draw.toValue();
            if (value.frozen().by().equals(viewer.actor())) {
                return DrawSteps.sameDoing();
            }
            byte[] secret = new byte[SECRET_BYTES];
            secrets.nextBytes(secret);
            String commitment = seal(viewer, value, secret).commitment();
            draw.commit(HexFormat.of().formatHex(secret), commitment, steps.now(viewer));
            return steps.done(draw, "committed", Map.of("commitment", commitment));
        });
    }

    /** Adds what the witness says (见证人输入); refused to whoever froze or committed, and without a word. */
    @ForSupervisors
    public Outcome<Draw> witness(Viewer viewer, DrawId id, long seenVersion, String text) {
        String said = text.strip();
        return steps.take(viewer, id, seenVersion, EnumSet.of(State.COMMITTED), draw -> {
            Draw value = draw.toValue();
            boolean same = value.frozen().by().equals(viewer.actor())
                    || value.committed()
                            .filter(step -> step.by().equals(viewer.actor()))
                            .isPresent();
            if (same) {
                return DrawSteps.sameDoing();
            }
            if (said.isEmpty() || said.length() > WITNESS_LENGTH) {
                return Outcome.refused(Violation.at("witness", "draw.witness", WITNESS_LENGTH));
            }
            draw.witness(said, steps.now(viewer));
            return steps.done(draw, "witnessed", Map.of("witness", said));
        });
    }

    /**
     * Draws (抽取). Refused where pool, groups or ties are not those that were frozen: then the draw is to be ended, with the
     * supervisor's consent, and begun anew. Refused too where ties were not looked up today.
     */
    @ForDrawers
    public Outcome<Draw> draw(Viewer viewer, DrawId id, long seenVersion) {
        return steps.take(viewer, id, seenVersion, EnumSet.of(State.WITNESSED), draw -> {
            Draw value = draw.toValue();
            if (value.end().isPresent()) {
                return Outcome.refused(Violation.of("draw.end-asked"));
            }
            if (!conflicts.isFresh(viewer, value.track())) {
                return Outcome.refused(Violation.of("draw.conflicts-stale"));
            }
            FrozenDraw now = FrozenDraw.of(
                    vacancies.of(viewer, steps.open(viewer, value.track()).orThrow()));
            if (!draw.groupsHash().equals(vacancies.groupsHash(viewer, value.track()))) {
                return Outcome.refused(Violation.of("draw.stale"));
            }
            if (!now.pool().sha256().equals(value.poolHash()) || !now.specHash().equals(value.specHash())) {
                return Outcome.refused(Violation.of("draw.stale"));
            }
            byte[] secret = HexFormat.of().parseHex(draw.secretInClear());
            byte[] seed = seal(viewer, value, secret).seed(value.witness().orElseThrow());
            DrawResult result = PanelDraw.of(now.pool(), now.spec(), seed);
            State state = result.failed().isEmpty() ? State.DRAWN : State.FAILED;
            draw.draw(state, result.seed(), files.keep(viewer, result), steps.now(viewer));
            return steps.done(
                    draw,
                    state == State.DRAWN ? "drawn" : "failed",
                    Map.of("seed", result.seed(), "secret", draw.secretInClear()));
        });
    }

    private DrawSeal seal(Viewer viewer, Draw draw, byte[] secret) {
        DrawPool frozen = files.pool(viewer, draw.files().pool());
        DrawSpec spec = files.spec(viewer, draw.files().spec());
        return new DrawSeal(secret, frozen, spec);
    }
}
