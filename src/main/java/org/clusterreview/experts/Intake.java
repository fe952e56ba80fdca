package org.clusterreview.experts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clusterreview.access.Viewer;
import org.clusterreview.experts.history.Engagement;
import org.clusterreview.experts.history.Relation;
import org.clusterreview.experts.workbook.EngagementRow;
import org.clusterreview.experts.workbook.ExpertRow;
import org.clusterreview.experts.workbook.ExpertSheet;
import org.clusterreview.experts.workbook.RelationRow;
import org.clusterreview.experts.workbook.StatedEngagement;
import org.clusterreview.experts.workbook.StatedRelation;
import org.clusterreview.organisations.Organisation;
import org.clusterreview.organisations.OrganisationId;
import org.clusterreview.organisations.Organisations;
import org.springframework.stereotype.Component;

/** Holds a form against the pool: whom each row means, and what it changes. */
@Component
class Intake {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final ExpertRepository experts;
    private final HistoryStore history;
    private final Organisations organisations;
    private final PersonalIndexes indexes;
    private final Clock clock;

    Intake(
            ExpertRepository experts,
            HistoryStore history,
            Organisations organisations,
            PersonalIndexes indexes,
            Clock clock) {
        this.experts = experts;
        this.history = history;
        this.organisations = organisations;
        this.indexes = indexes;
        this.clock = clock;
    }

    /** Whose past a line of the form tells: name and mobile. */
    private record Whose(String name, String mobile) {}

    /** What a form states and the pool keeps of the past, by whose it is. */
    private record Past(
            Map<UUID, List<EngagementEntity>> engagements,
            Map<UUID, List<RelationEntity>> relations,
            Map<Whose, List<StatedEngagement>> statedEngagements,
            Map<Whose, List<StatedRelation>> statedRelations) {}

    /** @param organisation id of a name; for a name that is not registered yet an id that nobody else has */
    IntakePlan plan(Viewer viewer, ExpertSheet sheet, Function<String, UUID> organisation) {
        List<ExpertRow> rows = sheet.experts();
        KnownExperts known = known(viewer, rows);
        List<Optional<ExpertEntity>> meant = known.meantBy(rows);
        Past past = past(sheet, meant);
        List<IntakePlan.Line> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            ExpertRow row = rows.get(i);
            Optional<ExpertEntity> expert = meant.get(i);
            Timeline.Present present = present(row, expert, organisation);
            lines.add(new IntakePlan.Line(
                    row,
                    expert,
                    expert.map(e -> ExpertDifferences.between(row, e, known.nameOf(e)))
                            .orElse(List.of()),
                    present,
                    engagements(sheet, past, row, expert, present, organisation),
                    relations(sheet, past, row, expert, organisation)));
        }
        return new IntakePlan(lines);
    }

    private Past past(ExpertSheet sheet, List<Optional<ExpertEntity>> meant) {
        List<UUID> ids =
                meant.stream().flatMap(Optional::stream).map(ExpertEntity::id).toList();
        return new Past(
                history.engagements(ids),
                history.relations(ids),
                sheet.engagements().stream()
                        .collect(Collectors.groupingBy(
                                row -> new Whose(row.name(), row.mobile()),
                                Collectors.mapping(EngagementRow::stated, Collectors.toList()))),
                sheet.relations().stream()
                        .collect(Collectors.groupingBy(
                                row -> new Whose(row.name(), row.mobile()),
                                Collectors.mapping(RelationRow::stated, Collectors.toList()))));
    }

    private Timeline.Result<Engagement> engagements(
            ExpertSheet sheet,
            Past past,
            ExpertRow row,
            Optional<ExpertEntity> expert,
            Timeline.Present present,
            Function<String, UUID> organisation) {
        List<Engagement> before = expert.stream()
                .flatMap(e -> past.engagements().getOrDefault(e.id(), List.of()).stream())
                .map(EngagementEntity::engagement)
                .toList();
        List<Engagement> kept = Timeline.after(before, present, LocalDate.ofInstant(clock.instant(), CHINA));
        List<StatedEngagement> stated = remove(past.statedEngagements(), row);
        return sheet.engagements().isEmpty()
                ? new Timeline.Result<>(kept, List.of())
                : Timeline.engagements(kept, engagements(stated, organisation), present);
    }

    private static Timeline.Result<Relation> relations(
            ExpertSheet sheet,
            Past past,
            ExpertRow row,
            Optional<ExpertEntity> expert,
            Function<String, UUID> organisation) {
        List<Relation> kept = expert.stream()
                .flatMap(e -> past.relations().getOrDefault(e.id(), List.of()).stream())
                .map(RelationEntity::relation)
                .toList();
        List<StatedRelation> stated = remove(past.statedRelations(), row);
        return sheet.relations().isEmpty()
                ? new Timeline.Result<>(kept, List.of())
                : Timeline.relations(kept, relations(stated, organisation));
    }

    /** Where two rows have one name and one phone, the first has the past. */
    private static <T> List<T> remove(Map<Whose, List<T>> stated, ExpertRow row) {
        List<T> own = stated.remove(new Whose(row.name(), row.mobile()));
        return own == null ? List.of() : own;
    }

    private static Timeline.Present present(
            ExpertRow row, Optional<ExpertEntity> expert, Function<String, UUID> organisation) {
        return new Timeline.Present(
                organisation.apply(row.employer()),
                row.position().orElse(""),
                expert.map(e -> e.employer().value()),
                expert.map(ExpertEntity::post).orElse(""));
    }

    private static List<Engagement> engagements(List<StatedEngagement> stated, Function<String, UUID> organisation) {
        return stated.stream()
                .map(one ->
                        new Engagement(one.kind(), organisation.apply(one.organisation()), one.post(), one.period()))
                .toList();
    }

    private static List<Relation> relations(List<StatedRelation> stated, Function<String, UUID> organisation) {
        return stated.stream()
                .map(one -> new Relation(
                        one.kind(),
                        one.person(),
                        Optional.of(one.organisation())
                                .filter(name -> !name.isBlank())
                                .map(organisation),
                        one.work(),
                        one.period()))
                .toList();
    }

    private KnownExperts known(Viewer viewer, List<ExpertRow> rows) {
        List<String> phones =
                rows.stream().map(row -> indexes.phone(row.mobile())).toList();
        List<String> identities = rows.stream()
                .flatMap(row -> row.idNumber().stream())
                .map(indexes::identity)
                .toList();
        List<ExpertEntity> found = experts.findByPhoneIndexInOrIdentityIndexIn(phones, identities);
        Map<OrganisationId, Organisation> employers = organisations.all(
                viewer, found.stream().map(ExpertEntity::employer).toList());
        return new KnownExperts(
                found, employers.values().stream().collect(Collectors.toMap(o -> o.id().value(), Organisation::name)));
    }
}
