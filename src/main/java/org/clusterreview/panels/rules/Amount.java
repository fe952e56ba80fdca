package org.clusterreview.panels.rules;

/** How many members of a panel: a number, or a share of its size rounded up. */
public sealed interface Amount {

    /** @param size of the panel */
    int of(int size);

    /** @param count from 0 */
    record Count(int count) implements Amount {

        @Override
        public int of(int size) {
            return count;
        }
    }

    /**
     * Such as two thirds.
     *
     * @param over from 0
     * @param under from 1, at least {@code over}
     */
    record Share(int over, int under) implements Amount {

        @Override
        public int of(int size) {
            return Math.ceilDiv(Math.multiplyExact(size, over), under);
        }
    }
}
