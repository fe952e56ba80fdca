package org.clusterreview.kernel.codes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * The citizen identity number (GB 11643-1999): six digits of a place, eight of the date of birth, three in sequence and a
 * check character after ISO 7064 MOD 11-2.
 */
public final class CitizenNumber {

    private static final Pattern SHAPE = Pattern.compile("[1-9]\\d{16}[0-9X]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";

    private CitizenNumber() {}

    /** Shape, date of birth and check character are right; whether the person exists is not asked. */
    public static boolean isValid(String number) {
        return SHAPE.matcher(number).matches()
                && hasDate(number)
                && number.charAt(17) == checkCharacter(number.substring(0, 17));
    }

    /** The last character of a number, from its first 17 digits. */
    public static char checkCharacter(String first17) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (first17.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK.charAt(sum % 11);
    }

    private static boolean hasDate(String number) {
        try {
            LocalDate born = LocalDate.of(digits(number, 6, 10), digits(number, 10, 12), digits(number, 12, 14));
            return born.getYear() >= 1800;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static int digits(String number, int from, int to) {
        return Integer.parseInt(number, from, to, 10);
    }
}
