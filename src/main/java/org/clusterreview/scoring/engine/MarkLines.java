package org.clusterreview.scoring.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** A line for every mark of a panel. */
final class MarkLines {

    private MarkLines() {}

    /** {@code givenDropped}: why a given mark of an expert for an indicator does not count, empty if it does. */
    static List<MarkLine> of(Panel panel, BiFunction<String, String, Optional<Dropped>> givenDropped) {
        List<MarkLine> lines = new ArrayList<>();
        panel.byExpert()
                .forEach((expert, sheet) -> sheet.forEach((indicator, mark) -> {
                    Dropped dropped = switch (mark) {
                        case Mark.Missing() -> Dropped.MISSING;
                        case Mark.NotApplicable() -> Dropped.NOT_APPLICABLE;
                        case Mark.Given ignored ->
                            givenDropped.apply(expert, indicator).orElse(null);
                    };
                    lines.add(new MarkLine(expert, indicator, mark, dropped));
                }));
        return lines;
    }
}
