package org.clusterreview.reviews.ui;

import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.util.Optional;
import org.clusterreview.reviews.MarkValue;
import org.clusterreview.scoring.engine.Mark;

/** Marks as people read them. */
final class MarkWords {

    static final String NONE = "—";

    private MarkWords() {}

    static String of(Mark mark) {
        return switch (mark) {
            case Mark.Given(var points) -> plain(points);
            case Mark.NotApplicable ignored -> UI.getCurrent().getTranslation("score-sheet.notApplicable");
            case Mark.Missing ignored -> NONE;
        };
    }

    static String of(Optional<MarkValue> value) {
        return value.map(MarkValue::mark).map(MarkWords::of).orElse(NONE);
    }

    static String plain(BigDecimal points) {
        return points.signum() == 0 ? "0" : points.stripTrailingZeros().toPlainString();
    }
}
