package org.clusterreview.scoring.yaml;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clusterreview.scoring.model.FigureSource;
import org.clusterreview.scoring.model.FigureSource.Term;
import org.clusterreview.scoring.model.Years;
import tools.jackson.databind.JsonNode;

/** Builds the sources of figures. */
final class FigureBuilder {

    private static final Pattern RATIO = Pattern.compile(" */ *");

    /** The keys that choose years, and what they choose. */
    static final Map<String, Years.Kind> YEARS = years();

    private FigureBuilder() {}

    static FigureSource figure(JsonNode node) {
        return new FigureSource(
                numerator(node),
                denominator(node),
                Trees.number(node, "times", BigDecimal.ONE),
                Trees.text(node, "unit"),
                years(node));
    }

    /** Every item that a figure names, also where the rest of it is not sound. */
    static List<String> items(JsonNode node) {
        return Stream.concat(numerator(node).stream(), denominator(node).stream())
                .map(Term::item)
                .toList();
    }

    private static List<Term> numerator(JsonNode node) {
        return node.has("sum") ? terms(node.path("sum")) : List.of(plain(ratio(node)[0]));
    }

    private static List<Term> denominator(JsonNode node) {
        if (node.has("over")) {
            return terms(node.path("over"));
        }
        String[] parts = ratio(node);
        return parts.length > 1 ? List.of(plain(parts[1])) : List.of();
    }

    private static String[] ratio(JsonNode node) {
        return RATIO.split(Trees.text(node, "of"), 2);
    }

    private static List<Term> terms(JsonNode array) {
        return Trees.list(
                array,
                n -> n.isString()
                        ? plain(n.stringValue(""))
                        : new Term(Trees.text(n, "item"), Trees.number(n, "times", BigDecimal.ONE)));
    }

    private static Term plain(String item) {
        return new Term(item, BigDecimal.ONE);
    }

    private static Years years(JsonNode node) {
        for (Map.Entry<String, Years.Kind> key : YEARS.entrySet()) {
            if (node.has(key.getKey())) {
                return new Years(key.getValue(), node.path(key.getKey()).intValue());
            }
        }
        return Years.LATEST;
    }

    private static Map<String, Years.Kind> years() {
        Map<String, Years.Kind> keys = new LinkedHashMap<>();
        for (Years.Kind kind : Years.Kind.values()) {
            if (kind != Years.Kind.LATEST) {
                keys.put(kind.name().toLowerCase(Locale.ROOT), kind);
            }
        }
        return keys;
    }
}
