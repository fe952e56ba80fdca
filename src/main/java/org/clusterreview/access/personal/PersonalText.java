package org.clusterreview.access.personal;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A personal value such as an identity number, a phone number or a bank card. As an attribute of an entity it is stored
 * encrypted. A class, not a record: the canonical form refuses it, so that it enters no audit fact and no document by
 * oversight.
 */
public final class PersonalText {

    private static final Pattern PHONE = Pattern.compile("1\\d{10}");
    private static final Pattern IDENTITY_NUMBER = Pattern.compile("\\d{17}[\\dXx]");

    private final String value;

    private PersonalText(String value) {
        this.value = value;
    }

    /** @throws IllegalArgumentException for a blank value: what is not known is {@code null}, not empty */
    public static PersonalText of(String value) {
        String plain = value.strip();
        if (plain.isEmpty()) {
            throw new IllegalArgumentException("a personal value is not blank");
        }
        return new PersonalText(plain);
    }

    /** The value in the clear: for the one field where a person with the right to it reads or edits it. */
    public String inClear() {
        return value;
    }

    /** {@code 138****1234} for a mobile number, {@code 420106********1234} for an identity number, else the first character. */
    public String masked() {
        if (PHONE.matcher(value).matches()) {
            return value.substring(0, 3) + "****" + value.substring(7);
        }
        if (IDENTITY_NUMBER.matcher(value).matches()) {
            return value.substring(0, 6) + "********" + value.substring(14);
        }
        return value.substring(0, value.offsetByCodePoints(0, 1)) + "*";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PersonalText that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return masked();
    }
}
