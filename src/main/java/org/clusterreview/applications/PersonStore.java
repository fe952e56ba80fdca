package org.clusterreview.applications;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The people whom applications name. */
@Component
class PersonStore {

    private final PersonRepository people;

    PersonStore(PersonRepository people) {
        this.people = people;
    }

    List<PersonOfApplication> of(ApplicationId application) {
        return people.findByApplicationIdAndSupersededAtIsNullOrderByPosition(application.value()).stream()
                .map(PersonEntity::toValue)
                .toList();
    }

    Map<ApplicationId, List<PersonOfApplication>> ofTracks(Collection<UUID> tracks) {
        return people.findOfTracks(tracks).stream()
                .collect(Collectors.groupingBy(
                        PersonEntity::application, Collectors.mapping(PersonEntity::toValue, Collectors.toList())));
    }

    void supersede(Collection<UUID> applications, Instant at) {
        people.findByApplicationIdInAndSupersededAtIsNull(applications).forEach(person -> person.supersede(at));
    }

    void add(List<PersonEntity> rows) {
        people.saveAllAndFlush(rows);
    }
}
