package org.clusterreview.organisations;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** Names that no other test has, and that are no like of one another. */
public final class OrganisationFixture {

    private static final int FIRST = 0x4E00;
    private static final int LAST = 0x9F00;
    private static final int OWN = 6;

    private OrganisationFixture() {}

    /** A name proper of characters at random. */
    public static String aName() {
        return ThreadLocalRandom.current()
                .ints(OWN, FIRST, LAST)
                .filter(c -> "一二三四五六七八九十零〇".indexOf(c) < 0)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    static String aCode() {
        return "91" + String.format("%016d", ThreadLocalRandom.current().nextLong(10_000_000_000_000_000L));
    }

    static NewOrganisation company(String name) {
        return new NewOrganisation(name, Organisation.Kind.ENTERPRISE, Optional.empty(), Optional.of("420100"), false);
    }

    static NewOrganisation company(String name, String code) {
        return new NewOrganisation(name, Organisation.Kind.ENTERPRISE, Optional.of(code), Optional.of("420100"), false);
    }
}
