package org.clusterreview.experts;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Chinese names in pinyin without tones, for search and sign-in names. The readings are those of ICU for names
 * ({@code Han-Latin/Names}, Unicode CLDR), with the surnames whose reading differs from the common one set right here.
 */
public final class Pinyin {

    private static final Transliterator TO_LATIN = Transliterator.getInstance("Han-Latin/Names; Latin-ASCII; Lower");

    /** Surname to its readings; the first is the usual one. */
    private static final Map<String, List<String>> SURNAMES = Map.ofEntries(
            Map.entry("单", List.of("shan")),
            Map.entry("仇", List.of("qiu")),
            Map.entry("曾", List.of("zeng")),
            Map.entry("解", List.of("xie")),
            Map.entry("区", List.of("ou")),
            Map.entry("查", List.of("zha")),
            Map.entry("盖", List.of("ge", "gai")),
            Map.entry("任", List.of("ren")),
            Map.entry("朴", List.of("piao")),
            Map.entry("乐", List.of("yue", "le")),
            Map.entry("翟", List.of("zhai", "di")),
            Map.entry("覃", List.of("qin", "tan")),
            Map.entry("华", List.of("hua")),
            Map.entry("缪", List.of("miao")),
            Map.entry("冼", List.of("xian")),
            Map.entry("尉迟", List.of("yu chi")),
            Map.entry("万俟", List.of("mo qi")),
            Map.entry("长孙", List.of("zhang sun")),
            Map.entry("澹台", List.of("tan tai")));

    private static final int LONGEST_SURNAME = 2;

    private Pinyin() {}

    /** Every reading of a person's name as syllables, the usual one first: {@code [[shan, xiao, ming]]}. */
    public static List<List<String>> readingsOfName(String name) {
        for (int length = LONGEST_SURNAME; length > 0; length--) {
            List<String> readings = name.length() > length ? SURNAMES.get(name.substring(0, length)) : null;
            if (readings != null) {
                List<String> given = syllables(name.substring(length));
                return readings.stream().map(surname -> joined(surname, given)).toList();
            }
        }
        return List.of(syllables(name));
    }

    /** Syllables of a text in lower case; Latin letters and digits stay, all else separates. */
    public static List<String> syllables(String text) {
        String latin = TO_LATIN.transliterate(text).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ");
        return Arrays.stream(latin.strip().split(" ", -1))
                .filter(s -> !s.isEmpty())
                .toList();
    }

    static String whole(List<String> syllables) {
        return String.join("", syllables);
    }

    static String initials(List<String> syllables) {
        return syllables.stream().map(s -> s.substring(0, 1)).collect(Collectors.joining());
    }

    private static List<String> joined(String surname, List<String> given) {
        List<String> all = new ArrayList<>(List.of(surname.split(" ", -1)));
        all.addAll(given);
        return List.copyOf(all);
    }
}
