package org.clusterreview.kernel.yaml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes one value of a YAML text where it stands: comments, order, layout and every other byte stay. What comes of it is read
 * again and taken only if it says what was meant, and nothing else.
 */
public final class YamlEdit {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Texts that YAML reads as texts without quotes, in flow and block style. */
    private static final Pattern PLAIN =
            Pattern.compile("[\\p{IsHan}A-Za-z（《“][^:#\\[\\]{},\"'&*!|>%@`\\n\\\\]*(?<! )");

    private static final Pattern WORD_OF_ANOTHER_TYPE =
            Pattern.compile("(?i)true|false|yes|no|on|off|null|y|n|\\.?nan|\\.?inf");

    private YamlEdit() {}

    /** A number as a reader would make it of its text. */
    public static JsonNode number(BigDecimal number) {
        return number.scale() <= 0
                ? JsonNodeFactory.instance.numberNode(number.toBigIntegerExact())
                : JsonNodeFactory.instance.numberNode(number);
    }

    /** A text. */
    public static JsonNode text(String text) {
        return JsonNodeFactory.instance.stringNode(text);
    }

    /**
     * The text with another value at a pointer.
     *
     * @param value {@link #number}, {@link #text} or a truth value
     * @return empty where there is no such value, or it stands in a way that cannot be changed in place
     */
    public static Optional<String> replaced(String text, String pointer, JsonNode value) {
        Optional<YamlDocument> document = read(text);
        if (document.isEmpty() || !document.get().at(pointer).isValueNode() || pointer.isEmpty()) {
            return Optional.empty();
        }
        JsonNode meant = meant(document.get().tree(), pointer, value);
        int begin = offset(text, document.get().position(pointer));
        String written = written(value);
        return ends(text, begin).stream()
                .map(end -> text.substring(0, begin) + written + text.substring(end))
                .filter(candidate ->
                        read(candidate).filter(d -> d.tree().equals(meant)).isPresent())
                .findFirst();
    }

    private static Optional<YamlDocument> read(String text) {
        return YamlDocument.read("", text, new ArrayList<>());
    }

    private static JsonNode meant(JsonNode tree, String pointer, JsonNode value) {
        JsonNode copy = tree.deepCopy();
        JsonPointer at = JsonPointer.compile(pointer);
        JsonNode parent = copy.at(at.head());
        if (parent instanceof ArrayNode array) {
            array.set(at.last().getMatchingIndex(), value);
        } else {
            ((ObjectNode) parent).set(at.last().getMatchingProperty(), value);
        }
        return copy;
    }

    private static int offset(String text, YamlPosition position) {
        int line = 1;
        int offset = 0;
        while (line < position.line()) {
            offset = text.indexOf('\n', offset) + 1;
            line++;
        }
        return text.offsetByCodePoints(offset, position.column() - 1);
    }

    /** Where the value may end: behind its quotes; else in flow style, else in block style. */
    private static List<Integer> ends(String text, int begin) {
        char first = begin < text.length() ? text.charAt(begin) : ' ';
        if (first == '"' || first == '\'') {
            return List.of(quoted(text, begin, first));
        }
        int line = text.indexOf('\n', begin);
        int end = line < 0 ? text.length() : line;
        int comment = text.indexOf(" #", begin);
        if (comment >= 0 && comment < end) {
            end = comment;
        }
        int block = end;
        while (block > begin && text.charAt(block - 1) <= ' ') {
            block--;
        }
        int flow = begin;
        while (flow < block && ",]}".indexOf(text.charAt(flow)) < 0) {
            flow++;
        }
        while (flow > begin && text.charAt(flow - 1) <= ' ') {
            flow--;
        }
        return flow == block ? List.of(block) : List.of(flow, block);
    }

    private static int quoted(String text, int begin, char quote) {
        int at = begin + 1;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\' && quote == '"') {
                at++;
            } else if (c == quote) {
                boolean doubled = quote == '\'' && at + 1 < text.length() && text.charAt(at + 1) == '\'';
                if (!doubled) {
                    return at + 1;
                }
                at++;
            }
            at++;
        }
        return text.length();
    }

    private static String written(JsonNode value) {
        if (!value.isString()) {
            return value.isNumber() ? value.decimalValue().toPlainString() : value.toString();
        }
        String text = value.stringValue();
        boolean plain = PLAIN.matcher(text).matches()
                && !WORD_OF_ANOTHER_TYPE.matcher(text).matches();
        return plain ? text : JSON.writeValueAsString(text);
    }
}
