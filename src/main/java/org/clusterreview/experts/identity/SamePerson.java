package org.clusterreview.experts.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Decides which records of a pool may be one person. What is alike makes a pair to be looked at by a person, never a merge
 * by itself.
 */
public final class SamePerson {

    private SamePerson() {}

    /** What two records have in common by which a pair may be found. */
    private sealed interface Key {

        record Hash(Likeness kind, String value) implements Key {}

        record NameAt(String name, UUID employer) implements Key {}
    }

    /**
     * The pair that two records make; empty if nothing calls for a look. Where identity numbers contradict each other, a
     * common phone still does: one of the numbers, or the phone, is wrong. One name at one employer or one address does
     * not: people of one name and addresses of an office are common.
     */
    public static Optional<Pair> pair(IdentityRecord a, IdentityRecord b) {
        Set<Likeness> likeness = likeness(a, b);
        boolean contradicting = likeness.contains(Likeness.CONTRADICTING_IDENTITY);
        boolean strong = likeness.contains(Likeness.SAME_IDENTITY) || likeness.contains(Likeness.SAME_PHONE);
        boolean weak = likeness.contains(Likeness.SAME_NAME_AND_EMPLOYER) || likeness.contains(Likeness.SAME_EMAIL);
        return strong || (weak && !contradicting) ? Optional.of(Pair.of(a.id(), b.id(), likeness)) : Optional.empty();
    }

    /** In what two records are alike, and what speaks against it. */
    public static Set<Likeness> likeness(IdentityRecord a, IdentityRecord b) {
        Set<Likeness> likeness = EnumSet.noneOf(Likeness.class);
        boolean bothNumbered = !a.identities().isEmpty() && !b.identities().isEmpty();
        if (bothNumbered) {
            likeness.add(
                    Collections.disjoint(a.identities(), b.identities())
                            ? Likeness.CONTRADICTING_IDENTITY
                            : Likeness.SAME_IDENTITY);
        }
        if (!Collections.disjoint(a.phones(), b.phones())) {
            likeness.add(Likeness.SAME_PHONE);
        }
        if (!Collections.disjoint(a.emails(), b.emails())) {
            likeness.add(Likeness.SAME_EMAIL);
        }
        if (!Collections.disjoint(a.names(), b.names()) && !Collections.disjoint(a.employers(), b.employers())) {
            likeness.add(Likeness.SAME_NAME_AND_EMPLOYER);
        }
        return likeness;
    }

    /**
     * All pairs of a pool, in the order of their ids. Only records that share a key are held against each other, so the
     * work grows with the records and the pairs, not with the square of the records.
     *
     * @param records each with an id of its own
     */
    public static List<Pair> pairs(Collection<IdentityRecord> records) {
        Map<Key, List<IdentityRecord>> byKey = new HashMap<>();
        records.forEach(record -> keys(record)
                .forEach(key ->
                        byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(record)));
        Set<Pair> found = new HashSet<>();
        byKey.values().forEach(alike -> {
            for (int i = 0; i < alike.size(); i++) {
                for (int j = i + 1; j < alike.size(); j++) {
                    pair(alike.get(i), alike.get(j)).ifPresent(found::add);
                }
            }
        });
        return found.stream()
                .sorted(Comparator.comparing(Pair::one).thenComparing(Pair::other))
                .toList();
    }

    private static List<Key> keys(IdentityRecord record) {
        List<Key> keys = new ArrayList<>();
        record.identities().forEach(hash -> keys.add(new Key.Hash(Likeness.SAME_IDENTITY, hash)));
        record.phones().forEach(hash -> keys.add(new Key.Hash(Likeness.SAME_PHONE, hash)));
        record.emails().forEach(hash -> keys.add(new Key.Hash(Likeness.SAME_EMAIL, hash)));
        record.names()
                .forEach(name -> record.employers().forEach(employer -> keys.add(new Key.NameAt(name, employer))));
        return keys;
    }
}
