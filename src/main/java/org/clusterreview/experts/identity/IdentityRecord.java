package org.clusterreview.experts.identity;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * What tells who a record of the pool is. A record with which others have been merged has the hashes of all of them.
 *
 * @param names as {@link #nameKey} makes them
 * @param identities keyed hashes of citizen identity numbers; empty if none is known
 * @param phones keyed hashes
 * @param emails keyed hashes
 * @param employers ids of the organisations that he or she belongs or belonged to
 */
public record IdentityRecord(
        UUID id,
        Set<String> names,
        Set<String> identities,
        Set<String> phones,
        Set<String> emails,
        Set<UUID> employers) {

    public IdentityRecord {
        names = Set.copyOf(names);
        identities = Set.copyOf(identities);
        phones = Set.copyOf(phones);
        emails = Set.copyOf(emails);
        employers = Set.copyOf(employers);
    }

    /** A name by which equal names are equal texts: in Unicode NFKC, without blanks and the dots of foreign names. */
    public static String nameKey(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("[\\s·•‧・.]", "");
    }

    /** What is known of both records taken as one person; the id stays. */
    public IdentityRecord and(IdentityRecord other) {
        return new IdentityRecord(
                id,
                union(names, other.names),
                union(identities, other.identities),
                union(phones, other.phones),
                union(emails, other.emails),
                union(employers, other.employers));
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        Set<T> union = new HashSet<>(one);
        union.addAll(other);
        return union;
    }

    /** Hashes stay out of logs as the values do. */
    @Override
    public String toString() {
        return "IdentityRecord[" + id + "]";
    }
}
