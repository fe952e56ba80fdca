package org.clusterreview.organisations.names;

import java.util.Optional;

/** Whether two texts differ as a slip of the pen would have it, and how. */
final class CoreDifference {

    private static final int SHORTEST_ALIKE = 3;
    private static final int SHORTEST_SWAP = 4;
    private static final int SHORTEST_MISSING = 5;
    private static final int SHORTEST_OTHER = 6;
    private static final int LONG_OWN_NAME = 4;

    private CoreDifference() {}

    /** One edit: where the texts begin to differ, and the parts that differ. */
    record Edit(int at, String written, String known) {

        boolean isOneForOne() {
            return written.length() == 1 && known.length() == 1;
        }

        boolean isSwap() {
            return written.length() == 2
                    && known.length() == 2
                    && written.charAt(0) == known.charAt(1)
                    && written.charAt(1) == known.charAt(0);
        }

        boolean isOne() {
            return isOneForOne() || isSwap() || isMissing();
        }

        boolean isMissing() {
            return written.length() + known.length() == 1;
        }

        /** One character sounds or looks like the other. */
        Optional<NameReason> alike() {
            if (!isOneForOne() || tellsApart()) {
                return Optional.empty();
            }
            if (Syllables.sound(written.charAt(0), known.charAt(0))) {
                return reason(NameReason.Kind.HOMOPHONE);
            }
            return LookAlikes.look(written.charAt(0), known.charAt(0))
                    ? reason(NameReason.Kind.LOOK_ALIKE)
                    : Optional.empty();
        }

        boolean touchesNumber() {
            return (written + known).chars().anyMatch(c -> Numerals.isPart((char) c));
        }

        private boolean tellsApart() {
            return (written + known).chars().allMatch(c -> NameWords.TELLING_APART.indexOf(c) >= 0);
        }

        Optional<NameReason> reason(NameReason.Kind kind) {
            return Optional.of(new NameReason(kind, written, known));
        }
    }

    /** What is left of two different texts without their common beginning and end. */
    static Edit between(String written, String known) {
        int start = 0;
        int shorter = Math.min(written.length(), known.length());
        while (start < shorter && written.charAt(start) == known.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && written.charAt(written.length() - 1 - end) == known.charAt(known.length() - 1 - end)) {
            end++;
        }
        return new Edit(
                start, written.substring(start, written.length() - end), known.substring(start, known.length() - end));
    }

    /**
     * The slip by which two names proper may mean one body; empty if they are different names.
     *
     * @param own how many of the first characters of the known one are its own name, which no other character may enter
     */
    static Optional<NameReason> slip(String written, String known, int own) {
        Edit edit = between(written, known);
        int length = Math.max(written.length(), known.length());
        if (length < SHORTEST_ALIKE || edit.touchesNumber()) {
            return Optional.empty();
        }
        Optional<NameReason> alike = edit.alike().or(() -> homophones(edit, length));
        if (alike.isPresent()) {
            return alike;
        }
        if (edit.isSwap()) {
            boolean anotherName = edit.at() == 0 && own < LONG_OWN_NAME;
            return length >= SHORTEST_SWAP && !anotherName ? edit.reason(NameReason.Kind.TRANSPOSED) : Optional.empty();
        }
        if (edit.tellsApart()) {
            return Optional.empty();
        }
        if (edit.isMissing()) {
            int least = edit.at() < own ? SHORTEST_OTHER : SHORTEST_MISSING;
            return length >= least ? edit.reason(NameReason.Kind.ONE_CHARACTER) : Optional.empty();
        }
        boolean typed = edit.isOneForOne() && edit.at() >= own && length >= SHORTEST_OTHER;
        return typed && !areBothWords(written, known, edit.at())
                ? edit.reason(NameReason.Kind.ONE_CHARACTER)
                : Optional.empty();
    }

    private static Optional<NameReason> homophones(Edit edit, int length) {
        boolean same = edit.written().length() == edit.known().length()
                && edit.written().length() * 2 <= length;
        return same && Syllables.of(edit.written()).equals(Syllables.of(edit.known()))
                ? edit.reason(NameReason.Kind.HOMOPHONE)
                : Optional.empty();
    }

    /** 电子 and 电力 are two trades, and no slip. */
    private static boolean areBothWords(String written, String known, int at) {
        return isInTrade(written, at) && isInTrade(known, at);
    }

    private static boolean isInTrade(String text, int at) {
        int i = 0;
        while (i <= at) {
            int trade = NameWords.tradeAt(text, i);
            if (i + trade > at) {
                return true;
            }
            i += Math.max(1, trade);
        }
        return false;
    }
}
