package org.clusterreview.scoring.yaml;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.clusterreview.scoring.model.Comparison;
import org.clusterreview.scoring.model.Limits;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Small readings from a tree that has been found sound. */
final class Trees {

    private Trees() {}

    /** Empty where there is no such key. */
    static String text(JsonNode node, String key) {
        return node.path(key).stringValue("");
    }

    static BigDecimal number(JsonNode node, String key) {
        return node.path(key).decimalValue();
    }

    static BigDecimal number(JsonNode node, String key, BigDecimal otherwise) {
        return node.has(key) ? number(node, key) : otherwise;
    }

    static @Nullable BigDecimal numberOrNull(JsonNode node, String key) {
        return node.has(key) ? number(node, key) : null;
    }

    static int integer(JsonNode node, String key, int otherwise) {
        return node.has(key) ? node.path(key).intValue() : otherwise;
    }

    static boolean flag(JsonNode node, String key) {
        return node.path(key).booleanValue(false);
    }

    static <T> List<T> list(JsonNode array, Function<JsonNode, T> element) {
        return array.valueStream().map(element).toList();
    }

    /** {@code half_up} is the constant HALF_UP. */
    static <E extends Enum<E>> E constant(Class<E> type, JsonNode node) {
        return Enum.valueOf(type, node.stringValue("").toUpperCase(Locale.ROOT));
    }

    static <E extends Enum<E>> E constant(JsonNode node, String key, E otherwise) {
        return node.has(key) ? constant(otherwise.getDeclaringClass(), node.path(key)) : otherwise;
    }

    static Limits limits(JsonNode node) {
        return node.isMissingNode() ? Limits.NONE : new Limits(numberOrNull(node, "min"), numberOrNull(node, "max"));
    }

    /** The one comparison among the keys of a node; null where there is none. */
    static @Nullable Comparison comparison(JsonNode node) {
        for (Comparison.Operator operator : Comparison.Operator.values()) {
            String key = operator.name().toLowerCase(Locale.ROOT);
            if (node.has(key)) {
                return new Comparison(operator, number(node, key));
            }
        }
        return null;
    }
}
