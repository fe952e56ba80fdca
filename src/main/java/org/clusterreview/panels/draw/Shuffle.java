package org.clusterreview.panels.draw;

/**
 * An order of the numbers from 0, all equally likely, of which only so much is drawn as is asked for (Fisher–Yates from the
 * front). The last number takes nothing off the stream.
 */
final class Shuffle {

    private final DrawStream stream;
    private final int[] order;
    private int drawn;

    Shuffle(DrawStream stream, int count) {
        this.stream = stream;
        this.order = new int[count];
        for (int i = 0; i < count; i++) {
            order[i] = i;
        }
    }

    boolean hasNext() {
        return drawn < order.length;
    }

    int next() {
        int left = order.length - drawn;
        int other = left == 1 ? drawn : drawn + stream.below(left);
        int next = order[other];
        order[other] = order[drawn];
        order[drawn] = next;
        drawn++;
        return next;
    }
}
