package org.clusterreview.scoring.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clusterreview.kernel.Violation;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.Scale;
import org.clusterreview.scoring.model.Scoring;
import org.clusterreview.scoring.model.ScoringModel;

/** Whether marks and figures are ones that a model can take. Says so for each by itself, so that a file's line can be named. */
public final class EntryCheck {

    private final ScoringModel model;
    private final Set<String> flags = new HashSet<>();

    public EntryCheck(ScoringModel model) {
        this.model = model;
        model.vetoes().forEach(v -> flags.add(v.id()));
        for (Indicator indicator : model.indicators()) {
            if (indicator.scoring() instanceof Scoring.ByStaff(var item)) {
                flags.add(item);
            }
        }
    }

    /** A mark outside its scale or step, of an unknown indicator or of one that experts do not mark. */
    public Optional<Violation> mark(SheetMark mark) {
        return model.indicator(mark.indicator())
                .map(indicator -> switch (indicator.scoring()) {
                    case Scoring.ByExpert byExpert -> mark(indicator, byExpert, mark.mark());
                    case Scoring.ByStaff ignored ->
                        Optional.of(Violation.at(indicator.id(), "scoring.mark.notByExpert", indicator.id()));
                    case Scoring.ByData ignored ->
                        Optional.of(Violation.at(indicator.id(), "scoring.mark.notByExpert", indicator.id()));
                })
                .orElseGet(() ->
                        Optional.of(Violation.at(mark.indicator(), "scoring.mark.unknownIndicator", mark.indicator())));
    }

    private static Optional<Violation> mark(Indicator indicator, Scoring.ByExpert byExpert, Mark mark) {
        return switch (mark) {
            case Mark.Missing() -> Optional.empty();
            case Mark.NotApplicable() ->
                byExpert.mayBeNotApplicable()
                        ? Optional.empty()
                        : Optional.of(Violation.at(indicator.id(), "scoring.mark.mustApply", indicator.id()));
            case Mark.Given(var value) -> value(indicator.id(), byExpert.scale(), value);
        };
    }

    private static Optional<Violation> value(String id, Scale scale, BigDecimal value) {
        if (!scale.contains(value)) {
            return Optional.of(
                    Violation.at(id, "scoring.mark.outOfRange", id, text(value), text(scale.min()), text(scale.max())));
        }
        BigDecimal step = scale.step();
        return step == null || scale.onStep(value)
                ? Optional.empty()
                : Optional.of(Violation.at(id, "scoring.mark.offStep", id, text(value), text(step)));
    }

    /** A finding that is neither 1 nor 0. Items that the model does not read are fine: data serve several models. */
    public Optional<Violation> figure(Figure figure) {
        boolean flag = figure.value().signum() == 0 || figure.value().compareTo(BigDecimal.ONE) == 0;
        return flags.contains(figure.item()) && !flag
                ? Optional.of(
                        Violation.at(figure.item(), "scoring.figure.notYesOrNo", figure.item(), text(figure.value())))
                : Optional.empty();
    }

    /** Everything wrong with an entry, repeated marks and figures included. */
    public List<Violation> entry(Entry entry) {
        List<Violation> result = new ArrayList<>();
        Set<List<String>> marks = new HashSet<>();
        for (SheetMark mark : entry.marks()) {
            mark(mark).ifPresent(result::add);
            if (!marks.add(List.of(mark.expert(), mark.indicator()))) {
                result.add(Violation.at(mark.indicator(), "scoring.mark.twice", mark.expert(), mark.indicator()));
            }
        }
        Set<List<String>> figures = new HashSet<>();
        for (Figure figure : entry.figures()) {
            figure(figure).ifPresent(result::add);
            if (!figures.add(List.of(figure.item(), String.valueOf(figure.year())))) {
                result.add(Violation.at(figure.item(), "scoring.figure.twice", figure.item()));
            }
        }
        return result;
    }

    private static String text(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
