package org.clusterreview.applications.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.clusterreview.kernel.canonical.CanonicalJson;
import org.jspecify.annotations.Nullable;

/** Compares two readings of a round's applications, which are matched by the name of the cluster. */
public final class ApplicationDifferences {

    private static final Map<String, Function<ApplicationRow, Optional<String>>> FIELDS = fields();

    private ApplicationDifferences() {}

    /**
     * In the order of the new rows, then the missing ones in the order of the old. Numbers are equal when their values
     * are: 1.50 and 1.5 do not differ.
     */
    public static List<Difference> compare(List<ApplicationRow> before, List<ApplicationRow> after) {
        Map<String, ApplicationRow> left = new LinkedHashMap<>();
        before.forEach(row -> left.put(row.cluster(), row));
        List<Difference> differences = new ArrayList<>();
        for (ApplicationRow row : after) {
            ApplicationRow old = left.remove(row.cluster());
            if (old == null) {
                differences.add(new Difference.Added(row));
            } else {
                List<FieldChange> changes = changes(old, row);
                differences.add(
                        changes.isEmpty() ? new Difference.Unchanged(row) : new Difference.Changed(old, row, changes));
            }
        }
        left.values().forEach(row -> differences.add(new Difference.Missing(row)));
        return differences;
    }

    private static List<FieldChange> changes(ApplicationRow before, ApplicationRow after) {
        List<FieldChange> changes = new ArrayList<>();
        FIELDS.forEach((field, value) -> add(changes, field, value.apply(before), value.apply(after)));
        TreeSet<FigureYear> figures = new TreeSet<>(before.figures().keySet());
        figures.addAll(after.figures().keySet());
        for (FigureYear figure : figures) {
            add(
                    changes,
                    "figure:" + figure.item() + ":" + figure.year(),
                    decimal(before.figures().get(figure)),
                    decimal(after.figures().get(figure)));
        }
        return changes;
    }

    private static Optional<String> decimal(@Nullable BigDecimal value) {
        return Optional.ofNullable(value).map(CanonicalJson::decimal);
    }

    private static void add(List<FieldChange> changes, String field, Optional<String> before, Optional<String> after) {
        if (!before.equals(after)) {
            changes.add(new FieldChange(field, before, after));
        }
    }

    private static Map<String, Function<ApplicationRow, Optional<String>>> fields() {
        Map<String, Function<ApplicationRow, Optional<String>>> fields = new LinkedHashMap<>();
        fields.put("unit", row -> Optional.of(row.unit()));
        fields.put("unitKind", row -> Optional.of(row.unitKind().name()));
        fields.put("unitCode", row -> Optional.of(row.unitCode()));
        fields.put("city", row -> Optional.of(row.city()));
        fields.put("county", ApplicationRow::county);
        fields.put("zone", ApplicationRow::zone);
        fields.put("field", row -> Optional.of(row.field()));
        fields.put("recommender", row -> Optional.of(row.recommender()));
        fields.put("contact", row -> Optional.of(row.contact()));
        fields.put("phone", row -> Optional.of(row.phone()));
        fields.put("remark", ApplicationRow::remark);
        return fields;
    }
}
