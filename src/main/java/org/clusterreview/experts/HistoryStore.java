package org.clusterreview.experts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clusterreview.access.Viewer;
import org.clusterreview.experts.ExpertHistory.Origin;
import org.clusterreview.experts.ExpertHistory.Source;
import org.clusterreview.experts.history.Engagement;
import org.clusterreview.experts.history.Period;
import org.clusterreview.experts.history.Relation;
import org.clusterreview.experts.workbook.StatedEngagement;
import org.clusterreview.experts.workbook.StatedRelation;
import org.clusterreview.organisations.NewOrganisation;
import org.clusterreview.organisations.Organisation;
import org.clusterreview.organisations.OrganisationId;
import org.clusterreview.organisations.Organisations;
import org.springframework.stereotype.Component;

/** The rows of what is known of experts over time. */
@Component
class HistoryStore {

    private final EngagementRepository engagements;
    private final RelationRepository relations;
    private final AbsenceRepository absences;
    private final Organisations organisations;
    private final Clock clock;

    HistoryStore(
            EngagementRepository engagements,
            RelationRepository relations,
            AbsenceRepository absences,
            Organisations organisations,
            Clock clock) {
        this.engagements = engagements;
        this.relations = relations;
        this.absences = absences;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** What stands of all these records together. */
    ExpertHistory of(Viewer viewer, Collection<UUID> experts) {
        List<EngagementEntity> engaged = engagements.findByExpertIdInAndSupersededAtIsNullOrderById(experts);
        return history(
                engaged,
                relations.findByExpertIdInAndSupersededAtIsNullOrderById(experts),
                absences.findByExpertIdInAndSupersededAtIsNullOrderById(experts),
                names(viewer, engaged));
    }

    /** What stands of these records, by the people whose they are. */
    Map<UUID, ExpertHistory> of(Viewer viewer, Collection<UUID> experts, MergedIds merged) {
        List<EngagementEntity> engaged = engagements.findByExpertIdInAndSupersededAtIsNullOrderById(experts);
        Map<OrganisationId, Organisation> names = names(viewer, engaged);
        Map<UUID, List<EngagementEntity>> engagedBy =
                engaged.stream().collect(Collectors.groupingBy(fact -> merged.present(fact.expert())));
        Map<UUID, List<RelationEntity>> relatedBy =
                relations.findByExpertIdInAndSupersededAtIsNullOrderById(experts).stream()
                        .collect(Collectors.groupingBy(fact -> merged.present(fact.expert())));
        Map<UUID, List<AbsenceEntity>> awayBy =
                absences.findByExpertIdInAndSupersededAtIsNullOrderById(experts).stream()
                        .collect(Collectors.groupingBy(absence -> merged.present(absence.expert())));
        Map<UUID, ExpertHistory> histories = new HashMap<>();
        experts.forEach(id -> histories.computeIfAbsent(
                merged.present(id),
                person -> history(
                        engagedBy.getOrDefault(person, List.of()),
                        relatedBy.getOrDefault(person, List.of()),
                        awayBy.getOrDefault(person, List.of()),
                        names)));
        return histories;
    }

    private static ExpertHistory history(
            List<EngagementEntity> engaged,
            List<RelationEntity> related,
            List<AbsenceEntity> away,
            Map<OrganisationId, Organisation> names) {
        return new ExpertHistory(
                engaged.stream()
                        .map(entity -> entity.toValue(Optional.ofNullable(names.get(entity.organisation()))
                                .map(Organisation::name)
                                .orElse("")))
                        .sorted(backwards(one -> one.engagement().period(), ExpertHistory.Engaged::id))
                        .toList(),
                related.stream()
                        .map(RelationEntity::toValue)
                        .sorted(backwards(one -> one.relation().period(), ExpertHistory.Related::id))
                        .toList(),
                away.stream()
                        .map(AbsenceEntity::toValue)
                        .sorted(Comparator.comparing(Absence::from).thenComparing(Absence::id))
                        .toList());
    }

    private Map<OrganisationId, Organisation> names(Viewer viewer, List<EngagementEntity> found) {
        return organisations.all(
                viewer, found.stream().map(EngagementEntity::organisation).toList());
    }

    Map<UUID, List<EngagementEntity>> engagements(Collection<UUID> experts) {
        return engagements.findByExpertIdInAndSupersededAtIsNullOrderById(experts).stream()
                .collect(Collectors.groupingBy(EngagementEntity::expert));
    }

    Map<UUID, List<RelationEntity>> relations(Collection<UUID> experts) {
        return relations.findByExpertIdInAndSupersededAtIsNullOrderById(experts).stream()
                .collect(Collectors.groupingBy(RelationEntity::expert));
    }

    Optional<EngagementEntity> engagement(UUID id) {
        return engagements.findById(id);
    }

    Optional<RelationEntity> relation(UUID id) {
        return relations.findById(id);
    }

    void add(Viewer viewer, UUID expert, Source source, Engagement engagement) {
        engagements.save(new EngagementEntity(expert, engagement, origin(viewer, source)));
    }

    void add(Viewer viewer, UUID expert, Source source, StatedEngagement stated, boolean demonstration) {
        OrganisationId organisation = register(viewer, stated.organisation(), demonstration);
        add(
                viewer,
                expert,
                source,
                new Engagement(stated.kind(), organisation.value(), stated.post(), stated.period()));
    }

    /** @param organisationName as stated; empty if none was */
    void add(Viewer viewer, UUID expert, Source source, Relation relation, String organisationName) {
        relations.save(new RelationEntity(expert, relation, organisationName, origin(viewer, source)));
    }

    void add(Viewer viewer, UUID expert, Source source, StatedRelation stated, boolean demonstration) {
        Optional<UUID> organisation = Optional.of(stated.organisation())
                .filter(name -> !name.isBlank())
                .map(name -> register(viewer, name, demonstration).value());
        add(
                viewer,
                expert,
                source,
                new Relation(stated.kind(), stated.person(), organisation, stated.work(), stated.period()),
                stated.organisation());
    }

    void supersede(FactEntity fact) {
        fact.supersede(clock.instant());
    }

    /** What a name means in the place of another fact: the organisation of before, as long as it has that name. */
    OrganisationId meant(Viewer viewer, OrganisationId before, String name, boolean demonstration) {
        return organisations
                .find(viewer, before)
                .filter(known -> known.name().equals(name))
                .map(known -> before)
                .orElseGet(() -> register(viewer, name, demonstration));
    }

    private OrganisationId register(Viewer viewer, String name, boolean demonstration) {
        return organisations
                .register(
                        viewer,
                        new NewOrganisation(
                                name, EmployerKind.of(name), Optional.empty(), Optional.empty(), demonstration))
                .id();
    }

    private Origin origin(Viewer viewer, Source source) {
        return new Origin(source, Optional.of(viewer.actor()), Optional.of(clock.instant()));
    }

    /** What holds comes first, then what ended last; where the end is unknown, the beginning stands for it. */
    private static <T> Comparator<T> backwards(Function<T, Period> period, Function<T, UUID> id) {
        return Comparator.comparing((T fact) -> lastDay(period.apply(fact)), Comparator.reverseOrder())
                .thenComparing(fact -> period.apply(fact).from().orElse(LocalDate.MIN), Comparator.reverseOrder())
                .thenComparing(id);
    }

    private static LocalDate lastDay(Period period) {
        return switch (period.end()) {
            case Period.End.Open ignored -> LocalDate.MAX;
            case Period.End.On(LocalDate last) -> last;
            case Period.End.Unknown ignored -> period.from().orElse(LocalDate.MIN);
        };
    }
}
