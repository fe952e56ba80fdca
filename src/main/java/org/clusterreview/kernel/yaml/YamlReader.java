package org.clusterreview.kernel.yaml;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.kernel.Fault;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Builds the tree of a document from its tokens and writes down where each of them begins. */
final class YamlReader {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Digits of a number before its point and behind it: whole numbers fit a long. */
    private static final int WHOLE_DIGITS = 18;

    private static final int DECIMALS = 30;

    /** Characters of a JSON text: what a program writes is longer, and costs its reader no more than its length. */
    private static final int LONGEST_JSON = 100_000_000;

    private final String file;
    private final List<Fault> faults;
    private final Map<String, YamlPosition> positions = new HashMap<>();

    YamlReader(String file, List<Fault> faults) {
        this.file = file;
        this.faults = faults;
    }

    /** Keys are kept beside values under a name that no pointer can have. */
    static String keyOf(String pointer) {
        return "key:" + pointer;
    }

    Optional<YamlDocument> yaml(String text) {
        return read(text, YamlDocument.LONGEST, YAML);
    }

    Optional<YamlDocument> json(String text) {
        return read(text, LONGEST_JSON, JSON);
    }

    private Optional<YamlDocument> read(String text, int longest, ObjectMapper mapper) {
        int before = faults.size();
        if (text.length() > longest) {
            fault(new YamlPosition(1, 1), "yaml.long", longest);
            return Optional.empty();
        }
        try (JsonParser in = mapper.createParser(text)) {
            JsonToken first = in.nextToken();
            if (first == null) {
                fault(new YamlPosition(1, 1), "yaml.empty");
                return Optional.empty();
            }
            JsonNode tree = value(in, first, "");
            if (in.nextToken() != null) {
                fault(position(in.currentTokenLocation()), "yaml.documents");
            }
            return faults.size() == before ? Optional.of(new YamlDocument(file, tree, positions)) : Optional.empty();
        } catch (JacksonException e) {
            fault(position(e.getLocation()), "yaml.malformed", firstLine(e.getOriginalMessage()));
            return Optional.empty();
        }
    }

    private JsonNode value(JsonParser in, JsonToken token, String pointer) {
        YamlPosition position = position(in.currentTokenLocation());
        positions.put(pointer, position);
        if ((in instanceof YAMLParser yaml && yaml.isCurrentAlias()) || in.getObjectId() != null) {
            fault(position, "yaml.alias");
        }
        if (in.getTypeId() != null) {
            fault(position, "yaml.tag");
        }
        return switch (token) {
            case START_OBJECT -> mapping(in, pointer);
            case START_ARRAY -> sequence(in, pointer);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(in, token, position);
            case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(token == JsonToken.VALUE_TRUE);
            case VALUE_NULL -> NODES.nullNode();
            default -> NODES.stringNode(in.getString());
        };
    }

    /** A number with a huge exponent would fill the memory as soon as it is written out. */
    private JsonNode number(JsonParser in, JsonToken token, YamlPosition position) {
        BigDecimal decimal;
        try {
            decimal = in.getDecimalValue();
        } catch (JacksonException e) {
            fault(position, "yaml.number", in.getString());
            return NODES.numberNode(BigDecimal.ZERO);
        }
        boolean tooGreat = (long) decimal.precision() - decimal.scale() > WHOLE_DIGITS;
        if (tooGreat || Math.abs((long) decimal.scale()) > DECIMALS || decimal.precision() > WHOLE_DIGITS + DECIMALS) {
            fault(position, "yaml.number.long", WHOLE_DIGITS, DECIMALS);
            return NODES.numberNode(BigDecimal.ZERO);
        }
        return token == JsonToken.VALUE_NUMBER_INT
                ? NODES.numberNode(in.getBigIntegerValue())
                : NODES.numberNode(decimal);
    }

    private JsonNode mapping(JsonParser in, String pointer) {
        ObjectNode node = NODES.objectNode();
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = in.currentName();
            YamlPosition position = position(in.currentTokenLocation());
            if (node.has(key)) {
                fault(position, "yaml.key.twice", key);
            }
            String child = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
            positions.put(keyOf(child), position);
            node.set(key, value(in, in.nextToken(), child));
        }
        return node;
    }

    private JsonNode sequence(JsonParser in, String pointer) {
        ArrayNode node = NODES.arrayNode();
        for (JsonToken token = in.nextToken(); token != JsonToken.END_ARRAY; token = in.nextToken()) {
            node.add(value(in, token, pointer + "/" + node.size()));
        }
        return node;
    }

    private void fault(YamlPosition position, String code, Object... args) {
        faults.add(Fault.at(file, position.line(), position.column(), "", code, args));
    }

    private static YamlPosition position(@Nullable TokenStreamLocation location) {
        return location == null
                ? new YamlPosition(1, 1)
                : new YamlPosition(Math.max(0, location.getLineNr()), Math.max(0, location.getColumnNr()));
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
