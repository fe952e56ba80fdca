package org.clusterreview.draws.ui;

import java.util.Optional;
import java.util.stream.Stream;
import org.clusterreview.access.Deed;
import org.clusterreview.access.Role;
import org.clusterreview.access.Viewer;
import org.clusterreview.draws.Draw;

/** Whose turn it is, and what for. */
enum Turn {
    FREEZE(Role.ORGANISER),
    COMMIT(Role.DRAWER),
    WITNESS(Role.SUPERVISOR),
    DRAW(Role.DRAWER),
    APPLY(Role.ORGANISER),
    DECIDE(Role.SUPERVISOR),
    END(Role.ORGANISER),
    /** The draw stands, or is over. */
    NOBODY(Role.AUDITOR);

    private final Role role;

    Turn(Role role) {
        this.role = role;
    }

    static Turn of(Optional<Draw> draw) {
        return draw.map(Turn::of).orElse(FREEZE);
    }

    private static Turn of(Draw draw) {
        return switch (draw.state()) {
            case FROZEN -> COMMIT;
            case COMMITTED -> WITNESS;
            case WITNESSED -> draw.end().isPresent() ? DECIDE : DRAW;
            case DRAWN -> draw.end().isPresent() ? DECIDE : APPLY;
            case FAILED -> END;
            case APPLIED, ENDED -> NOBODY;
        };
    }

    Role role() {
        return role;
    }

    boolean isOf(Viewer viewer) {
        return this != NOBODY && viewer.has(role);
    }

    /** Whether somebody else has to do it, as the viewer did what it is to check. */
    boolean isBarred(Viewer viewer, Optional<Draw> draw) {
        return draw.stream().flatMap(this::checked).anyMatch(step -> step.by().equals(viewer.actor()));
    }

    private Stream<Deed> checked(Draw draw) {
        return switch (this) {
            case COMMIT -> Stream.of(draw.frozen());
            case WITNESS -> Stream.concat(Stream.of(draw.frozen()), draw.committed().stream());
            case DECIDE -> draw.end().map(Draw.End::asked).stream();
            case FREEZE, DRAW, APPLY, END, NOBODY -> Stream.empty();
        };
    }
}
