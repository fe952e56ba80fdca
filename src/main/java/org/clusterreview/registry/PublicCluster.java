package org.clusterreview.registry;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What everybody may know of a recognised cluster.
 *
 * @param unit name of the 依托单位; empty where none is known
 * @param documentNumber may be empty
 * @param demonstration whether it is invented
 */
public record PublicCluster(
        String name,
        Cluster.Level level,
        String city,
        String field,
        String unit,
        Optional<LocalDate> recognisedOn,
        String documentNumber,
        boolean demonstration) {

    /** Whether every word of a text is found in one of its parts. */
    public boolean matches(String text) {
        return Stream.of(text.strip().split("\\s+", -1))
                .allMatch(word -> Stream.of(name, city, field, unit, documentNumber)
                        .anyMatch(part -> part.contains(word)));
    }
}
