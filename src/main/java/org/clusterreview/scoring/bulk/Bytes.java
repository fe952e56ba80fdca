package org.clusterreview.scoring.bulk;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text as bytes that grow. */
final class Bytes {

    private byte[] bytes = new byte[1 << 16];
    private int length;

    void add(char ascii) {
        room(1);
        bytes[length++] = (byte) ascii;
    }

    void text(String text) {
        byte[] more = text.getBytes(StandardCharsets.UTF_8);
        room(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }

    void number(long number) {
        if (number < 0) {
            text(Long.toString(number));
            return;
        }
        int digits = 1;
        for (long rest = number; rest >= 10; rest /= 10) {
            digits++;
        }
        digits(number, digits);
    }

    /** With leading zeros. */
    void digits(long number, int count) {
        room(count);
        long rest = number;
        for (int at = length + count - 1; at >= length; at--) {
            bytes[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += count;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, length);
    }
}
