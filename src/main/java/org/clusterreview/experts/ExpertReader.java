package org.clusterreview.experts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.personal.PersonalText;
import org.clusterreview.organisations.Organisation;
import org.clusterreview.organisations.OrganisationId;
import org.clusterreview.organisations.Organisations;
import org.springframework.stereotype.Component;

/** Makes values of records: a record with which others have been merged has the fields and facts of all of them. */
@Component
class ExpertReader {

    private static final int SOME = 1_000;

    private final ExpertRepository experts;
    private final AbsenceRepository absences;
    private final HistoryStore history;
    private final Organisations organisations;
    private final Merges merges;

    ExpertReader(
            ExpertRepository experts,
            AbsenceRepository absences,
            HistoryStore history,
            Organisations organisations,
            Merges merges) {
        this.experts = experts;
        this.absences = absences;
        this.history = history;
        this.organisations = organisations;
        this.merges = merges;
    }

    MergedIds merged() {
        return merges.present();
    }

    /** In the order given. */
    List<Expert> values(Viewer viewer, List<ExpertEntity> entities) {
        MergedIds merged = merges.present();
        List<UUID> own = entities.stream().map(ExpertEntity::id).toList();
        Set<UUID> all = merged.of(own);
        Map<UUID, ExpertEntity> members = members(entities, all);
        Map<UUID, List<Absence>> away = absences(all, merged);
        Map<OrganisationId, Organisation> employers = organisations.all(
                viewer, entities.stream().map(ExpertEntity::employer).toList());
        return entities.stream()
                .map(entity -> {
                    List<ExpertEntity> records = merged.of(entity.id()).stream()
                            .flatMap(id -> Optional.ofNullable(members.get(id)).stream())
                            .toList();
                    Organisation employer = employers.get(entity.employer());
                    return entity.toValue(
                            employer == null ? entity.employer() : employer.id(),
                            employer == null ? "" : employer.name(),
                            records.stream()
                                    .flatMap(record -> record.fields().stream())
                                    .toList(),
                            PersonStanding.of(records),
                            away.getOrDefault(entity.id(), List.of()));
                })
                .toList();
    }

    private Map<UUID, ExpertEntity> members(List<ExpertEntity> entities, Set<UUID> all) {
        Map<UUID, ExpertEntity> members = new HashMap<>();
        entities.forEach(entity -> members.put(entity.id(), entity));
        List<UUID> missing = all.stream().filter(id -> !members.containsKey(id)).toList();
        if (!missing.isEmpty()) {
            experts.findAllById(missing).forEach(entity -> members.put(entity.id(), entity));
        }
        return members;
    }

    private Map<UUID, List<Absence>> absences(Collection<UUID> records, MergedIds merged) {
        return found(records, absences::findByExpertIdInAndSupersededAtIsNullOrderById).stream()
                .collect(Collectors.groupingBy(
                        absence -> merged.present(absence.expert()),
                        Collectors.mapping(AbsenceEntity::toValue, Collectors.toList())));
    }

    /** Those whom the ids mean, by the ids asked for. */
    Map<UUID, Expert> byId(Viewer viewer, Collection<UUID> ids) {
        MergedIds merged = merges.present();
        List<UUID> present = ids.stream().map(merged::present).distinct().toList();
        Map<UUID, Expert> values = values(viewer, experts.findAllById(present)).stream()
                .collect(Collectors.toMap(expert -> expert.id().value(), Function.identity()));
        Map<UUID, Expert> asked = new HashMap<>();
        ids.forEach(
                id -> Optional.ofNullable(values.get(merged.present(id))).ifPresent(expert -> asked.put(id, expert)));
        return asked;
    }

    ExpertDetails details(Viewer viewer, ExpertEntity entity) {
        return details(viewer, List.of(entity)).getFirst();
    }

    /** In the order given. */
    List<ExpertDetails> details(Viewer viewer, List<ExpertEntity> entities) {
        MergedIds merged = merges.present();
        Set<UUID> all = merged.of(entities.stream().map(ExpertEntity::id).toList());
        Map<UUID, ExpertEntity> members = members(entities, all);
        Map<UUID, ExpertHistory> histories = history.of(viewer, all, merged);
        Map<UUID, Expert> values = values(viewer, entities).stream()
                .collect(Collectors.toMap(expert -> expert.id().value(), Function.identity(), (one, same) -> one));
        return entities.stream()
                .map(entity -> details(
                        entity,
                        Optional.ofNullable(values.get(entity.id())).orElseThrow(),
                        merged.of(entity.id()).stream()
                                .flatMap(id -> Optional.ofNullable(members.get(id)).stream())
                                .toList(),
                        histories.getOrDefault(
                                merged.present(entity.id()), new ExpertHistory(List.of(), List.of(), List.of()))))
                .toList();
    }

    private static ExpertDetails details(
            ExpertEntity entity, Expert value, List<ExpertEntity> records, ExpertHistory history) {
        return new ExpertDetails(
                value,
                entity.gender(),
                entity.identityNumber().map(PersonalText::masked),
                entity.email().map(PersonalText::masked),
                records.stream()
                        .filter(other -> !other.id().equals(entity.id()))
                        .map(other -> other.phone().masked())
                        .distinct()
                        .sorted()
                        .toList(),
                PersonStanding.of(records).reason(),
                history);
    }

    /** The whole pool may be asked for: databases limit the parameters of a statement. */
    private static <T> List<T> found(Collection<UUID> ids, Function<Collection<UUID>, List<T>> query) {
        List<UUID> all = List.copyOf(ids);
        List<T> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += SOME) {
            found.addAll(query.apply(all.subList(from, Math.min(all.size(), from + SOME))));
        }
        return found;
    }
}
