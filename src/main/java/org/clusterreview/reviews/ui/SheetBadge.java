package org.clusterreview.reviews.ui;

import com.vaadin.flow.component.UI;
import org.clusterreview.reviews.SheetProgress;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;

/** Where a sheet stands, as staff see it: how far it is, and nothing of what stands on it. */
final class SheetBadge {

    private SheetBadge() {}

    static StateBadge of(SheetProgress progress) {
        return new StateBadge(tone(progress), word(progress));
    }

    static String word(SheetProgress progress) {
        UI ui = UI.getCurrent();
        return switch (progress.sheet().state()) {
            case OPEN ->
                progress.filled() == 0
                        ? ui.getTranslation("scoring.state.NOT_BEGUN")
                        : progress.missing() == 0
                                ? ui.getTranslation("scoring.state.COMPLETE")
                                : ui.getTranslation("scoring.filled", progress.filled(), progress.required());
            case SUBMITTED, RETURNED, VOIDED, RECUSED ->
                ui.getTranslation("scoring.state." + progress.sheet().state().name());
        };
    }

    private static Tone tone(SheetProgress progress) {
        return switch (progress.sheet().state()) {
            case OPEN -> progress.filled() == 0 ? Tone.NEUTRAL : progress.missing() == 0 ? Tone.WARN : Tone.TODO;
            case SUBMITTED -> Tone.OK;
            case RETURNED -> Tone.WARN;
            case VOIDED -> Tone.BLOCK;
            case RECUSED -> Tone.RECUSED;
        };
    }
}
