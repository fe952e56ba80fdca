package org.clusterreview.registry;

/** How many characters what people write may have: the same in the fields, in the checks and in the tables. */
public final class Lengths {

    public static final int REASON = 2_000;

    /** Of what a report of an important matter says. */
    public static final int REPORT = 10_000;

    /** Of a report, in the history, which refers to the whole. */
    static final int EXTRACT = 200;

    private Lengths() {}

    static String extract(String text) {
        return text.length() <= EXTRACT
                ? text
                : text.substring(0, Character.isHighSurrogate(text.charAt(EXTRACT - 1)) ? EXTRACT - 1 : EXTRACT) + "…";
    }
}
