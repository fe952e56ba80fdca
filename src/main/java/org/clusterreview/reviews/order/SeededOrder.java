package org.clusterreview.reviews.order;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.clusterreview.kernel.canonical.Sha256;

/**
 * An order by chance that anybody can work out again. Each item has a key: the SHA-256 of {@code seed/track/expert/item} in
 * UTF-8, ids in their usual lower-case form with hyphens; the items stand in ascending order of their keys in hexadecimal.
 *
 * <p>Every order is as likely as any other, and independent from one expert to the next. An item that is added or leaves does
 * not change the order of the others, since no key depends on them.
 */
public final class SeededOrder {

    private final String prefix;

    public SeededOrder(String seed, UUID track, UUID expert) {
        this.prefix = seed + "/" + track + "/" + expert + "/";
    }

    /** The items in their order, whatever the order in which they are given. */
    public <T> List<T> of(Collection<T> items, Function<? super T, UUID> id) {
        return items.stream()
                .sorted(Comparator.comparing(item -> key(id.apply(item))))
                .toList();
    }

    /** What an item is ordered by. */
    public String key(UUID item) {
        return Sha256.of(prefix + item);
    }
}
