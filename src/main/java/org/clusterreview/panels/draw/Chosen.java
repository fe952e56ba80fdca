package org.clusterreview.panels.draw;

/**
 * Members of a panel, by their numbers among the candidates, in the order of their seats.
 *
 * <p>Not a record: it holds an array, which is never changed.
 */
final class Chosen {

    private final int[] members;
    private final DrawResult.Method method;

    Chosen(int[] members, DrawResult.Method method) {
        this.members = members;
        this.method = method;
    }

    int[] members() {
        return members;
    }

    DrawResult.Method method() {
        return method;
    }
}
