package org.clusterreview.recused;

/** The place where two texts part. */
final class Difference {

    private static final int AROUND = 200;

    private Difference() {}

    static String of(String before, String after) {
        int at = 0;
        while (at < Math.min(before.length(), after.length()) && before.charAt(at) == after.charAt(at)) {
            at++;
        }
        return "before " + cut(before, at) + "\nafter  " + cut(after, at);
    }

    static String around(String text, String what) {
        return cut(text, text.indexOf(what));
    }

    private static String cut(String text, int at) {
        return text.substring(Math.max(0, at - AROUND), Math.min(text.length(), at + AROUND));
    }
}
