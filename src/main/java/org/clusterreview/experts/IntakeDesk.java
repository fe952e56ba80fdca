package org.clusterreview.experts;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clusterreview.access.Viewer;
import org.clusterreview.experts.ExpertHistory.Source;
import org.clusterreview.experts.history.Engagement;
import org.clusterreview.experts.history.Relation;
import org.clusterreview.experts.workbook.ExpertRow;
import org.clusterreview.experts.workbook.ExpertSheet;
import org.clusterreview.experts.workbook.RelationRow;
import org.clusterreview.organisations.NewOrganisation;
import org.clusterreview.organisations.Organisation;
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
        Map<String, UUID> ids = register(viewer, sheet, demonstration);
        IntakePlan plan = intake.plan(
                viewer, sheet, name -> Optional.ofNullable(ids.get(name)).orElseThrow());
        List<ExpertEntity> entered = new ArrayList<>();
        for (IntakePlan.Line line : plan.lines()) {
            ExpertEntity expert = line.meant().orElseGet(() -> new ExpertEntity(demonstration, clock.instant()));
            if (line.change() != ImportPreview.Change.SAME) {
                expert.state(line.row(), line.present().employer(), indexes);
            }
            entered.add(line.meant().isPresent() ? expert : experts.save(expert));
        }
        Map<UUID, String> names = new HashMap<>();
        ids.forEach((name, id) -> names.put(id, name));
        settle(viewer, plan, entered, names);
        experts.flush();
        Entered done = new Entered(plan, entered);
        search.index(viewer, done.changed());
        return done;
    }

    private void settle(Viewer viewer, IntakePlan plan, List<ExpertEntity> entered, Map<UUID, String> names) {
        List<UUID> ids = entered.stream().map(ExpertEntity::id).toList();
        Map<UUID, List<EngagementEntity>> engagements = history.engagements(ids);
        Map<UUID, List<RelationEntity>> relations = history.relations(ids);
        for (int i = 0; i < entered.size(); i++) {
            IntakePlan.Line line = plan.lines().get(i);
            UUID id = entered.get(i).id();
            List<Engagement> newEngagements = new ArrayList<>(line.engagements().facts());
            engagements.getOrDefault(id, List.of()).stream()
                    .filter(kept -> !newEngagements.remove(kept.engagement()))
                    .forEach(history::supersede);
            newEngagements.forEach(engagement -> history.add(viewer, id, Source.IMPORT, engagement));
            List<Relation> newRelations = new ArrayList<>(line.relations().facts());
            relations.getOrDefault(id, List.of()).stream()
                    .filter(kept -> !newRelations.remove(kept.relation()))
                    .forEach(history::supersede);
            newRelations.forEach(relation -> history.add(
                    viewer,
                    id,
                    Source.IMPORT,
                    relation,
                    relation.organisation().map(names::get).orElse("")));
        }
    }

    /** Ids of all organisations that the form names. */
    private Map<String, UUID> register(Viewer viewer, ExpertSheet sheet, boolean demonstration) {
        Map<String, NewOrganisation> wanted = new LinkedHashMap<>();
        for (ExpertRow row : sheet.experts()) {
            wanted.putIfAbsent(
                    row.employer(),
                    new NewOrganisation(
                            row.employer(),
                            EmployerKind.of(row.employer()),
                            Optional.empty(),
                            row.city(),
                            demonstration));
        }
        Set<String> more = new LinkedHashSet<>();
        sheet.engagements().forEach(row -> more.add(row.stated().organisation()));
        sheet.relations().stream()
                .map(RelationRow::stated)
                .filter(stated -> !stated.organisation().isBlank())
                .forEach(stated -> more.add(stated.organisation()));
        more.forEach(name -> wanted.putIfAbsent(
                name,
                new NewOrganisation(name, EmployerKind.of(name), Optional.empty(), Optional.empty(), demonstration)));
        List<Organisation> registered = organisations.registerAll(viewer, List.copyOf(wanted.values()));
        Map<String, UUID> ids = new HashMap<>();
        int next = 0;
        for (String name : wanted.keySet()) {
            ids.put(name, registered.get(next).id().value());
            next++;
        }
        return ids;
    }
}
