package org.clusterreview.organisations.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds organisations by what a person types: Chinese anywhere in a name, Latin letters from the beginning of its pinyin or initials. */
public final class NameSearch {

    private record Keys(UUID organisation, String name, String pinyin, String initials) {}

    private final List<Keys> all = new ArrayList<>();

    public NameSearch(Collection<KnownName> names) {
        names.forEach(name -> all.add(keys(name)));
    }

    private static Keys keys(KnownName known) {
        List<String> syllables = Syllables.of(plain(known.name())).stream()
                .filter(syllable -> !syllable.isEmpty())
                .toList();
        return new Keys(
                known.organisation(),
                plain(known.name()),
                String.join("", syllables),
                syllables.stream().map(syllable -> syllable.substring(0, 1)).collect(Collectors.joining()));
    }

    /** The organisations with a name that has the text, in the order in which their names were given; all for an empty text. */
    public Set<UUID> find(String text) {
        String wanted = plain(text);
        boolean latin = wanted.chars().allMatch(c -> c < 128);
        return all.stream()
                .filter(keys -> keys.name().contains(wanted)
                        || (latin
                                && (keys.pinyin().startsWith(wanted)
                                        || keys.initials().startsWith(wanted))))
                .map(Keys::organisation)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s'()（）]", "");
    }
}
