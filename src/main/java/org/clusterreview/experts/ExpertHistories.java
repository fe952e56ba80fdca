package org.clusterreview.experts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.ForStaff;
import org.clusterreview.access.Viewer;
import org.clusterreview.experts.ExpertHistory.Source;
import org.clusterreview.experts.history.Engagement;
import org.clusterreview.experts.history.Period;
import org.clusterreview.experts.history.Relation;
import org.clusterreview.experts.workbook.StatedEngagement;
import org.clusterreview.experts.workbook.StatedRelation;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.organisations.OrganisationId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is known of experts over time: entered, corrected, ended and withdrawn by staff. The fact before stays on record,
 * and a write on a fact that has been superseded is refused.
 */
@Service
@Transactional
public class ExpertHistories {

    private final ExpertRepository experts;
    private final ExpertReader reader;
    private final HistoryStore store;
    private final ExpertSearch search;
    private final PairStore pairs;
    private final ApplicationEventPublisher events;

    ExpertHistories(
            ExpertRepository experts,
            ExpertReader reader,
            HistoryStore store,
            ExpertSearch search,
            PairStore pairs,
            ApplicationEventPublisher events) {
        this.experts = experts;
        this.reader = reader;
        this.store = store;
        this.search = search;
        this.pairs = pairs;
        this.events = events;
    }

    /** What stands now, of all records of the person. */
    @ForInsiders
    @Transactional(readOnly = true)
    public ExpertHistory of(Viewer viewer, ExpertId id) {
        MergedIds merged = reader.merged();
        return store.of(viewer, merged.of(merged.present(id.value())));
    }

    /** Refused without an organisation. */
    @ForStaff
    public Outcome<ExpertHistory> add(Viewer viewer, ExpertId id, StatedEngagement stated) {
        return record(
                viewer,
                id,
                "added",
                "",
                faults(stated),
                expert -> store.add(viewer, expert.id(), Source.ENTERED, stated, expert.demonstration()));
    }

    /** Refused unless it names a person or an organisation. */
    @ForStaff
    public Outcome<ExpertHistory> add(Viewer viewer, ExpertId id, StatedRelation stated) {
        return record(
                viewer,
                id,
                "added",
                "",
                faults(stated),
                expert -> store.add(viewer, expert.id(), Source.ENTERED, stated, expert.demonstration()));
    }

    /** Puts another engagement in the place of one that was wrong. */
    @ForStaff
    public Outcome<ExpertHistory> correct(Viewer viewer, UUID fact, long seenVersion, StatedEngagement stated) {
        Optional<EngagementEntity> found = store.engagement(fact).filter(known -> known.isAt(seenVersion));
        return replace(
                viewer,
                found,
                "corrected",
                "",
                faults(stated),
                expert -> found.ifPresent(known -> {
                    OrganisationId organisation =
                            store.meant(viewer, known.organisation(), stated.organisation(), expert.demonstration());
                    store.add(
                            viewer,
                            expert.id(),
                            Source.ENTERED,
                            new Engagement(stated.kind(), organisation.value(), stated.post(), stated.period()));
                }));
    }

    /** Puts another relation in the place of one that was wrong. */
    @ForStaff
    public Outcome<ExpertHistory> correct(Viewer viewer, UUID fact, long seenVersion, StatedRelation stated) {
        Optional<RelationEntity> found = store.relation(fact).filter(known -> known.isAt(seenVersion));
        return replace(viewer, found, "corrected", "", faults(stated), expert -> {
            Optional<UUID> before = found.flatMap(known -> known.relation().organisation());
            if (before.isEmpty() || stated.organisation().isBlank()) {
                store.add(viewer, expert.id(), Source.ENTERED, stated, expert.demonstration());
                return;
            }
            OrganisationId organisation = store.meant(
                    viewer, new OrganisationId(before.get()), stated.organisation(), expert.demonstration());
            store.add(
                    viewer,
                    expert.id(),
                    Source.ENTERED,
                    new Relation(
                            stated.kind(),
                            stated.person(),
                            Optional.of(organisation.value()),
                            stated.work(),
                            stated.period()),
                    stated.organisation());
        });
    }

