package org.clusterreview.scoring.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.TieStep;

/** Splits applications of equal score by the model's ladder, step by step, and keeps a record of each step. */
final class TieLadder {

    private final List<TieStep> steps;
    private final Map<String, Entry> entries;
    private final Map<String, List<TieLine>> lines = new HashMap<>();

    TieLadder(List<TieStep> steps, Map<String, Entry> entries) {
        this.steps = steps;
        this.entries = entries;
    }

    /** In order; the members of an inner list stay equal, sorted by id. */
    List<List<ApplicationResult>> split(List<ApplicationResult> equals) {
        return split(equals, 0);
    }

    List<TieLine> lines(String application) {
        return lines.getOrDefault(application, List.of());
    }

    /** Whether the ladder came to a lot that is not drawn. */
    boolean needsLot(String application) {
        return lines(application).stream()
                .anyMatch(l -> l.step() instanceof TieStep.ByLot && l.value() == null && l.left() > 1);
    }

    private List<List<ApplicationResult>> split(List<ApplicationResult> equals, int at) {
        if (equals.size() == 1 || at == steps.size()) {
            return List.of(equals.stream()
                    .sorted(Comparator.comparing(ApplicationResult::application))
                    .toList());
        }
        TieStep step = steps.get(at);
        Map<Exact, List<ApplicationResult>> byValue = new TreeMap<>(order(step));
        for (ApplicationResult result : equals) {
            Optional<Exact> value = value(step, result);
            if (value.isEmpty()) {
                passOver(step, equals);
                return split(equals, at + 1);
            }
            byValue.computeIfAbsent(value.get(), v -> new ArrayList<>()).add(result);
        }
        List<List<ApplicationResult>> result = new ArrayList<>();
        byValue.forEach((value, members) -> {
            members.forEach(m -> record(m, new TieLine(step, value, equals.size(), members.size())));
            result.addAll(split(members, at + 1));
        });
        return result;
    }

    private void passOver(TieStep step, List<ApplicationResult> equals) {
        equals.forEach(r -> record(r, new TieLine(step, null, equals.size(), equals.size())));
    }

    private void record(ApplicationResult result, TieLine line) {
        lines.computeIfAbsent(result.application(), a -> new ArrayList<>()).add(line);
    }

    private static Comparator<Exact> order(TieStep step) {
        TieStep.Order order = switch (step) {
            case TieStep.ByPart part -> part.order();
            case TieStep.ByInput input -> input.order();
            case TieStep.ByFewerDropped() -> TieStep.Order.LOWER_FIRST;
            case TieStep.ByMedian() -> TieStep.Order.HIGHER_FIRST;
            case TieStep.ByLot() -> TieStep.Order.LOWER_FIRST;
        };
        return switch (order) {
            case HIGHER_FIRST -> Comparator.reverseOrder();
            case LOWER_FIRST -> Comparator.naturalOrder();
        };
    }

    private Optional<Exact> value(TieStep step, ApplicationResult result) {
        Entry entry = entries.get(result.application());
        Score score = result.score();
        if (entry == null || score == null) {
            return Optional.empty();
        }
        return switch (step) {
            case TieStep.ByPart part -> Optional.ofNullable(score.parts().get(part.id()));
            case TieStep.ByInput input ->
                new Figures(entry.figures()).value(input.id()).map(Exact::of);
            case TieStep.ByFewerDropped() -> Optional.of(Exact.of(dropped(score)));
            case TieStep.ByMedian() -> median(score);
            case TieStep.ByLot() -> Optional.ofNullable(entry.lot()).map(Exact::of);
        };
    }

    /** Sheets that do not count; where sheets have no totals, marks. */
    private static long dropped(Score score) {
        boolean sheets = score.sheets().stream().anyMatch(s -> s.total() != null);
        return sheets
                ? score.sheets().stream().filter(s -> s.dropped() != null).count()
                : score.marks().stream()
                        .filter(m -> m.dropped() != null && m.dropped() != Dropped.NOT_APPLICABLE)
                        .count();
    }

    private static Optional<Exact> median(Score score) {
        List<Exact> totals = score.sheets().stream()
                .flatMap(s -> Optional.ofNullable(s.total()).stream())
                .toList();
        return totals.isEmpty() ? Optional.empty() : Optional.of(Averaged.median(totals));
    }
}
