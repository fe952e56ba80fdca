package org.clusterreview.organisations.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Names under their keys, laid over others that take no more: a register is extended without copying it, and the one below
 * answers as before.
 */
final class NameLayer {

    private static final int MOST_LAYERS = 6;

    /** A known name with its normal form, taken apart. */
    record Entry(KnownName known, String normal, ParsedName parsed) {}

    private final @Nullable NameLayer below;
    private final int depth;
    private final int offset;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, List<Entry>> byNormal = new HashMap<>();
    private final KeyTable byKey = new KeyTable();
    private volatile boolean full;

    NameLayer() {
        this(null);
    }

    private NameLayer(@Nullable NameLayer below) {
        this.below = below;
        this.depth = below == null ? 0 : below.depth + 1;
        this.offset = below == null ? 0 : below.size();
    }

    int size() {
        return offset + entries.size();
    }

    List<Entry> all() {
        List<Entry> all = new ArrayList<>(below == null ? List.of() : below.all());
        all.addAll(entries);
        return all;
    }

    /** A layer over this one; many thin ones become one first, and thick ones a ground of their own. */
    NameLayer extended() {
        full = true;
        if (depth < MOST_LAYERS) {
            return new NameLayer(this);
        }
        NameLayer ground = ground();
        boolean thin = size() < ground.size() * 2;
        NameLayer flat = new NameLayer(thin ? ground : null);
        for (int number = thin ? ground.size() : 0; number < size(); number++) {
            flat.add(get(number));
        }
        return flat.extended();
    }

    private NameLayer ground() {
        return below == null ? this : below.ground();
    }

    Entry get(int number) {
        return below != null && number < offset ? below.get(number) : entries.get(number - offset);
    }

    void add(Entry entry) {
        if (full) {
            throw new IllegalStateException("names that others were laid over take no more");
        }
        byNormal.computeIfAbsent(entry.normal(), name -> new ArrayList<>(1)).add(entry);
        NameKeys.of(entry.parsed()).forEach(key -> byKey.add(key, size()));
        entries.add(entry);
    }

    List<Entry> equal(String normal) {
        List<Entry> own = byNormal.getOrDefault(normal, List.of());
        if (below == null) {
            return own;
        }
        List<Entry> all = new ArrayList<>(below.equal(normal));
        all.addAll(own);
        return all;
    }

    /** The numbers of the names under a key. */
    void gather(long key, IntConsumer found) {
        byKey.forEach(key, found);
        if (below != null) {
            below.gather(key, found);
        }
    }
}
