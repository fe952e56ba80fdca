package org.clusterreview.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.clusterreview.results.ResultDifference.OrderDiffers;
import org.clusterreview.results.ResultDifference.RowDiffers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds a frozen result against its recomputation, row by row. */
final class ResultDifferences {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ResultDifferences() {}

    /** @param frozen and {@code recomputed}: rankings in canonical form that are not the same text */
    static List<ResultDifference> between(String frozen, String recomputed) {
        Map<String, JsonNode> before = rows(frozen);
        Map<String, JsonNode> after = rows(recomputed);
        TreeSet<String> all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        List<ResultDifference> differences = new ArrayList<>();
        for (String application : all) {
            JsonNode one = before.get(application);
            JsonNode other = after.get(application);
            if (one == null || other == null) {
                differences.add(new RowDiffers(application, List.of("application")));
            } else if (!one.equals(other)) {
                differences.add(new RowDiffers(application, fields(one, other)));
            }
        }
        return differences.isEmpty() ? List.of(new OrderDiffers()) : differences;
    }

    private static Map<String, JsonNode> rows(String canonical) {
        Map<String, JsonNode> rows = new LinkedHashMap<>();
        for (JsonNode row : JSON.readTree(canonical)) {
            rows.put(row.get("application").asString(), row);
        }
        return rows;
    }

    private static List<String> fields(JsonNode one, JsonNode other) {
        TreeSet<String> names = new TreeSet<>(one.propertyNames());
        names.addAll(other.propertyNames());
        return names.stream()
                .filter(name -> !Objects.equals(one.get(name), other.get(name)))
                .toList();
    }
}
