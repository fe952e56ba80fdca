package org.clusterreview.applications;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterreview.applications.workbook.FigureItem;
import org.clusterreview.applications.workbook.FigureItems;
import org.clusterreview.kernel.Violation;

/**
 * What a value of an item must be, the same that the form asks for.
 *
 * @param holding the other figures of the application
 */
record FigureRules(FigureItem item, int year, List<Figure> holding) {

    /** What the column of figures keeps before the point. */
    private static final int MAX_DIGITS = 20;

    List<Violation> faults(BigDecimal value) {
        List<Violation> faults = new ArrayList<>();
        int places = Math.max(0, value.stripTrailingZeros().scale());
        if (item.integer() && places > 0) {
            faults.add(Violation.at("value", "figure.integer", item.name()));
        } else if (places > FigureItem.DECIMALS) {
            faults.add(Violation.at("value", "figure.decimals", FigureItem.DECIMALS));
        }
        if (value.precision() - value.scale() > MAX_DIGITS) {
            faults.add(Violation.at("value", "figure.large"));
        }
        if (item.min() != null && value.compareTo(item.min()) < 0) {
            faults.add(Violation.at("value", "figure.low", item.min()));
        }
        item.partOf()
                .flatMap(this::of)
                .filter(whole -> value.compareTo(whole.value()) > 0)
                .ifPresent(whole -> faults.add(Violation.at(
                        "value",
                        "figure.more-than-whole",
                        name(whole.item()),
                        whole.value().toPlainString())));
        FigureItems.shipped().stream()
                .filter(part -> part.partOf().filter(item.key()::equals).isPresent())
                .flatMap(part -> of(part.key()).stream())
                .filter(part -> part.value().compareTo(value) > 0)
                .forEach(part -> faults.add(Violation.at(
                        "value",
                        "figure.less-than-part",
                        name(part.item()),
                        part.value().toPlainString())));
        return faults;
    }

    private Optional<Figure> of(String key) {
        return holding.stream()
                .filter(figure -> figure.item().equals(key)
                        && figure.year().filter(y -> y == year).isPresent())
                .findFirst();
    }

    private static String name(String key) {
        return FigureItems.shipped().stream()
                .filter(item -> item.key().equals(key))
                .map(FigureItem::name)
                .findFirst()
                .orElse(key);
    }
}
