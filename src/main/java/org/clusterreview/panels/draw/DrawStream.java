package org.clusterreview.panels.draw;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The numbers of a draw: block i of the stream is HMAC-SHA256 of the counter i (8 bytes, most significant first, from 0) under
 * the seed. Numbers take whole bytes off the stream in order, most significant first. The same seed gives the same numbers on
 * every machine; nothing here depends on the random numbers of the JDK.
 */
public final class DrawStream {

    private static final String ALGORITHM = "HmacSHA256";

    private final Mac mac;
    private long counter;
    private byte[] block = new byte[0];
    private int used;

    /** @param seed of any length but 0 */
    public DrawStream(byte[] seed) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(seed, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    private int octet() {
        if (used == block.length) {
            block = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(counter).array());
            counter++;
            used = 0;
        }
        return block[used++] & 0xFF;
    }

    /**
     * A number from 0 to below the bound, all equally likely: 4 bytes as an unsigned number; one that falls into the last,
     * incomplete run of the bound is passed over.
     *
     * @param bound from 1
     */
    public int below(int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("nothing below " + bound);
        }
        long whole = (1L << Integer.SIZE) / bound * bound;
        while (true) {
            long value = 0;
            for (int i = 0; i < Integer.BYTES; i++) {
                value = value << Byte.SIZE | octet();
            }
            if (value < whole) {
                return (int) (value % bound);
            }
        }
    }

    /**
     * The same for bounds of any size: as many bytes as the bound has, its unused leading bits cleared; a value that is not
     * below the bound is passed over.
     *
     * @param bound from 1
     */
    public BigInteger below(BigInteger bound) {
        if (bound.signum() < 1) {
            throw new IllegalArgumentException("nothing below " + bound);
        }
        int bits = bound.bitLength();
        byte[] bytes = new byte[(bits + Byte.SIZE - 1) / Byte.SIZE];
        while (true) {
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) octet();
            }
            int surplus = bytes.length * Byte.SIZE - bits;
            bytes[0] &= (byte) (0xFF >> surplus);
            BigInteger value = new BigInteger(1, bytes);
            if (value.compareTo(bound) < 0) {
                return value;
            }
        }
    }

    /** An order of the numbers from 0, all equally likely (Fisher–Yates from the front). */
    public int[] order(int count) {
        Shuffle shuffle = new Shuffle(this, count);
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            order[i] = shuffle.next();
        }
        return order;
    }
}
