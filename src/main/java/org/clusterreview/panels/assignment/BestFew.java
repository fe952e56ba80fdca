package org.clusterreview.panels.assignment;

/** The few greatest of many values, each with where it stands; of equal ones those that came first. */
final class BestFew {

    private final long[] values;
    private final int[] rows;
    private final int[] arcs;
    private int size;

    BestFew(int few) {
        values = new long[few];
        rows = new int[few];
        arcs = new int[few];
    }

    void offer(long value, int row, int arc) {
        if (values.length == 0 || (size == values.length && value <= values[size - 1])) {
            return;
        }
        int at = size < values.length ? size++ : size - 1;
        while (at > 0 && values[at - 1] < value) {
            values[at] = values[at - 1];
            rows[at] = rows[at - 1];
            arcs[at] = arcs[at - 1];
            at--;
        }
        values[at] = value;
        rows[at] = row;
        arcs[at] = arc;
    }

    int size() {
        return size;
    }

    int row(int index) {
        return rows[index];
    }

    int arc(int index) {
        return arcs[index];
    }
}
