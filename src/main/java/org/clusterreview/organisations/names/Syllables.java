package org.clusterreview.organisations.names;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Characters in pinyin without tones, by the readings of ICU ({@code Han-Latin}, Unicode CLDR), each looked up once. */
final class Syllables {

    private static final Transliterator TO_LATIN = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
    private static final Map<Character, String> KNOWN = new ConcurrentHashMap<>();

    private Syllables() {}

    /** The syllable of a character; letters and digits are their own, and so is what has no reading. */
    static String of(char c) {
        return c < 128 ? String.valueOf(c) : KNOWN.computeIfAbsent(c, Syllables::read);
    }

    static List<String> of(String text) {
        List<String> all = new ArrayList<>(text.length());
        for (int i = 0; i < text.length(); i++) {
            all.add(of(text.charAt(i)));
        }
        return all;
    }

    static String whole(String text) {
        return String.join("", of(text));
    }

    static boolean sound(char one, char other) {
        return one != other && one >= 128 && other >= 128 && of(one).equals(of(other));
    }

    private static String read(char c) {
        return TO_LATIN.transliterate(String.valueOf(c)).strip();
    }
}
