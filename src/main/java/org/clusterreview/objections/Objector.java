package org.clusterreview.objections;

import java.util.Optional;
import org.clusterreview.access.personal.PersonalText;

/**
 * Who objects.
 *
 * @param name of the person or of the unit
 * @param contact telephone or address
 * @param sealed whether a unit's seal is on it
 */
public record Objector(Kind kind, Optional<PersonalText> name, Optional<PersonalText> contact, boolean sealed) {

    /** As whom somebody objects. */
    public enum Kind {
        PERSON,
        UNIT,
        ANONYMOUS
    }

    public static Objector anonymous() {
        return new Objector(Kind.ANONYMOUS, Optional.empty(), Optional.empty(), false);
    }

    public static Objector person(String name, String contact) {
        return new Objector(Kind.PERSON, text(name), text(contact), false);
    }

    public static Objector unit(String name, String contact, boolean sealed) {
        return new Objector(Kind.UNIT, text(name), text(contact), sealed);
    }

    private static Optional<PersonalText> text(String value) {
        return value.isBlank() ? Optional.empty() : Optional.of(PersonalText.of(value));
    }
}
