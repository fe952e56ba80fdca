package org.clusterreview.workshop;

import java.math.BigInteger;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Proposes the version of a draft. */
final class NextVersion {

    private static final Pattern LAST_NUMBER = Pattern.compile("^(.*?)(\\d+)(\\D*)$");

    private NextVersion() {}

    /** "1" → "2", "2025" → "2026", "2025-b" → "2026-b", "draft" → "draft-2"; the first that is not taken. */
    static String after(String version, Collection<String> taken) {
        Matcher number = LAST_NUMBER.matcher(version);
        boolean counts = number.matches();
        String before = counts ? number.group(1) : version + "-";
        String behind = counts ? number.group(3) : "";
        BigInteger next = counts ? new BigInteger(number.group(2)).add(BigInteger.ONE) : BigInteger.TWO;
        while (taken.contains(before + next + behind)) {
            next = next.add(BigInteger.ONE);
        }
        return before + next + behind;
    }

    /** The text with its own version, the last at the beginning of a line, exchanged; everything else as it was. */
    static String in(String text, String version, String next) {
        Matcher own = Pattern.compile(
                        "(?m)^version: *(\"" + Pattern.quote(version) + "\"|'" + Pattern.quote(version) + "')")
                .matcher(text);
        int begin = -1;
        int end = -1;
        while (own.find()) {
            begin = own.start(1);
            end = own.end(1);
        }
        return begin < 0 ? text : text.substring(0, begin) + "\"" + next + "\"" + text.substring(end);
    }
}
