package org.clusterreview.scoring.bulk;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Numbers texts from 0 in the order in which they first come: an open-addressing table over one array of their bytes. */
final class Keys {

    private static final int NONE = -1;

    private byte[] bytes = new byte[1 << 12];
    private int[] starts = new int[1 << 8];
    private int[] slots = new int[1 << 9];
    private int count;

    Keys() {
        Arrays.fill(slots, NONE);
    }

    int count() {
        return count;
    }

    /** The number of the text in {@code from}, which gets one if it is new. */
    int of(byte[] source, int from, int to) {
        int slot = hash(source, from, to) & (slots.length - 1);
        while (slots[slot] != NONE) {
            if (is(slots[slot], source, from, to)) {
                return slots[slot];
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return add(slot, source, from, to);
    }

    /** The number of a text that is there; -1 if it is not. */
    int find(byte[] source, int from, int to) {
        int slot = hash(source, from, to) & (slots.length - 1);
        while (slots[slot] != NONE && !is(slots[slot], source, from, to)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slots[slot];
    }

    boolean is(int number, byte[] source, int from, int to) {
        return Arrays.equals(bytes, starts[number], starts[number + 1], source, from, to);
    }

    boolean has(String text) {
        byte[] source = text.getBytes(StandardCharsets.UTF_8);
        return find(source, 0, source.length) != NONE;
    }

    /** Bytes of a text. */
    int length(int number) {
        return starts[number + 1] - starts[number];
    }

    String text(int number) {
        return new String(bytes, starts[number], starts[number + 1] - starts[number], StandardCharsets.UTF_8);
    }

    /** The number that another table's text has here. */
    int of(Keys other, int number) {
        return of(other.bytes, other.starts[number], other.starts[number + 1]);
    }

    private int add(int slot, byte[] source, int from, int to) {
        int length = to - from;
        int end = starts[count];
        if (end + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, end + length));
        }
        System.arraycopy(source, from, bytes, end, length);
        if (count + 2 > starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
        }
        slots[slot] = count;
        starts[++count] = end + length;
        if (2 * count > slots.length) {
            spread();
        }
        return count - 1;
    }

    private void spread() {
        slots = new int[2 * slots.length];
        Arrays.fill(slots, NONE);
        for (int number = 0; number < count; number++) {
            int slot = hash(bytes, starts[number], starts[number + 1]) & (slots.length - 1);
            while (slots[slot] != NONE) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = number;
        }
    }

    private static int hash(byte[] source, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + source[i];
        }
        return hash ^ (hash >>> 15);
    }
}
