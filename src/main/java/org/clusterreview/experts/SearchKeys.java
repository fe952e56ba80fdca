package org.clusterreview.experts;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** By what an expert is found: name, employers present and former and fields, as written, in pinyin and by initials. */
final class SearchKeys {

    private static final int MAX_LENGTH = 8000;

    private SearchKeys() {}

    /** @param words employers and fields, what matters most first: where there are very many, the last are left out */
    static String of(String name, Collection<String> words) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(name);
        for (List<String> reading : Pinyin.readingsOfName(name)) {
            keys.add(Pinyin.whole(reading));
            keys.add(Pinyin.initials(reading));
        }
        for (String word : words) {
            keys.add(word);
            List<String> syllables = Pinyin.syllables(word);
            keys.add(Pinyin.whole(syllables));
            keys.add(Pinyin.initials(syllables));
        }
        String all = "\n" + String.join("\n", keys).toLowerCase(Locale.ROOT);
        return all.length() <= MAX_LENGTH ? all : all.substring(0, MAX_LENGTH);
    }

    /**
     * The pattern that finds a text: Chinese anywhere, Latin letters from the beginning of a key, so that {@code zs}
     * finds 张三 and not everyone with these letters somewhere. {@code !} escapes.
     */
    static String pattern(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        boolean latin = !wanted.isEmpty() && wanted.chars().allMatch(c -> c < 128);
        String plain = latin ? wanted.replaceAll("[\\s']", "") : wanted;
        String escaped = plain.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return (latin ? "%\n" : "%") + escaped + "%";
    }
}
