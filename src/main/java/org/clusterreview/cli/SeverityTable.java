package org.clusterreview.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clusterreview.kernel.Fault;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.statistics.severity.Observation;

/**
 * Marks in long form, {@code app,judge,score}; an empty score is a missing mark. Ordered by application, then expert,
 * numbers by their value.
 */
final class SeverityTable {

    /** Numbers first, by value; then names. */
    static final Comparator<String> BY_ID = Comparator.comparing(
                    (String id) -> Decimals.parse(id).orElse(null),
                    Comparator.nullsLast(Comparator.<BigDecimal>naturalOrder()))
            .thenComparing(Comparator.naturalOrder());

    private final Set<String> unmarked = new LinkedHashSet<>();
    private final List<Observation> observations = new ArrayList<>();

    SeverityTable(CsvTable table, List<Fault> faults) {
        if (!table.require(faults, "app", "judge", "score")) {
            return;
        }
        Set<List<String>> pairs = new HashSet<>();
        for (CsvTable.Row row : table.rows()) {
            Optional<String> application = row.required("app", faults);
            Optional<String> expert = row.required("judge", faults);
            if (application.isPresent() && expert.isPresent()) {
                if (!pairs.add(List.of(application.get(), expert.get()))) {
                    faults.add(row.fault("judge", "cli.severity.twice", application.get(), expert.get()));
                }
                take(row, application.get(), expert.get(), faults);
            }
        }
        observations.forEach(one -> unmarked.remove(one.application()));
        observations.sort(
                Comparator.comparing(Observation::application, BY_ID).thenComparing(Observation::expert, BY_ID));
        if (observations.isEmpty() && faults.isEmpty()) {
            faults.add(Fault.at(table.file(), 0, 0, "", "cli.ratings.empty"));
        }
    }

    private void take(CsvTable.Row row, String application, String expert, List<Fault> faults) {
        Optional<String> score = row.text("score");
        Optional<Exact> mark = score.flatMap(Decimals::parse).map(Exact::of);
        if (mark.isPresent()) {
            observations.add(new Observation(application, expert, mark.get()));
        } else if (score.isPresent()) {
            faults.add(row.fault("score", "cli.csv.notNumber", score.get()));
        } else {
            unmarked.add(application);
        }
    }

    List<Observation> observations() {
        return List.copyOf(observations);
    }

    /** Applications that stand in the file without any mark. */
    List<String> unmarked() {
        return unmarked.stream().sorted(BY_ID).toList();
    }
}
