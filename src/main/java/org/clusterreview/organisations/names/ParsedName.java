package org.clusterreview.organisations.names;

import java.util.List;
import java.util.Optional;

/**
 * A name taken apart. For 湖北省武汉市鼎新电子（集团）有限公司武汉分公司: places 湖北, 武汉; core 鼎新电子; form 集团有限公司; part 武汉分公司.
 *
 * @param normal its {@link NormalName}, without what brackets say of other names
 * @param places from the widest to the narrowest
 * @param written the name proper as written; {@code core} is the same in one wording
 * @param type ending of a public body; empty for none
 * @param form legal form of an enterprise; empty for none
 * @param part what follows the name of the whole; empty for none
 * @param numbers numbers and Latin letters outside the places and the part
 * @param other the name that brackets or 原 say the body had or has; empty for none
 */
record ParsedName(
        String normal,
        List<Place> places,
        String written,
        String core,
        String type,
        String form,
        String part,
        List<String> numbers,
        String other) {

    private static final int OWN = 2;

    ParsedName {
        places = List.copyOf(places);
        numbers = List.copyOf(numbers);
    }

    Optional<Place> place() {
        return places.isEmpty() ? Optional.empty() : Optional.of(places.getLast());
    }

    /** Whether the core alone tells the body from others; otherwise only with its place. */
    boolean hasOwnName() {
        return NameWords.ownCharacters(core) >= OWN;
    }

    boolean isEnterprise() {
        return !form.isEmpty();
    }

    /** A name that many places have a body of: 人民医院. */
    boolean isEverywhere() {
        return places.isEmpty() && !isEnterprise() && !hasOwnName();
    }

    String typeInOneWording() {
        return NameWords.SAME_TYPES.getOrDefault(type, type);
    }

    /** What stands for the name in searching: the core, with the place where the core is shared by many. */
    String key() {
        return hasOwnName() ? core : place().map(Place::code).orElse("") + "|" + core;
    }
}
