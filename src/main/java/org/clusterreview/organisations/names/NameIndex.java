package org.clusterreview.organisations.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clusterreview.organisations.names.NameLayer.Entry;
import org.clusterreview.organisations.names.NameReason.Kind;

/**
 * The names of a register, found by what is written. Certain is only a name that is equal but for what {@link NormalName} takes
 * away, or a former name or abbreviation on record that no other body has. Everything else that is alike makes candidates.
 * Answers depend on the names alone, not on the order in which they were added. One thread at a time may add; while none does,
 * any number may ask.
 */
public final class NameIndex {

    /** How many candidates are told at most. */
    public static final int MOST_CANDIDATES = 5;

    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingInt((Candidate c) -> -c.likeness())
            .thenComparing(Candidate::name)
            .thenComparing(Candidate::organisation);

    private final PlaceNames places;
    private final NameParser parser;
    private final NameJudge judge;
    private final NameLayer names;

    /** An index of no names. */
    public NameIndex(PlaceNames places) {
        this(places, new NameLayer());
    }

    private NameIndex(PlaceNames places, NameLayer names) {
        this.places = places;
        this.parser = new NameParser(places);
        this.judge = new NameJudge(places);
        this.names = names;
    }

    /** An index of all these names. */
    public static NameIndex of(PlaceNames places, Collection<KnownName> names) {
        NameIndex index = new NameIndex(places);
        names.forEach(index::add);
        return index;
    }

    /** All names, in the order in which they were added. */
    public List<KnownName> all() {
        return names.all().stream().map(Entry::known).toList();
    }

    /** An index with the same names that takes more; this one takes none from now on, and answers as before. */
    public NameIndex extended() {
        return new NameIndex(places, names.extended());
    }

    /**
     * Adds a name; the same name of the same organisation again changes nothing.
     *
     * @throws IllegalStateException once the index was {@link #extended()}
     */
    public void add(KnownName known) {
        String normal = NormalName.of(known.name(), places);
        if (names.equal(normal).stream().noneMatch(entry -> entry.known().equals(known))) {
            names.add(new Entry(known, normal, parser.parse(normal)));
        }
    }

    /**
     * What a written name means.
     *
     * @param cityCode where the body is that is meant, if known
     */
    public NameAnswer find(String written, Optional<String> cityCode) {
        String normal = NormalName.of(written, places);
        List<Entry> equal = names.equal(normal);
        ParsedName parsed = parser.parse(normal);
        if (!equal.isEmpty()) {
            return equal(written, parsed, cityCode, equal);
        }
        return NameParser.isLongEnough(normal) ? alike(parsed) : new NameAnswer.Unknown();
    }

    /** Whether the name says nothing of where the body is, and many places have one: 第一人民医院. */
    public boolean isEverywhere(String written) {
        return parser.parse(NormalName.of(written, places)).isEverywhere();
    }

    /** The organisations that have exactly this name, but for harmless differences, in whatever kind. */
    public List<KnownName> named(String written) {
        return names.equal(NormalName.of(written, places)).stream()
                .map(Entry::known)
                .toList();
    }

    private static NameAnswer equal(String written, ParsedName parsed, Optional<String> city, List<Entry> equal) {
        Set<UUID> bodies = equal.stream()
                .map(entry -> entry.known().organisation())
                .collect(Collectors.toCollection(TreeSet::new));
        KnownName first = equal.stream()
                .map(Entry::known)
                .min(Comparator.comparing(KnownName::kind).thenComparing(KnownName::name))
                .orElseThrow();
        if (bodies.size() == 1 && (!parsed.isEverywhere() || first.cityCode().equals(city))) {
            return new NameAnswer.Same(
                    first.organisation(), List.of(new NameReason(kind(first.kind()), written, first.name())));
        }
        List<Candidate> candidates = equal.stream()
                .map(entry -> Candidate.of(
                        entry.known(),
                        List.of(new NameReason(
                                Kind.SAME_NAME, written, entry.known().name()))))
                .toList();
        return new NameAnswer.Uncertain(best(candidates));
    }

    private static Kind kind(KnownName.Kind kind) {
        return switch (kind) {
            case CURRENT -> Kind.EQUAL;
            case FORMER -> Kind.FORMER_NAME;
            case ABBREVIATION -> Kind.ABBREVIATION;
        };
    }

    private NameAnswer alike(ParsedName parsed) {
        List<Candidate> found = new ArrayList<>(candidates(parsed));
        if (!parsed.other().isEmpty()) {
            found.addAll(renamed(parsed));
        }
        return found.isEmpty() ? new NameAnswer.Unknown() : new NameAnswer.Uncertain(best(found));
    }

    private List<Candidate> candidates(ParsedName parsed) {
        Set<Integer> gathered = new TreeSet<>();
        NameKeys.of(parsed).forEach(key -> names.gather(key, gathered::add));
        List<Candidate> found = new ArrayList<>();
        for (int number : gathered) {
            Entry entry = names.get(number);
            judge.judge(parsed, entry.parsed()).ifPresent(reasons -> found.add(Candidate.of(entry.known(), reasons)));
        }
        return found;
    }

    /** By the name without its brackets, and by the one that the brackets tell. */
    private List<Candidate> renamed(ParsedName parsed) {
        List<Candidate> found = new ArrayList<>();
        for (String name : List.of(parsed.normal(), NormalName.of(parsed.other(), places))) {
            NameReason reason = new NameReason(Kind.RENAMED, parsed.other(), name);
            names.equal(name).forEach(entry -> found.add(Candidate.of(entry.known(), List.of(reason))));
            for (Candidate candidate : candidates(parser.parse(name))) {
                List<NameReason> reasons = new ArrayList<>(candidate.reasons());
                reasons.add(reason);
                found.add(new Candidate(
                        candidate.organisation(),
                        candidate.name(),
                        reasons,
                        Math.max(1, candidate.likeness() - Kind.RENAMED.cost())));
            }
        }
        return found;
    }

    /** One candidate an organisation. */
    private static List<Candidate> best(Collection<Candidate> found) {
        Map<UUID, Candidate> best = new LinkedHashMap<>();
        found.stream().sorted(BEST_FIRST).forEach(candidate -> best.putIfAbsent(candidate.organisation(), candidate));
        return best.values().stream().limit(MOST_CANDIDATES).toList();
    }
}
