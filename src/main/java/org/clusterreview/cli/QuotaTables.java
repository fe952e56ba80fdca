package org.clusterreview.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clusterreview.kernel.Fault;
import org.clusterreview.recognition.quota.Candidate;
import org.clusterreview.recognition.quota.Existing;
import org.clusterreview.recognition.quota.Scores;
import org.clusterreview.rounds.policy.Limit;

/** Candidates and recognised clusters from tables whose columns are the attributes that the limits count by. */
final class QuotaTables {

    private final Set<String> attributes = new LinkedHashSet<>();
    private final List<Fault> faults;
    private final Map<String, String> written = new HashMap<>();

    QuotaTables(List<Limit> limits, List<Fault> faults) {
        limits.forEach(limit -> attributes.addAll(limit.key()));
        this.faults = faults;
    }

    /** In rank order. */
    List<Candidate> candidates(CsvTable table) {
        List<Candidate> candidates = new ArrayList<>();
        if (!table.require(faults, columns("id", "score"))) {
            return candidates;
        }
        Set<String> ids = new HashSet<>();
        for (CsvTable.Row row : table.rows()) {
            Optional<String> id = row.required("id", faults);
            Optional<String> score = row.required("score", faults);
            Map<String, Set<String>> values = new LinkedHashMap<>();
            attributes.forEach(name -> row.required(name, faults).ifPresent(v -> values.put(name, Set.of(v))));
            id.filter(i -> !ids.add(i)).ifPresent(i -> faults.add(row.fault("id", "cli.quota.idTwice", i)));
            score.filter(s -> Scores.parse(s).isEmpty())
                    .ifPresent(s -> faults.add(row.fault("score", "cli.csv.notNumber", s)));
            if (id.isPresent() && score.flatMap(Scores::parse).isPresent()) {
                written.put(id.get(), score.get());
                candidates.add(
                        new Candidate(id.get(), score.flatMap(Scores::parse).get(), values));
            }
        }
        candidates.sort(Candidate.BY_SCORE);
        return candidates;
    }

    /** A row may leave attributes empty: it then counts only under the limits whose attributes it has. */
    List<Existing> existing(CsvTable table) {
        List<Existing> existing = new ArrayList<>();
        if (!table.require(faults, columns("count"))) {
            return existing;
        }
        for (CsvTable.Row row : table.rows()) {
            Map<String, Set<String>> values = new LinkedHashMap<>();
            attributes.forEach(name -> row.text(name).ifPresent(v -> values.put(name, Set.of(v))));
            Optional<String> count = row.required("count", faults);
            if (count.filter(c -> c.matches("[0-9]{1,6}")).isPresent()) {
                existing.add(new Existing(values, Integer.parseInt(count.get())));
            } else {
                count.ifPresent(c -> faults.add(row.fault("count", "cli.quota.count", c)));
            }
        }
        return existing;
    }

    /** The score of a candidate as the file has it, which is exact. */
    String written(Candidate candidate) {
        return written.getOrDefault(candidate.id(), "");
    }

    private String[] columns(String... own) {
        List<String> columns = new ArrayList<>(List.of(own));
        columns.addAll(attributes);
        return columns.toArray(String[]::new);
    }
}
