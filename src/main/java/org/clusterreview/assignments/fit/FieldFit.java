package org.clusterreview.assignments.fit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.clusterreview.panels.assignment.PanelProblem;
import org.clusterreview.panels.rules.PoolExpert;
import org.clusterreview.panels.rules.WantedPanel;

/**
 * How well experts fit panels by the fields that they know: for each application the points of the best match of its field, and of
 * a panel the mean over its applications, rounded down. A field that is known counts by its level, less for every field that the
 * expert names before it; a field above, below or beside one that is known counts the points of a related one; nothing else counts.
 *
 * <p>The pool has no texts on what an expert works on, so that the text of an application is compared with nothing.
 */
public final class FieldFit implements PanelProblem.Fit {

    private final FitInput input;

    public FieldFit(FitInput input) {
        this.input = input;
    }

    @Override
    public int of(PoolExpert expert, WantedPanel panel) {
        return of(expert.id(), panel.id());
    }

    /** From 0 to 1000. */
    public int of(String expert, String panel) {
        int applications = 0;
        int points = 0;
        for (FieldMatch match : matches(expert, panel)) {
            applications += match.applications();
            points += match.applications() * match.points();
        }
        return applications == 0 ? 0 : points / applications;
    }

    /** Each field of the panel, in the order of the codes, with what the expert knows of it. */
    public List<FieldMatch> matches(String expert, String panel) {
        List<KnownField> known = input.experts().getOrDefault(expert, List.of());
        SortedMap<String, Integer> fields = input.panels().getOrDefault(panel, new TreeMap<>());
        return fields.entrySet().stream()
                .map(field -> match(field.getKey(), field.getValue(), known))
                .toList();
    }

    private FieldMatch match(String field, int applications, List<KnownField> known) {
        return IntStream.range(0, known.size())
                .mapToObj(place -> new FieldMatch(
                        field, applications, Optional.of(known.get(place)), place, points(field, known, place)))
                .filter(match -> match.points() > 0)
                .max(Comparator.comparingInt(FieldMatch::points)
                        .thenComparing(FieldMatch::place, Comparator.reverseOrder()))
                .orElseGet(() -> new FieldMatch(field, applications, Optional.empty(), 0, 0));
    }

    private int points(String field, List<KnownField> known, int place) {
        KnownField one = known.get(place);
        if (one.field().equals(field)) {
            return input.weights().of(one.level(), place);
        }
        return isRelated(field, one.field()) ? input.weights().related() : 0;
    }

    private boolean isRelated(String field, String other) {
        Optional<String> above = parent(field);
        Optional<String> aboveOther = parent(other);
        return above.filter(other::equals).isPresent()
                || aboveOther.filter(field::equals).isPresent()
                || (above.isPresent() && above.equals(aboveOther));
    }

    private Optional<String> parent(String field) {
        return Optional.ofNullable(input.parents().get(field));
    }
}
