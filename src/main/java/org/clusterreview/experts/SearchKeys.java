package org.clusterreview.experts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** By what an expert is found: name and employer as written, in pinyin and by initials. */
final class SearchKeys {

    private static final int MAX_LENGTH = 2000;

    private SearchKeys() {}

    static String of(String name, String employer) {
        List<String> keys = new ArrayList<>();
        keys.add(name);
        for (List<String> reading : Pinyin.readingsOfName(name)) {
            keys.add(Pinyin.whole(reading));
            keys.add(Pinyin.initials(reading));
        }
        keys.add(employer);
        List<String> syllables = Pinyin.syllables(employer);
        keys.add(Pinyin.whole(syllables));
        keys.add(Pinyin.initials(syllables));
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
