package org.clusterreview.organisations.names;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * A name without the differences that never tell two bodies apart: widths and compatibility forms of characters (Unicode NFKC),
 * case, white space, kinds of brackets, dashes and dots, and the 省 and 市 of the places it begins with, where what is left is
 * the same place (湖北省武汉市 and 湖北武汉).
 */
public final class NormalName {

    private static final String OPENING = "[{〔【〖「『《〈";
    private static final String CLOSING = "]}〕】〗」』》〉";
    private static final String DASHES = "‐‑‒–—―−─";
    private static final String DOTS = "•‧∙・●";

    private NormalName() {}

    /** The normal form; equal for two names exactly if they differ in nothing but the above. Never longer than NFKC makes it. */
    public static String of(String written, PlaceNames places) {
        return withoutUnits(plain(written), places);
    }

    private static String plain(String written) {
        String folded = Normalizer.normalize(written, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && Character.getType(c) != Character.FORMAT) {
                out.append(plain(c));
            }
        }
        return out.toString();
    }

    private static char plain(char c) {
        if (OPENING.indexOf(c) >= 0) {
            return '(';
        }
        if (CLOSING.indexOf(c) >= 0) {
            return ')';
        }
        if (DASHES.indexOf(c) >= 0) {
            return '-';
        }
        return DOTS.indexOf(c) >= 0 ? '·' : c;
    }

    private static String withoutUnits(String name, PlaceNames places) {
        StringBuilder out = new StringBuilder(name.length());
        int from = 0;
        Optional<PlaceNames.Found> found = places.at(name, from);
        while (found.isPresent() && found.get().end() < name.length()) {
            String writing = name.substring(from, found.get().end());
            out.append(
                    isUnitOf(writing, found.get().place()) ? found.get().place().name() : writing);
            from = found.get().end();
            found = places.at(name, from);
        }
        return out.append(name, from, name.length()).toString();
    }

    private static boolean isUnitOf(String writing, Place place) {
        return writing.equals(place.name() + "省") || writing.equals(place.name() + "市");
    }
}
