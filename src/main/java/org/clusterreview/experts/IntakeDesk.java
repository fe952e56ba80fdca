package org.clusterreview.experts;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.clusterreview.access.Viewer;
import org.clusterreview.experts.ExpertHistory.Source;
import org.clusterreview.experts.history.Engagement;
import org.clusterreview.experts.history.Relation;
import org.clusterreview.experts.workbook.ExpertSheet;
import org.clusterreview.organisations.Organisations;
import org.springframework.stereotype.Component;

/** Enters a form in the pool: who is known already is changed, anyone else is added. */
@Component
class IntakeDesk {

    private final Intake intake;
    private final ExpertRepository experts;
    private final HistoryStore history;
    private final ExpertSearch search;
    private final Organisations organisations;
    private final PersonalIndexes indexes;
    private final Clock clock;

    IntakeDesk(
            Intake intake,
            ExpertRepository experts,
            HistoryStore history,
            ExpertSearch search,
            Organisations organisations,
            PersonalIndexes indexes,
            Clock clock) {
        this.intake = intake;
        this.experts = experts;
        this.history = history;
        this.search = search;
        this.organisations = organisations;
        this.indexes = indexes;
        this.clock = clock;
    }

    /** The records that were meant or added, by the lines of the plan. */
    record Entered(IntakePlan plan, List<ExpertEntity> experts) {

        List<ExpertEntity> changed() {
            return java.util.stream.IntStream.range(0, experts.size())
                    .filter(i -> plan.lines().get(i).change() != ImportPreview.Change.SAME)
                    .mapToObj(experts::get)
                    .toList();
        }

        List<UUID> ids(ImportPreview.Change change) {
            List<UUID> ids = new ArrayList<>();
            for (int i = 0; i < experts.size(); i++) {
                if (plan.lines().get(i).change() == change) {
                    ids.add(experts.get(i).id());
                }
            }
            return ids;
        }
    }

    Entered enter(Viewer viewer, ExpertSheet sheet, boolean demonstration) {
        FormOrganisations.Ids named = register(viewer, new FormOrganisations(sheet, demonstration));
        IntakePlan plan = intake.plan(viewer, sheet, named);
        List<ExpertEntity> entered = new ArrayList<>();
        for (IntakePlan.Line line : plan.lines()) {
            ExpertEntity expert = line.meant().orElseGet(() -> new ExpertEntity(demonstration, clock.instant()));
            if (line.change() != ImportPreview.Change.SAME) {
                expert.state(line.row(), employer(line), indexes);
            }
            entered.add(line.meant().isPresent() ? expert : experts.save(expert));
        }
        settle(viewer, plan, entered, named.names());
        experts.flush();
        Entered done = new Entered(plan, entered);
        search.index(done.changed());
        return done;
    }

    /** Where it is the one before, it stays as it was recorded: that organisations are one may be taken back. */
    private static UUID employer(IntakePlan.Line line) {
        UUID stated = line.present().employer();
        return line.meant()
                .filter(known -> line.present().isSameEmployer())
                .map(known -> known.employer().value())
                .orElse(stated);
    }

    private void settle(Viewer viewer, IntakePlan plan, List<ExpertEntity> entered, Map<UUID, String> names) {
        List<UUID> ids = entered.stream().map(ExpertEntity::id).toList();
        Map<UUID, List<EngagementEntity>> engagements = history.engagements(ids);
        Map<UUID, List<RelationEntity>> relations = history.relations(ids);
        UnaryOperator<UUID> present = plan.merged()::present;
        for (int i = 0; i < entered.size(); i++) {
            IntakePlan.Line line = plan.lines().get(i);
            UUID id = entered.get(i).id();
            List<Engagement> newEngagements = new ArrayList<>(line.engagements().facts());
            engagements.getOrDefault(id, List.of()).stream()
                    .filter(kept -> !newEngagements.remove(kept.engagement().resolved(present)))
                    .forEach(history::supersede);
            newEngagements.forEach(engagement -> history.add(viewer, id, Source.IMPORT, engagement));
            List<Relation> newRelations = new ArrayList<>(line.relations().facts());
            relations.getOrDefault(id, List.of()).stream()
                    .filter(kept -> !newRelations.remove(kept.relation().resolved(present)))
                    .forEach(history::supersede);
            newRelations.forEach(relation -> history.add(
                    viewer,
                    id,
                    Source.IMPORT,
                    relation,
                    relation.organisation().map(names::get).orElse("")));
        }
    }

    private FormOrganisations.Ids register(Viewer viewer, FormOrganisations named) {
        return named.with(organisations.registerAll(viewer, named.wanted()).stream()
                .map(registered -> registered.id().value())
                .toList());
    }
}
