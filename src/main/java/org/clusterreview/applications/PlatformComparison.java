package org.clusterreview.applications;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clusterreview.applications.workbook.FigureItem;
import org.clusterreview.applications.workbook.FigureYear;
import org.clusterreview.applications.workbook.PlatformRow;
import org.clusterreview.kernel.Fault;

/** Holds what the data platform says against the applications of a track; every fault is gathered. */
final class PlatformComparison {

    private final String file;
    private final List<Known> known;
    private final List<FigureItem> items;
    private final boolean whole;
    private final List<FigureDifference> differences = new ArrayList<>();
    private final Set<String> skipped = new LinkedHashSet<>();
    private final List<Fault> faults = new ArrayList<>();

    /**
     * An application as it is now.
     *
     * @param name of the cluster
     * @param unitCode unified social credit code of the 依托单位
     * @param holding the figures that hold
     * @param platform what the platform has said before
     */
    record Known(
            ApplicationId id,
            String name,
            String unitCode,
            List<Figure> holding,
            Map<FigureYear, BigDecimal> platform) {

        Optional<Figure> figure(FigureYear of) {
            return holding.stream()
                    .filter(figure -> figure.item().equals(of.item())
                            && figure.year().filter(year -> year == of.year()).isPresent())
                    .findFirst();
        }
    }

    /** @param whole whether all applications of the track are known */
    PlatformComparison(String file, List<Known> known, List<FigureItem> items, boolean whole) {
        this.file = file;
        this.known = known;
        this.items = items;
        this.whole = whole;
    }

    List<FigureDifference> differences() {
        return differences;
    }

    List<String> skipped() {
        return List.copyOf(skipped);
    }

    List<Fault> faults() {
        return faults;
    }

    PlatformComparison compare(List<PlatformRow> rows) {
        Map<Known, Map<FigureYear, PlatformRow>> stated = new LinkedHashMap<>();
        for (PlatformRow row : rows) {
            application(row).ifPresent(application -> {
                PlatformRow earlier = stated.computeIfAbsent(application, id -> new LinkedHashMap<>())
                        .putIfAbsent(row.of(), row);
                if (earlier != null) {
                    fault(row, "platform.figure.twice", application.name(), earlier.row());
                }
            });
        }
        stated.forEach(this::compare);
        return this;
    }

    private Optional<Known> application(PlatformRow row) {
        Optional<Known> named = row.cluster().flatMap(this::named);
        List<Known> coded = row.unitCode()
                .map(code -> known.stream()
                        .filter(one -> one.unitCode().equals(code))
                        .toList())
                .orElseGet(List::of);
        if (named.isPresent()) {
            row.unitCode()
                    .filter(code -> !code.equals(named.get().unitCode()))
                    .ifPresent(code ->
                            fault(row, "platform.unit.other", named.get().name(), code));
            return named;
        }
        if (row.cluster().isEmpty() && !whole) {
            fault(row, "platform.unit.partial", row.subject());
            return Optional.empty();
        }
        if (row.cluster().isEmpty() && coded.size() > 1) {
            fault(row, "platform.unit.several", row.subject(), coded.size());
            return Optional.empty();
        }
        if (row.cluster().isPresent() || coded.isEmpty()) {
            skipped.add(row.subject());
            return Optional.empty();
        }
        return Optional.of(coded.getFirst());
    }

    private Optional<Known> named(String cluster) {
        String plain = ImportChecks.plain(cluster);
        return known.stream()
                .filter(one -> ImportChecks.plain(one.name()).equals(plain))
                .findFirst();
    }

    private void compare(Known application, Map<FigureYear, PlatformRow> stated) {
        List<Figure> against = against(application, stated);
        stated.forEach((of, row) -> {
            item(of).ifPresent(item -> new FigureRules(item, of.year(), against)
                    .faults(row.value())
                    .forEach(violation -> faults.add(new Fault(
                            file, row.row(), 0, row.sheet() + "!" + row.row(), violation.code(), violation.args()))));
            Optional<Figure> holding = application.figure(of);
            differences.add(new FigureDifference(
                    application.id(),
                    application.name(),
                    of,
                    holding,
                    row.value(),
                    FigureDifference.effect(
                            holding, Optional.ofNullable(application.platform().get(of)), row.value())));
        });
    }

    /**
     * What a value is held against: what the same file states and what staff found. That the platform contradicts what
     * an applicant declares is what the comparison is there to show and no fault of the file.
     */
    private static List<Figure> against(Known application, Map<FigureYear, PlatformRow> stated) {
        List<Figure> against = new ArrayList<>(application.holding().stream()
                .filter(figure -> figure.source().isOfStaff())
                .toList());
        stated.forEach((of, row) -> {
            if (application.figure(of).filter(now -> now.source().isOfStaff()).isEmpty()) {
                against.add(new Figure(of.item(), Optional.of(of.year()), row.value(), Figure.Source.PLATFORM));
            }
        });
        return against;
    }

    private Optional<FigureItem> item(FigureYear of) {
        return items.stream().filter(item -> item.key().equals(of.item())).findFirst();
    }

    private void fault(PlatformRow row, String code, Object... details) {
        List<Object> args = new ArrayList<>(List.of(row.sheet(), row.row()));
        args.addAll(List.of(details));
        faults.add(new Fault(file, row.row(), 0, row.sheet() + "!" + row.row(), code, args));
    }
}
