package org.clusterreview.organisations.names;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The keys under which a name is found by a name that may mean the same: its core and its whole, each as it is and without one
 * of its characters, so that two texts one slip apart share a key; and how both sound.
 */
final class NameKeys {

    private static final int CORE = 1;
    private static final int WHOLE = 2;
    private static final int SOUND = 3;
    private static final int SHORTEST_WHOLE = 5;

    private NameKeys() {}

    static Set<Long> of(ParsedName name) {
        Set<Long> keys = new LinkedHashSet<>();
        String core = name.key();
        texts(CORE, core, core.length() - name.core().length(), keys);
        if (name.normal().length() >= SHORTEST_WHOLE) {
            texts(WHOLE, name.normal(), 0, keys);
        }
        keys.add(KeyTable.key(SOUND, Syllables.whole(core), -1));
        keys.add(KeyTable.key(SOUND, Syllables.whole(name.normal()), -1));
        return keys;
    }

    private static void texts(int kind, String text, int from, Set<Long> keys) {
        keys.add(KeyTable.key(kind, text, -1));
        for (int i = from; i < text.length(); i++) {
            keys.add(KeyTable.key(kind, text, i));
        }
    }
}
