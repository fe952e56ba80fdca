package org.clusterreview.workshop.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.kernel.Violation;
import org.clusterreview.scoring.engine.Entry;
import org.clusterreview.scoring.engine.EntryCheck;
import org.clusterreview.scoring.engine.Figure;
import org.clusterreview.scoring.engine.Mark;
import org.clusterreview.scoring.engine.SheetMark;
import org.clusterreview.scoring.model.ScoringModel;
import org.jspecify.annotations.Nullable;

/** What has been typed to try a model out: texts as they were typed, and of them what the model can take. Nothing is stored. */
final class TrialInput {

    /** Typed for not applicable. */
    static final String NOT_APPLICABLE = "n/a";

    private final EntryCheck check;
    private final Map<MarkKey, String> marks = new LinkedHashMap<>();
    private final Map<FigureKey, String> figures = new LinkedHashMap<>();

    record MarkKey(String expert, String indicator) {}

    record FigureKey(String item, @Nullable Integer year) {}

    TrialInput(ScoringModel model) {
        this.check = new EntryCheck(model);
    }

    /** What is wrong with the text; what is wrong is not taken. */
    Optional<Violation> mark(String expert, String indicator, String text) {
        MarkKey key = new MarkKey(expert, indicator);
        marks.remove(key);
        if (text.isBlank()) {
            return Optional.empty();
        }
        Optional<Mark> mark = read(text.strip());
        Optional<Violation> wrong = mark.isEmpty()
                ? Optional.of(Violation.of("try.not-number"))
                : check.mark(new SheetMark(expert, indicator, mark.get()));
        if (wrong.isEmpty()) {
            marks.put(key, text.strip());
        }
        return wrong;
    }

    /** What is wrong with the text; what is wrong is not taken. */
    Optional<Violation> figure(String item, @Nullable Integer year, String text) {
        FigureKey key = new FigureKey(item, year);
        figures.remove(key);
        if (text.isBlank()) {
            return Optional.empty();
        }
        Optional<BigDecimal> value = number(text.strip());
        Optional<Violation> wrong = value.isEmpty()
                ? Optional.of(Violation.of("try.not-number"))
                : check.figure(new Figure(item, year, value.get()));
        if (wrong.isEmpty()) {
            figures.put(key, text.strip());
        }
        return wrong;
    }

    void withoutExpert(String expert) {
        marks.keySet().removeIf(key -> key.expert().equals(expert));
    }

    void withoutFigures() {
        figures.clear();
    }

    /** The one application that is tried. */
    Entry entry() {
        List<SheetMark> given = new ArrayList<>();
        marks.forEach((key, text) ->
                read(text).ifPresent(mark -> given.add(new SheetMark(key.expert(), key.indicator(), mark))));
        List<Figure> known = new ArrayList<>();
        figures.forEach((key, text) ->
                number(text).ifPresent(value -> known.add(new Figure(key.item(), key.year(), value))));
        return new Entry("trial", "", given, known, null);
    }

    private static Optional<Mark> read(String text) {
        return text.equalsIgnoreCase(NOT_APPLICABLE) || text.equals("不适用")
                ? Optional.of(Mark.NOT_APPLICABLE)
                : number(text).map(Mark::of);
    }

    /** A plain decimal of reasonable length. */
    static Optional<BigDecimal> number(String text) {
        return text.length() <= 30 && text.matches("-?\\d+(\\.\\d+)?")
                ? Optional.of(new BigDecimal(text))
                : Optional.empty();
    }
}
