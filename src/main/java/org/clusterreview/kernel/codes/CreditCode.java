package org.clusterreview.kernel.codes;

/**
 * The unified social credit code of an organisation (GB 32100-2015): 17 characters and a check character out of digits
 * and the capital letters without I, O, S, V and Z.
 */
public final class CreditCode {

    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int MODULUS = 31;

    private CreditCode() {}

    public static boolean isValid(String code) {
        return code.length() == 18
                && code.chars().allMatch(c -> CHARACTERS.indexOf(c) >= 0)
                && code.charAt(17) == checkCharacter(code.substring(0, 17));
    }

    /**
     * The last character of a code: weights are the powers of 3 modulo 31.
     *
     * @throws IllegalArgumentException unless given 17 characters of the code's alphabet
     */
    public static char checkCharacter(String first17) {
        if (first17.length() != 17) {
            throw new IllegalArgumentException("17 characters are needed");
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            int value = CHARACTERS.indexOf(first17.charAt(i));
            if (value < 0) {
                throw new IllegalArgumentException("not in the alphabet of credit codes");
            }
            sum += value * weight;
            weight = weight * 3 % MODULUS;
        }
        return CHARACTERS.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }
}
