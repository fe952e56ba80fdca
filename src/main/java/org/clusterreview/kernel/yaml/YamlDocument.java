package org.clusterreview.kernel.yaml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.kernel.Fault;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * One YAML document. Values are addressed by JSON Pointer (RFC 6901), such as {@code /quotas/limits/0/maximum}. Numbers are
 * exact decimals. Anchors, aliases and further documents in the same file are refused: what is hashed must be written out.
 */
public final class YamlDocument {

    /** Characters of a YAML text: far beyond any rule that people can read. */
    public static final int LONGEST = 1_000_000;

    private final String file;
    private final JsonNode tree;
    private final Map<String, YamlPosition> positions;

    YamlDocument(String file, JsonNode tree, Map<String, YamlPosition> positions) {
        this.file = file;
        this.tree = tree;
        this.positions = Map.copyOf(positions);
    }

    /**
     * Reads a text.
     *
     * @param file its name, for the faults
     * @param faults receives every fault found
     * @return empty if the text is no YAML that can be used
     */
    public static Optional<YamlDocument> read(String file, String text, List<Fault> faults) {
        return new YamlReader(file, faults).yaml(text);
    }

    /**
     * Reads a text that must be JSON, such as one that the program wrote. It may be far longer than one in YAML.
     *
     * @param file its name, for the faults
     * @param faults receives every fault found
     * @return empty if the text is no JSON that can be used
     */
    public static Optional<YamlDocument> readJson(String file, String text, List<Fault> faults) {
        return new YamlReader(file, faults).json(text);
    }

    /**
     * A document put together from this one and others.
     *
     * @param whole its tree
     * @param origins where in this document a part of the whole comes from, by pointers: the longest one that fits holds
     * @param otherwise pointer in this document for everything else
     */
    public YamlDocument within(JsonNode whole, Map<String, String> origins, String otherwise) {
        Map<String, YamlPosition> places = new HashMap<>();
        place(whole, "", new Origin(origins, otherwise), places);
        return new YamlDocument(file, whole, places);
    }

    private record Origin(Map<String, String> pointers, String otherwise) {

        /** Empty where it does not come from here. */
        Optional<String> of(String pointer) {
            for (int end = pointer.length(); end >= 0; end = pointer.lastIndexOf('/', end - 1)) {
                String from = pointers.get(pointer.substring(0, end));
                if (from != null) {
                    return Optional.of(from + pointer.substring(end));
                }
            }
            return Optional.empty();
        }
    }

    private void place(JsonNode node, String pointer, Origin origin, Map<String, YamlPosition> places) {
        Optional<String> from = origin.of(pointer);
        places.put(pointer, position(from.orElse(origin.otherwise())));
        places.put(
                YamlReader.keyOf(pointer), from.map(this::keyPosition).orElseGet(() -> position(origin.otherwise())));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            place(node.get(i), pointer + "/" + i, origin, places);
        }
        node.properties().forEach(entry -> {
            String key = entry.getKey().replace("~", "~0").replace("/", "~1");
            place(entry.getValue(), pointer + "/" + key, origin, places);
        });
    }

    public String file() {
        return file;
    }

    public JsonNode tree() {
        return tree;
    }

    /** The value at a pointer; a missing node where there is none. */
    public JsonNode at(String pointer) {
        return tree.at(JsonPointer.compile(pointer));
    }

    /** Where the value at a pointer begins; where there is none, its nearest parent. */
    public YamlPosition position(String pointer) {
        YamlPosition position = positions.get(pointer);
        if (position != null) {
            return position;
        }
        int slash = pointer.lastIndexOf('/');
        return slash < 0 ? new YamlPosition(0, 0) : position(pointer.substring(0, slash));
    }

    /** Where the key of a mapping's entry begins, for faults of the key itself. */
    public YamlPosition keyPosition(String pointer) {
        YamlPosition position = positions.get(YamlReader.keyOf(pointer));
        return position != null ? position : position(pointer);
    }

    /** A fault of the value at a pointer. */
    public Fault fault(String pointer, String code, Object... args) {
        return fault(position(pointer), pointer, code, args);
    }

    Fault fault(YamlPosition position, String pointer, String code, Object... args) {
        return Fault.at(file, position.line(), position.column(), path(pointer), code, args);
    }

    /** The document in the terms of {@link org.clusterreview.kernel.canonical.CanonicalJson}: every number a decimal. */
    public @Nullable Object canonical() {
        return canonical(tree);
    }

    private static @Nullable Object canonical(JsonNode node) {
        if (node.isObject()) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            node.properties().forEach(entry -> map.put(entry.getKey(), canonical(entry.getValue())));
            return map;
        }
        if (node.isArray()) {
            List<@Nullable Object> list = new ArrayList<>();
            node.values().forEach(value -> list.add(canonical(value)));
            return list;
        }
        if (node.isNumber()) {
            BigDecimal number = node.decimalValue();
            return number;
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        return node.isNull() ? null : node.stringValue();
    }

    /** {@code /limits/0/maximum} as people write it: {@code limits[0].maximum}. */
    static String path(String pointer) {
        StringBuilder path = new StringBuilder();
        for (JsonPointer p = JsonPointer.compile(pointer); !p.matches(); p = p.tail()) {
            if (p.getMatchingIndex() >= 0) {
                path.append('[').append(p.getMatchingIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(p.getMatchingProperty());
            }
        }
        return path.toString();
    }
}
