package org.clusterreview.results.ui;

import com.vaadin.flow.component.Component;
import org.clusterreview.scoring.engine.Dropped;
import org.clusterreview.scoring.engine.Score;
import org.clusterreview.scoring.engine.SheetLine;
import org.clusterreview.scoring.model.Exact;
import org.jspecify.annotations.Nullable;

/** Experts as results name them: by their seats. */
final class Seats {

    /** Sorts before every total: what is missing is no number. */
    static final Exact NONE = Exact.of(Integer.MIN_VALUE);

    private Seats() {}

    static String name(Component speaker, String seatKey) {
        return speaker.getTranslation("result.seat", Integer.valueOf(seatKey));
    }

    static @Nullable SheetLine line(Score score, String seatKey) {
        return score.sheets().stream()
                .filter(sheet -> sheet.expert().equals(seatKey))
                .findFirst()
                .orElse(null);
    }

    /** A sign before the word, so that the direction is seen at a glance. */
    static String mark(Dropped why) {
        return switch (why) {
            case HIGHEST, REPLACED_HIGHEST -> "▲ ";
            case LOWEST, REPLACED_LOWEST -> "▼ ";
            case MISSING, NOT_APPLICABLE, SHEET_INCOMPLETE -> "";
        };
    }
}
