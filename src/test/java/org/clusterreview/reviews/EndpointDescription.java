package org.clusterreview.reviews;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The examples in the description of the endpoint, which clients are written by. */
final class EndpointDescription {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern EXAMPLE = Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL);

    /** Keyed by indicator, dimension or aside, so that no two have the same names. */
    private static final Set<String> MAPS = Set.of("coefficients", "subtotals", "asides");

    private EndpointDescription() {}

    static JsonNode example(int example) throws IOException {
        List<String> examples = new ArrayList<>();
        Matcher blocks = EXAMPLE.matcher(Files.readString(Path.of("src/docs/api-marks.md")));
        while (blocks.find()) {
            examples.add(blocks.group(1));
        }
        return JSON.readTree(examples.get(example));
    }

    /** Names of all fields with the way to them. */
    static Set<String> fields(JsonNode node) {
        Set<String> fields = new TreeSet<>();
        collect("", node, fields);
        return fields;
    }

    private static void collect(String path, JsonNode node, Set<String> fields) {
        node.values().stream().filter(value -> node.isArray()).forEach(value -> collect(path, value, fields));
        node.properties().forEach(property -> {
            fields.add(path + "." + property.getKey());
            if (!MAPS.contains(property.getKey())) {
                collect(path + "." + property.getKey(), property.getValue(), fields);
            }
        });
    }
}
