package org.clusterreview.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clusterreview.kernel.Fault;
import org.clusterreview.panels.draw.DrawPool;
import org.clusterreview.panels.rules.PoolExpert;

/**
 * The pool of a draw as a table: {@code id}, and where there are such columns {@code kind,employer,city,fields,title,reviews,
 * years,unavailable}; fields with semicolons between them. Other columns say nothing to a draw.
 */
final class PoolTable {

    private final CsvTable table;
    private final List<Fault> faults;

    PoolTable(CsvTable table, List<Fault> faults) {
        this.table = table;
        this.faults = faults;
    }

    /** Of use only where no fault was added. */
    DrawPool pool() {
        List<PoolExpert> experts = new ArrayList<>();
        if (table.require(faults, "id")) {
            Set<String> ids = new HashSet<>();
            for (CsvTable.Row row : table.rows()) {
                row.required("id", faults).ifPresent(id -> {
                    if (ids.add(id)) {
                        experts.add(expert(id, row));
                    } else {
                        faults.add(row.fault("id", "cli.quota.idTwice", id));
                    }
                });
            }
        }
        return new DrawPool(experts);
    }

    private PoolExpert expert(String id, CsvTable.Row row) {
        return new PoolExpert(
                id,
                row.text("kind"),
                row.text("employer"),
                row.text("city"),
                row.text("fields").stream()
                        .flatMap(fields -> Arrays.stream(fields.split(";", -1)))
                        .map(String::strip)
                        .filter(field -> !field.isEmpty())
                        .toList(),
                row.text("title"),
                count(row, "reviews"),
                count(row, "years"),
                row.text("unavailable"));
    }

    private int count(CsvTable.Row row, String column) {
        Optional<String> text = row.text(column);
        try {
            int count = text.map(Integer::parseInt).orElse(0);
            if (count >= 0) {
                return count;
            }
        } catch (NumberFormatException notANumber) {
            // told below, as a negative number is
        }
        faults.add(row.fault(column, "cli.quota.count", text.orElse("")));
        return 0;
    }
}
