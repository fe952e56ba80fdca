package org.clusterreview.experts;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clusterreview.experts.Expert.Standing;
import org.clusterreview.experts.Expert.Suspension;

/**
 * How a person stands of whom there may be several records: as the strictest of them says, since a merge lifts no suspension.
 *
 * @param days of suspensions; empty where one lasts until it is lifted
 * @param reason of those that say so
 */
record PersonStanding(Standing standing, List<Suspension> days, Optional<String> reason) {

    PersonStanding {
        days = List.copyOf(days);
    }

    /** @param records of one person, the one that stands for him or her first */
    static PersonStanding of(Collection<ExpertEntity> records) {
        Standing strictest = records.stream()
                .map(ExpertEntity::standing)
                .max(Standing::compareTo)
                .orElse(Standing.AVAILABLE);
        List<ExpertEntity> decisive = records.stream()
                .filter(record -> record.standing() == strictest)
                .limit(strictest == Standing.AVAILABLE ? 1 : records.size())
                .toList();
        boolean untilLifted =
                decisive.stream().anyMatch(record -> record.suspension().isEmpty());
        List<Suspension> days = untilLifted
                ? List.of()
                : decisive.stream()
                        .flatMap(record -> record.suspension().stream())
                        .distinct()
                        .toList();
        String reasons = decisive.stream()
                .flatMap(record -> record.standingReason().stream())
                .distinct()
                .collect(Collectors.joining("；"));
        return new PersonStanding(strictest, days, Optional.of(reasons).filter(told -> !told.isEmpty()));
    }
}
