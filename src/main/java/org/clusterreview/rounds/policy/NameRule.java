package org.clusterreview.rounds.policy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * How a cluster is to be named: place, field, then a fixed ending.
 *
 * @param ending fixed ending of the pattern
 * @param effective from that day of recognition on the pattern binds
 * @param legacyEnding ending that clusters recognised before may keep
 */
public record NameRule(Rule rule, String ending, LocalDate effective, String legacyEnding) {

    /** What is wrong with a name. */
    public enum Fault {
        PLACE,
        FIELD,
        ENDING
    }

    /**
     * The first thing that is wrong with a name.
     *
     * @param places names under which the place may appear, in full or short
     * @param recognisedOn empty for a cluster that is yet to be recognised
     * @return empty if it keeps to the pattern
     */
    public Optional<Fault> check(String name, Set<String> places, Optional<LocalDate> recognisedOn) {
        boolean legacy = recognisedOn.filter(day -> day.isBefore(effective)).isPresent();
        String end = name.endsWith(ending) || !legacy ? ending : legacyEnding;
        if (!name.endsWith(end)) {
            return Optional.of(Fault.ENDING);
        }
        String start = name.substring(0, name.length() - end.length());
        Optional<String> place = places.stream()
                .filter(p -> !p.isBlank() && start.startsWith(p))
                .max((a, b) -> Integer.compare(a.length(), b.length()));
        if (place.isEmpty()) {
            return Optional.of(Fault.PLACE);
        }
        return start.substring(place.get().length()).isBlank() ? Optional.of(Fault.FIELD) : Optional.empty();
    }
}
