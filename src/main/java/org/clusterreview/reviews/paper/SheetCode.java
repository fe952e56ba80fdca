package org.clusterreview.reviews.paper;

import java.util.Locale;
import java.util.UUID;
import org.clusterreview.kernel.canonical.Sha256;

/**
 * The code by which a printed sheet is known: eight signs made from the first 40 bits of the SHA-256 of the sheet's id, and
 * one more that tells most slips of the pen. Signs are digits and letters without I, L, O and U, so that none is taken for
 * another.
 */
public final class SheetCode {

    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;
    private static final int BITS = 5;

    /** Prime: one sign that is another (but for 0 and Z), and two neighbours that have changed places, change the sum. */
    private static final int PRIME = 31;

    private SheetCode() {}

    /** As it is printed, such as {@code 7K3M-9QXD-4}. */
    public static String of(UUID sheet) {
        long bits = Long.parseUnsignedLong(Sha256.of(sheet.toString()).substring(0, 10), 16);
        StringBuilder code = new StringBuilder();
        for (int i = LENGTH - 1; i >= 0; i--) {
            code.append(SIGNS.charAt((int) (bits >>> (i * BITS)) & 31));
        }
        String plain = code.toString();
        return plain.substring(0, 4) + "-" + plain.substring(4) + "-" + check(plain);
    }

    /** Whether what was typed is a code at all: nine signs, the last of them right. */
    public static boolean isSound(String typed) {
        String plain = plain(typed);
        return plain.length() == LENGTH + 1
                && plain.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0)
                && check(plain.substring(0, LENGTH)) == plain.charAt(LENGTH);
    }

    /** Whether what was typed is the code of this sheet; spaces, hyphens, case, and letters that look like digits do not matter. */
    public static boolean isOf(String typed, UUID sheet) {
        return plain(typed).equals(plain(of(sheet)));
    }

    private static String plain(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\-－—]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    private static char check(String plain) {
        int sum = 0;
        for (int i = 0; i < plain.length(); i++) {
            sum = (sum + (i + 1) * SIGNS.indexOf(plain.charAt(i))) % PRIME;
        }
        return SIGNS.charAt(sum);
    }
}
