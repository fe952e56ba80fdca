package org.clusterreview.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.Scoring;
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.statistics.Ratings;

/**
 * What in the sheets of a group asks for a second look. It tells of a pattern and never of intent.
 *
 * @param same sheets of one expert with the same marks for several applications
 * @param alike sheets of several experts with the same marks for one application
 * @param spreads marks of one indicator and application that lie at least half of the scale apart, the widest first
 */
public record SheetPatterns(List<Same> same, List<Alike> alike, List<Spread> spreads) {

    /** With fewer indicators equal sheets come about by chance. */
    public static final int LEAST_INDICATORS = 3;

    /** One expert marked these applications the same in every indicator. */
    public record Same(String expert, List<String> applications) {}

    /** These experts marked one application the same in every indicator. */
    public record Alike(String application, List<String> experts) {}

    /**
     * Marks far apart.
     *
     * @param lowest lowest mark given
     * @param highest highest mark given
     * @param share their distance as a share of the scale, in [½, 1]
     */
    public record Spread(String application, String indicator, Exact lowest, Exact highest, Exact share) {}

    public SheetPatterns {
        same = List.copyOf(same);
        alike = List.copyOf(alike);
        spreads = List.copyOf(spreads);
    }

    /** Of one group; only sheets with all marks are compared. */
    public static SheetPatterns of(ScoringModel model, GroupMarks marks) {
        if (marks.indicators().size() < LEAST_INDICATORS) {
            return new SheetPatterns(List.of(), List.of(), spreads(model, marks));
        }
        List<Same> same = new ArrayList<>();
        for (int column = 0; column < marks.experts().size(); column++) {
            int expert = column;
            Map<List<Exact>, List<String>> equal = new LinkedHashMap<>();
            IntStream.range(0, marks.applications().size())
                    .forEach(row -> sheet(marks, row, expert)
                            .ifPresent(sheet -> equal.computeIfAbsent(sheet, ignored -> new ArrayList<>())
                                    .add(marks.applications().get(row))));
            equal.values().stream()
                    .filter(several -> several.size() > 1)
                    .forEach(several -> same.add(new Same(marks.experts().get(expert), List.copyOf(several))));
        }
        return new SheetPatterns(same, alike(marks), spreads(model, marks));
    }

    private static List<Alike> alike(GroupMarks marks) {
        List<Alike> alike = new ArrayList<>();
        for (int row = 0; row < marks.applications().size(); row++) {
            int application = row;
            Map<List<Exact>, List<String>> equal = new LinkedHashMap<>();
            IntStream.range(0, marks.experts().size())
                    .forEach(column -> sheet(marks, application, column)
                            .ifPresent(sheet -> equal.computeIfAbsent(sheet, ignored -> new ArrayList<>())
                                    .add(marks.experts().get(column))));
            equal.values().stream()
                    .filter(several -> several.size() > 1)
                    .forEach(several ->
                            alike.add(new Alike(marks.applications().get(application), List.copyOf(several))));
        }
        return alike;
    }

    /** Empty where a mark is missing or does not apply. */
    private static Optional<List<Exact>> sheet(GroupMarks marks, int row, int column) {
        List<Exact> sheet = new ArrayList<>();
        for (Ratings indicator : marks.indicators().values()) {
            Optional<Exact> mark = indicator.mark(row, column);
            if (mark.isEmpty()) {
                return Optional.empty();
            }
            sheet.add(mark.get());
        }
        return Optional.of(List.copyOf(sheet));
    }

    private static List<Spread> spreads(ScoringModel model, GroupMarks marks) {
        List<Spread> spreads = new ArrayList<>();
        for (Indicator indicator : model.markedByExperts()) {
            Ratings table = marks.indicators().getOrDefault(indicator.id(), new Ratings(List.of()));
            if (indicator.scoring() instanceof Scoring.ByExpert by) {
                Exact width = Exact.of(by.scale().max().subtract(by.scale().min()));
                for (int row = 0; row < table.applications(); row++) {
                    String application = marks.applications().get(row);
                    spread(application, indicator.id(), table.marks(row), width).ifPresent(spreads::add);
                }
            }
        }
        spreads.sort(Comparator.comparing(Spread::share)
                .reversed()
                .thenComparing(Spread::application)
                .thenComparing(Spread::indicator));
        return spreads;
    }

    private static Optional<Spread> spread(String application, String indicator, List<Exact> marks, Exact width) {
        if (marks.size() < 2) {
            return Optional.empty();
        }
        Exact lowest = marks.stream().min(Exact::compareTo).orElseThrow();
        Exact highest = marks.stream().max(Exact::compareTo).orElseThrow();
        Exact share = highest.minus(lowest).dividedBy(width);
        return share.plus(share).compareTo(Exact.ONE) < 0
                ? Optional.empty()
                : Optional.of(new Spread(application, indicator, lowest, highest, share));
    }
}
