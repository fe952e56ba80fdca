package org.clusterreview.organisations.names;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Numbers under hashed keys, many under one key: open addressing in two arrays, a tenth of the room of a map of lists. */
final class KeyTable {

    private static final int FIRST = 1 << 10;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private long[] keys = new long[FIRST];
    private int[] values = new int[FIRST];
    private int size;

    KeyTable() {
        Arrays.fill(values, -1);
    }

    /** A hash of a text without one of its characters ({@code -1} for none), told apart by kind. */
    static long key(int kind, String text, int without) {
        long hash = kind;
        for (int i = 0; i < text.length(); i++) {
            if (i != without) {
                hash = (hash ^ text.charAt(i)) * 0x100000001B3L + 0x2545F491L;
            }
        }
        return hash * MIX;
    }

    void add(long key, int value) {
        if (size * 2 >= keys.length) {
            grow();
        }
        int slot = slot(key);
        while (values[slot] >= 0) {
            slot = slot + 1 & keys.length - 1;
        }
        keys[slot] = key;
        values[slot] = value;
        size++;
    }

    void forEach(long key, IntConsumer found) {
        for (int slot = slot(key); values[slot] >= 0; slot = slot + 1 & keys.length - 1) {
            if (keys[slot] == key) {
                found.accept(values[slot]);
            }
        }
    }

    private int slot(long key) {
        return (int) (key >>> 20) & keys.length - 1;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[keys.length];
        Arrays.fill(values, -1);
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] >= 0) {
                add(oldKeys[i], oldValues[i]);
            }
        }
    }
}
