package org.clusterreview.organisations.names;

import java.util.ArrayList;
import java.util.List;

/** Numbers inside names. Names whose numbers or letters differ are names of different bodies: 一厂, 二厂. */
final class Numerals {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final char ZERO = '零';
    private static final char TEN = '十';

    private Numerals() {}

    /** Every number and every run of Latin letters, in order; numbers in Arabic digits. */
    static List<String> of(String text) {
        List<String> found = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            int end = endOfRun(text, i);
            if (end > i) {
                found.add(value(text.substring(i, end)));
                i = end;
            } else {
                i++;
            }
        }
        return found;
    }

    /** The text with numbers in Arabic digits, and without the 第 before them. */
    static String arabic(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int end = endOfRun(text, i);
            if (end > i) {
                if (!out.isEmpty() && out.charAt(out.length() - 1) == '第') {
                    out.setLength(out.length() - 1);
                }
                out.append(value(text.substring(i, end)));
                i = end;
            } else {
                out.append(text.charAt(i++));
            }
        }
        return out.toString();
    }

    static boolean isPart(char c) {
        return isNumber(c) || isLetter(c);
    }

    private static int endOfRun(String text, int from) {
        int end = from;
        boolean letters = isLetter(text.charAt(from));
        while (end < text.length() && (letters ? isLetter(text.charAt(end)) : isNumber(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isNumber(char c) {
        return (c >= '0' && c <= '9') || c == ZERO || c == TEN || DIGITS.indexOf(c) >= 0;
    }

    /** 七一〇 is 710, 十二 is 12; letters stand for themselves. */
    private static String value(String run) {
        int ten = run.indexOf(TEN);
        if (ten < 0) {
            return digits(run);
        }
        String tens = ten == 0 ? "1" : digits(run.substring(0, ten));
        String rest = run.substring(ten + 1);
        return tens + (rest.isEmpty() ? "0" : digits(rest));
    }

    private static String digits(String run) {
        StringBuilder out = new StringBuilder(run.length());
        for (int i = 0; i < run.length(); i++) {
            char c = run.charAt(i);
            int digit = c == ZERO ? 0 : DIGITS.indexOf(c);
            out.append(digit >= 0 ? (char) ('0' + digit) : c);
        }
        return out.toString();
    }
}
