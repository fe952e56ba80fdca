package org.clusterreview.applications.ui;

import com.vaadin.flow.component.UI;
import org.clusterreview.applications.FormalState;
import org.clusterreview.applications.formalcheck.State;
import org.clusterreview.rounds.policy.Severity;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;

/** Where an application, or one condition of it, stands. */
final class FormalBadge {

    private FormalBadge() {}

    static StateBadge of(FormalState state) {
        Tone tone = switch (state) {
            case PENDING -> Tone.TODO;
            case PASSED -> Tone.OK;
            case RETURNED -> Tone.WARN;
            case REJECTED -> Tone.BLOCK;
        };
        return new StateBadge(tone, text("formal.state." + state.name()));
    }

    static StateBadge of(State state, Severity severity) {
        return switch (state) {
            case State.Met() -> new StateBadge(Tone.OK, text("formal.met"));
            case State.NotMet(var why) ->
                severity == Severity.HARD
                        ? new StateBadge(Tone.BLOCK, text("formal.not-met"))
                        : new StateBadge(Tone.WARN, text("formal.not-met.soft"));
            case State.Excepted(var why) -> new StateBadge(Tone.WARN, text("formal.excepted"));
            case State.Missing(var items) -> new StateBadge(Tone.WARN, text("formal.missing"));
            case State.AwaitingFinding() -> new StateBadge(Tone.TODO, text("formal.awaiting"));
        };
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
