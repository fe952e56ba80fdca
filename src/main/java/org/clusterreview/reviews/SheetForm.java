package org.clusterreview.reviews;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clusterreview.kernel.canonical.Sha256;
import org.clusterreview.scoring.engine.Mark;

/** The canonical form of a sheet: what its hash stands for. */
final class SheetForm {

    private SheetForm() {}

    /** @param model SHA-256 of the frozen model under which it was filled in */
    static String sha256(Sheet sheet, String model, Map<String, SavedMark> marks) {
        Map<String, Object> byIndicator = new TreeMap<>();
        marks.forEach((indicator, saved) ->
                byIndicator.put(indicator, List.of(mark(saved.mark()), saved.comment(), saved.version())));
        return Sha256.ofCanonical(Map.of(
                "sheet", sheet.id().value(),
                "application", sheet.application().value(),
                "seat", sheet.seat(),
                "expert", sheet.expert().value(),
                "model", model,
                "marks", byIndicator));
    }

    static Object mark(Mark mark) {
        return switch (mark) {
            case Mark.Given(var value) -> value;
            case Mark.NotApplicable ignored -> "NOT_APPLICABLE";
            case Mark.Missing ignored -> "MISSING";
        };
    }
}