    /** Ends an engagement or a relation; refused if it would end before it began. */
    @ForStaff
    public Outcome<ExpertHistory> end(Viewer viewer, UUID fact, long seenVersion, Period.End end) {
        Optional<FactEntity> found = fact(fact, seenVersion);
        List<Violation> faults = found.stream()
                .filter(known -> end instanceof Period.End.On(LocalDate last)
                        && known.period().from().filter(last::isBefore).isPresent())
                .map(known -> Violation.at("end", "expert.period.reversed"))
                .toList();
        return replace(
                viewer,
                found,
                "ended",
                "",
                faults,
                expert -> found.ifPresent(known -> {
                    Period period = new Period(known.period().from(), end);
                    switch (known) {
                        case EngagementEntity entity -> {
                            Engagement before = entity.engagement();
                            store.add(
                                    viewer,
                                    expert.id(),
                                    Source.ENTERED,
                                    new Engagement(before.kind(), before.organisation(), before.post(), period));
                        }
                        case RelationEntity entity -> {
                            Relation before = entity.relation();
                            store.add(
                                    viewer,
                                    expert.id(),
                                    Source.ENTERED,
                                    new Relation(
                                            before.kind(),
                                            before.person(),
                                            before.organisation(),
                                            before.work(),
                                            period),
                                    entity.toValue().organisationName());
                        }
                        default -> throw new IllegalStateException("a fact is an engagement or a relation");
                    }
                }));
    }

    /** Takes back an engagement or a relation that never was; refused without a reason. */
    @ForStaff
    public Outcome<ExpertHistory> withdraw(Viewer viewer, UUID fact, long seenVersion, String reason) {
        List<Violation> faults =
                reason.isBlank() ? List.of(Violation.at("reason", "expert.reason.missing")) : List.of();
        return replace(viewer, fact(fact, seenVersion), "withdrawn", reason, faults, expert -> {});
    }

    private Optional<FactEntity> fact(UUID id, long seenVersion) {
        return store.engagement(id)
                .map(FactEntity.class::cast)
                .or(() -> store.relation(id))
                .filter(known -> known.isAt(seenVersion));
    }

    private static List<Violation> faults(StatedEngagement stated) {
        return stated.organisation().isBlank()
                ? List.of(Violation.at("organisation", "expert.organisation.missing"))
                : List.of();
    }

    private static List<Violation> faults(StatedRelation stated) {
        return stated.namesSomebody() ? List.of() : List.of(Violation.at("person", "expert.relation.nobody"));
    }

    /** What is written for an expert. */
    private interface Write {

        void to(ExpertEntity expert);
    }

    private Outcome<ExpertHistory> replace(
            Viewer viewer,
            Optional<? extends FactEntity> fact,
            String what,
            String reason,
            List<Violation> faults,
            Write write) {
        if (fact.isEmpty()) {
            return Outcome.refused(Violation.of("expert.changed"));
        }
        FactEntity known = fact.get();
        return record(viewer, new ExpertId(known.expert()), what, reason, faults, expert -> {
            store.supersede(known);
            write.to(expert);
        });
    }

    /** A fact stays with the record that it was entered for, so that a merge can be undone. */
    private Outcome<ExpertHistory> record(
            Viewer viewer, ExpertId id, String what, String reason, List<Violation> faults, Write write) {
        Optional<ExpertEntity> expert = experts.findById(id.value());
        if (expert.isEmpty()) {
            return Outcome.refused(Violation.of("expert.unknown"));
        }
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        write.to(expert.get());
        experts.flush();
        search.index(List.of(expert.get()));
        experts.flush();
        pairs.refresh();
        events.publishEvent(new ExpertEvents.HistoryChanged(List.of(id.value()), what, reason));
        return Outcome.done(of(viewer, id));
    }
}
