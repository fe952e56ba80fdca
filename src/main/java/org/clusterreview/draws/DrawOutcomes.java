package org.clusterreview.draws;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.clusterreview.access.ForOrganisers;
import org.clusterreview.access.ForSupervisors;
import org.clusterreview.access.Viewer;
import org.clusterreview.draws.Draw.State;
import org.clusterreview.eligibility.Vacancies;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.panels.GroupId;
import org.clusterreview.panels.Panel;
import org.clusterreview.panels.PanelSeating;
import org.clusterreview.panels.draw.DrawResult;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of a draw: its panels are taken over as a whole, that is taken back, or the draw ends. From the word of the
 * witness on, a draw ends only if a supervisor agrees, so that nobody draws until the result suits.
 */
@Service
@Transactional
public class DrawOutcomes {

    private static final int REASON_LENGTH = 1_000;
    private static final Set<State> OPEN = EnumSet.of(State.FROZEN, State.COMMITTED, State.FAILED);

    /** Once the witness has spoken, the panels are settled, whether they are drawn already or not. */
    private static final Set<State> SETTLED = EnumSet.of(State.WITNESSED, State.DRAWN);

    private final DrawSteps steps;
    private final DrawFiles files;
    private final PanelSeating seating;
    private final Vacancies vacancies;

    DrawOutcomes(DrawSteps steps, DrawFiles files, PanelSeating seating, Vacancies vacancies) {
        this.vacancies = vacancies;
        this.steps = steps;
        this.files = files;
        this.seating = seating;
    }

    /** Seats everybody who was drawn, with the chairs: all or nobody. */
    @ForOrganisers
    public Outcome<Draw> apply(Viewer viewer, DrawId id, long seenVersion) {
        return steps.take(viewer, id, seenVersion, EnumSet.of(State.DRAWN), draw -> {
            if (draw.toValue().end().isPresent()) {
                return Outcome.refused(Violation.of("draw.end-asked"));
            }
            if (!draw.groupsHash().equals(vacancies.groupsHash(viewer, draw.track()))) {
                return Outcome.refused(Violation.of("draw.groups-changed"));
            }
            DrawResult result = result(viewer, draw);
            List<PanelSeating.Filling> fillings = result.panels().stream()
                    .map(panel -> new PanelSeating.Filling(
                            group(panel.id()),
                            panel.members().stream().map(DrawOutcomes::expert).toList(),
                            panel.chair().map(DrawOutcomes::expert),
                            panel.reserves().stream().map(DrawOutcomes::expert).toList()))
                    .toList();
            Outcome<List<Panel>> seated = seating.seat(viewer, draw.track(), fillings);
            if (seated instanceof Outcome.Refused<List<Panel>>(var violations)) {
                return Outcome.refused(violations);
            }
            draw.apply(steps.now(viewer));
            return steps.done(draw, "applied", Map.of());
        });
    }

    /** Everybody who was seated by the draw leaves again; the draw stands and may be taken over anew. */
    @ForOrganisers
    public Outcome<Draw> takeBack(Viewer viewer, DrawId id, long seenVersion, String reason) {
        return steps.take(viewer, id, seenVersion, EnumSet.of(State.APPLIED), draw -> {
            Outcome<Integer> left = clear(viewer, draw, reason);
            if (left instanceof Outcome.Refused<Integer>(var violations)) {
                return Outcome.refused(violations);
            }
            draw.takeBack();
            return steps.done(draw, "taken-back", Map.of("reason", reason.strip()));
        });
    }

    /** Ends a draw whose panels are not settled, or that drew nothing, so that another can begin; refused without a reason. */
    @ForOrganisers
    public Outcome<Draw> end(Viewer viewer, DrawId id, long seenVersion, String reason) {
        return steps.take(viewer, id, seenVersion, OPEN, draw -> {
            if (isNoReason(reason)) {
                return noReason();
            }
            draw.askEnd(reason.strip(), steps.now(viewer));
            draw.end(steps.now(viewer));
            return steps.done(draw, "ended", Map.of("reason", reason.strip()));
        });
    }

    /**
     * Asks for another draw in place of one whose panels are settled and not taken over, or not any more; refused without a
     * reason. A supervisor agrees or declines.
     */
    @ForOrganisers
    public Outcome<Draw> askForAnother(Viewer viewer, DrawId id, long seenVersion, String reason) {
        return steps.take(viewer, id, seenVersion, SETTLED, draw -> {
            if (isNoReason(reason)) {
                return noReason();
            }
            if (draw.toValue().end().isPresent()) {
                return Outcome.refused(Violation.of("draw.changed"));
            }
            draw.askEnd(reason.strip(), steps.now(viewer));
            return steps.done(draw, "another-asked", Map.of("reason", reason.strip()));
        });
    }

    /** Agrees to another draw: this one ends. Refused to the person who asked. */
    @ForSupervisors
    public Outcome<Draw> agree(Viewer viewer, DrawId id, long seenVersion) {
        return asked(viewer, id, seenVersion, draw -> {
            draw.end(steps.now(viewer));
            return steps.done(
                    draw,
                    "ended",
                    Map.of("reason", draw.toValue().end().orElseThrow().reason()));
        });
    }

    /** The draw stands. */
    @ForSupervisors
    public Outcome<Draw> decline(Viewer viewer, DrawId id, long seenVersion) {
        return asked(viewer, id, seenVersion, draw -> {
            draw.declineEnd();
            return steps.done(draw, "another-declined", Map.of());
        });
    }

    private Outcome<Draw> asked(
            Viewer viewer, DrawId id, long seenVersion, Function<DrawEntity, Outcome<Draw>> decided) {
        return steps.take(viewer, id, seenVersion, SETTLED, draw -> {
            Draw value = draw.toValue();
            if (value.end().isEmpty()) {
                return Outcome.refused(Violation.of("draw.changed"));
            }
            return value.end().get().asked().by().equals(viewer.actor()) ? DrawSteps.sameDoing() : decided.apply(draw);
        });
    }

    private Outcome<Integer> clear(Viewer viewer, DrawEntity draw, String reason) {
        List<GroupId> groups = result(viewer, draw).panels().stream()
                .map(panel -> group(panel.id()))
                .toList();
        return seating.clear(viewer, draw.track(), groups, reason.strip());
    }

    private DrawResult result(Viewer viewer, DrawEntity draw) {
        return files.result(viewer, draw.toValue().files().result().orElseThrow());
    }

    private static GroupId group(String id) {
        return new GroupId(UUID.fromString(id));
    }

    private static ExpertId expert(String id) {
        return new ExpertId(UUID.fromString(id));
    }

    private static boolean isNoReason(String reason) {
        return reason.isBlank() || reason.strip().length() > REASON_LENGTH;
    }

    private static Outcome<Draw> noReason() {
        return Outcome.refused(Violation.at("reason", "draw.reason", REASON_LENGTH));
    }
}
