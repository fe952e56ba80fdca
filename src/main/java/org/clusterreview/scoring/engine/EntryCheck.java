package org.clusterreview.scoring.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clusterreview.kernel.Violation;
import org.clusterreview.scoring.model.AdditionalInput;
import org.clusterreview.scoring.model.Band;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.Limits;
import org.clusterreview.scoring.model.Scale;
import org.clusterreview.scoring.model.Scoring;
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.scoring.model.Veto;
import org.jspecify.annotations.Nullable;

/** Whether marks and figures are ones that a model can take. Says so for each by itself, so that a file's line can be named. */
public final class EntryCheck {

    /** Places before and behind the point that a number may have. */
    private static final int PLACES = 60;

    private final Map<String, Indicator> indicators = new HashMap<>();
    private final Set<String> questions;
    private final Set<String> flags = new HashSet<>();
    private final Map<String, Scale> departmentScales = new HashMap<>();
    private final Map<String, Limits> inputLimits = new HashMap<>();

    public EntryCheck(ScoringModel model) {
        questions = model.askedOfExperts().stream().map(Veto::id).collect(Collectors.toSet());
        model.vetoes().stream().filter(v -> !v.askedOfExperts()).forEach(v -> flags.add(v.id()));
        for (Indicator indicator : model.indicators()) {
            indicators.put(indicator.id(), indicator);
            switch (indicator.scoring()) {
                case Scoring.ByStaff(var item) -> flags.add(item);
                case Scoring.ByDepartment(var ignored, var item, var scale) -> departmentScales.put(item, scale);
                case Scoring.ByExpert ignored -> {}
                case Scoring.ByData ignored -> {}
            }
        }
        for (AdditionalInput input : model.inputs()) {
            inputLimits.put(input.id(), input.limits());
        }
    }

    /** A mark outside its scale, bands or step, of an unknown indicator or of one that experts do not mark. */
    public Optional<Violation> mark(SheetMark mark) {
        String id = mark.indicator();
        if (mark.mark() instanceof Mark.Given(var value) && isLong(value)) {
            return Optional.of(Violation.at(id, "scoring.number.long", id, PLACES));
        }
        if (questions.contains(id)) {
            return answer(id, mark.mark());
        }
        Indicator indicator = indicators.get(id);
        if (indicator == null) {
            return Optional.of(Violation.at(id, "scoring.mark.unknownIndicator", id));
        }
        return indicator.scoring() instanceof Scoring.ByExpert byExpert
                ? mark(indicator, byExpert, mark.mark())
                : Optional.of(Violation.at(id, "scoring.mark.notByExpert", id));
    }

    private static Optional<Violation> answer(String id, Mark mark) {
        return switch (mark) {
            case Mark.Missing() -> Optional.empty();
            case Mark.NotApplicable() -> Optional.of(Violation.at(id, "scoring.mark.mustApply", id));
            case Mark.Given(var value) ->
                isFlag(value) ? Optional.empty() : Optional.of(Violation.at(id, "scoring.mark.notYesOrNo", id));
        };
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
        if (!scale.bands().isEmpty() && scale.band(value).isEmpty()) {
            return Optional.of(Violation.at(id, "scoring.mark.outOfBands", id, text(value), bands(scale)));
        }
        BigDecimal step = scale.step();
        return step == null || scale.onStep(value)
                ? Optional.empty()
                : Optional.of(Violation.at(id, "scoring.mark.offStep", id, text(value), text(step)));
    }

    private static String bands(Scale scale) {
        return scale.bands().stream().map(EntryCheck::range).collect(Collectors.joining(", "));
    }

    private static String range(Band band) {
        return band.from().compareTo(band.to()) == 0 ? text(band.from()) : text(band.from()) + "–" + text(band.to());
    }

    /**
     * A finding that is neither 1 nor 0, a department's mark outside its scale, an additional input outside its limits. Items
     * that the model does not read are fine: data serve several models.
     */
    public Optional<Violation> figure(Figure figure) {
        String item = figure.item();
        if (isLong(figure.value())) {
            return Optional.of(Violation.at(item, "scoring.number.long", item, PLACES));
        }
        if (flags.contains(item) && !isFlag(figure.value())) {
            return Optional.of(Violation.at(item, "scoring.figure.notYesOrNo", item, text(figure.value())));
        }
        Scale scale = departmentScales.get(item);
        if (scale != null) {
            return value(item, scale, figure.value());
        }
        Limits limits = inputLimits.getOrDefault(item, Limits.NONE);
        Exact value = Exact.of(figure.value());
        return limits.hold(value).equals(value)
                ? Optional.empty()
                : Optional.of(Violation.at(
                        item,
                        "scoring.figure.outOfLimits",
                        item,
                        text(figure.value()),
                        text(limits.min()),
                        text(limits.max())));
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

    /** Written out, a number with a huge exponent would fill the memory. */
    private static boolean isLong(BigDecimal value) {
        return Math.abs((long) value.scale()) > PLACES || value.precision() > 2 * PLACES;
    }

    private static boolean isFlag(BigDecimal value) {
        return value.signum() == 0 || value.compareTo(BigDecimal.ONE) == 0;
    }

    private static String text(@Nullable BigDecimal value) {
        return value == null ? "…" : value.stripTrailingZeros().toPlainString();
    }
}
