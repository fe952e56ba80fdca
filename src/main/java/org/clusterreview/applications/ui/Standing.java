package org.clusterreview.applications.ui;

import com.vaadin.flow.component.UI;
import org.clusterreview.applications.FormalState;
import org.clusterreview.applications.formalcheck.Line;
import org.clusterreview.applications.formalcheck.Report;
import org.clusterreview.applications.formalcheck.State;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;

/** How an application, a rule or a decision stands, as badges. */
final class Standing {

    private Standing() {}

    static StateBadge of(Report report) {
        return switch (report.standing()) {
            case BLOCKED ->
                new StateBadge(Tone.BLOCK, text("formal.standing.BLOCKED", report.blockedBy().size()));
            case INCOMPLETE ->
                new StateBadge(Tone.TODO, text("formal.standing.INCOMPLETE", report.open().size()));
            case READY_WITH_REMARKS -> new StateBadge(Tone.WARN, text("formal.standing.READY_WITH_REMARKS"));
            case READY -> new StateBadge(Tone.OK, text("formal.standing.READY"));
        };
    }

    static StateBadge of(Line line) {
        return switch (line.state()) {
            case State.Met ignored -> new StateBadge(Tone.OK, text("formal.state.met"));
            case State.NotMet ignored ->
                new StateBadge(
                        line.blocks() ? Tone.BLOCK : Tone.WARN,
                        text(line.blocks() ? "formal.state.not-met" : "formal.state.not-met-soft"));
            case State.Excepted ignored -> new StateBadge(Tone.WARN, text("formal.state.excepted"));
            case State.Missing ignored -> new StateBadge(Tone.TODO, text("formal.state.missing"));
            case State.AwaitingFinding ignored -> new StateBadge(Tone.TODO, text("formal.state.awaiting"));
        };
    }

    static StateBadge of(FormalState state) {
        Tone tone =
                switch (state) {
                    case PENDING -> Tone.NEUTRAL;
                    case PASSED -> Tone.OK;
                    case RETURNED -> Tone.WARN;
                    case REJECTED -> Tone.BLOCK;
                };
        return new StateBadge(tone, text("formal.decision." + state.name()));
    }

    private static String text(String key, Object... args) {
        return UI.getCurrent().getTranslation(key, args);
    }
}
