package org.clusterreview.feedback.letter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The opinions that stand in a letter: by indicator in the model's order, and under each in the order of their texts, so that
 * no position tells an expert. Equal ones stand once.
 *
 * @param leftOut how many different ones were left out because they could tell an expert or name another applicant
 */
public record Opinions(List<OnIndicator> given, int leftOut) {

    /** @param texts in the order of their characters */
    public record OnIndicator(String indicator, List<String> texts) {

        public OnIndicator {
            texts = List.copyOf(texts);
        }
    }

    /** What somebody wrote beside a mark, without who it was. */
    public record Written(String indicator, String text) {}

    public Opinions {
        given = List.copyOf(given);
    }

    public int count() {
        return given.stream().mapToInt(one -> one.texts().size()).sum();
    }

    /**
     * @param names of the indicators by id, in the model's order; what is written of another indicator is not given
     * @param written in any order
     * @param withhold whether a text may not be given
     */
    public static Opinions of(Map<String, String> names, Collection<Written> written, Predicate<String> withhold) {
        Map<String, SortedSet<String>> texts = new LinkedHashMap<>();
        names.keySet().forEach(id -> texts.put(id, new TreeSet<>()));
        SortedSet<String> withheld = new TreeSet<>();
        for (Written one : written) {
            String text = one.text().strip();
            SortedSet<String> own = texts.get(one.indicator());
            if (text.isEmpty() || own == null) {
                continue;
            }
            if (withhold.test(text)) {
                withheld.add(one.indicator() + "\n" + text);
            } else {
                own.add(text);
            }
        }
        List<OnIndicator> given = new ArrayList<>();
        texts.forEach((id, own) -> {
            if (!own.isEmpty()) {
                given.add(new OnIndicator(names.getOrDefault(id, id), List.copyOf(own)));
            }
        });
        return new Opinions(given, withheld.size());
    }
}
