package org.clusterreview.experts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.clusterreview.organisations.MergedOrganisations;
import org.clusterreview.organisations.Organisation;
import org.clusterreview.organisations.OrganisationId;
import org.clusterreview.organisations.OrganisationTies;
import org.clusterreview.organisations.Organisations;
import org.springframework.stereotype.Component;

/** Holds a form against the pool: whom each row means, and what it changes. */
@Component
class Intake {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final ExpertRepository experts;
    private final HistoryStore history;
    private final Organisations organisations;
    private final OrganisationTies ties;
    private final PersonalIndexes indexes;
    private final Clock clock;

    Intake(
            ExpertRepository experts,
            HistoryStore history,
            Organisations organisations,
            OrganisationTies ties,
            PersonalIndexes indexes,
            Clock clock) {
        this.experts = experts;
        this.history = history;
        this.organisations = organisations;
        this.ties = ties;
        this.indexes = indexes;
        this.clock = clock;
    }

    /** Whose past a line of the form tells: name and mobile. */
    private record Whose(String name, String mobile) {}

    /** What a form states and the pool keeps of the past, by whose it is. */
    private record Past(
            Map<UUID, List<Engagement>> engagements,
            Map<UUID, List<Relation>> relations,
            Map<Whose, List<StatedEngagement>> statedEngagements,
            Map<Whose, List<StatedRelation>> statedRelations) {}

    /** @param named ids of the names; for a name that is not registered yet an id that nobody else has */
    IntakePlan plan(Viewer viewer, ExpertSheet sheet, FormOrganisations.Ids named) {
        List<ExpertRow> rows = sheet.experts();
        MergedOrganisations merged = ties.merged();
        KnownExperts known = known(viewer, rows, merged, named);
        List<Optional<ExpertEntity>> meant = known.meantBy(rows);
        Past past = past(sheet, meant, merged);
        List<IntakePlan.Line> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            ExpertRow row = rows.get(i);
            Optional<ExpertEntity> expert = meant.get(i);
            Timeline.Present present = present(row, expert, merged, named);
            lines.add(new IntakePlan.Line(
                    row,
                    expert,
                    expert.map(e -> known.differences(row, e)).orElse(List.of()),
                    present,
                    engagements(sheet, past, row, expert, present, named),
                    relations(sheet, past, row, expert, named)));
        }
        return new IntakePlan(lines, merged);
    }

    private Past past(ExpertSheet sheet, List<Optional<ExpertEntity>> meant, MergedOrganisations merged) {
        List<UUID> ids =
                meant.stream().flatMap(Optional::stream).map(ExpertEntity::id).toList();
        return new Past(
                facts(history.engagements(ids), kept -> kept.engagement().resolved(merged::present)),
                facts(history.relations(ids), kept -> kept.relation().resolved(merged::present)),
                sheet.engagements().stream()
                        .collect(Collectors.groupingBy(
                                row -> new Whose(row.name(), row.mobile()),
                                Collectors.mapping(EngagementRow::stated, Collectors.toList()))),
                sheet.relations().stream()
                        .collect(Collectors.groupingBy(
                                row -> new Whose(row.name(), row.mobile()),
                                Collectors.mapping(RelationRow::stated, Collectors.toList()))));
    }

    private static <E, F> Map<UUID, List<F>> facts(Map<UUID, List<E>> kept, Function<E, F> fact) {
        Map<UUID, List<F>> facts = new HashMap<>();
        kept.forEach((id, own) -> facts.put(id, own.stream().map(fact).toList()));
        return facts;
    }

    private Timeline.Result<Engagement> engagements(
            ExpertSheet sheet,
            Past past,
            ExpertRow row,
            Optional<ExpertEntity> expert,
            Timeline.Present present,
            FormOrganisations.Ids named) {
        List<Engagement> before = expert.stream()
                .flatMap(e -> past.engagements().getOrDefault(e.id(), List.of()).stream())
                .toList();
        List<Engagement> kept = Timeline.after(before, present, LocalDate.ofInstant(clock.instant(), CHINA));
        List<StatedEngagement> stated = remove(past.statedEngagements(), row);
        return sheet.engagements().isEmpty()
                ? new Timeline.Result<>(kept, List.of())
                : Timeline.engagements(kept, engagements(row, stated, named), present);
    }

    private static Timeline.Result<Relation> relations(
            ExpertSheet sheet, Past past, ExpertRow row, Optional<ExpertEntity> expert, FormOrganisations.Ids named) {
        List<Relation> kept = expert.stream()
                .flatMap(e -> past.relations().getOrDefault(e.id(), List.of()).stream())
                .toList();
        List<StatedRelation> stated = remove(past.statedRelations(), row);
        return sheet.relations().isEmpty()
                ? new Timeline.Result<>(kept, List.of())
                : Timeline.relations(kept, relations(row, stated, named));
    }

    /** Where two rows have one name and one phone, the first has the past. */
    private static <T> List<T> remove(Map<Whose, List<T>> stated, ExpertRow row) {
        List<T> own = stated.remove(new Whose(row.name(), row.mobile()));
        return own == null ? List.of() : own;
    }

    private static Timeline.Present present(
            ExpertRow row, Optional<ExpertEntity> expert, MergedOrganisations merged, FormOrganisations.Ids named) {
        return new Timeline.Present(
                named.employer(row),
                row.position().orElse(""),
                expert.map(e -> merged.present(e.employer().value())),
                expert.map(ExpertEntity::post).orElse(""));
    }

    private static List<Engagement> engagements(
            ExpertRow row, List<StatedEngagement> stated, FormOrganisations.Ids named) {
        return stated.stream()
                .map(one -> new Engagement(one.kind(), named.named(row, one.organisation()), one.post(), one.period()))
                .toList();
    }

    private static List<Relation> relations(ExpertRow row, List<StatedRelation> stated, FormOrganisations.Ids named) {
        return stated.stream()
                .map(one -> new Relation(
                        one.kind(),
                        one.person(),
                        Optional.of(one.organisation())
                                .filter(name -> !name.isBlank())
                                .map(name -> named.named(row, name)),
                        one.work(),
                        one.period()))
                .toList();
    }

    private KnownExperts known(
            Viewer viewer, List<ExpertRow> rows, MergedOrganisations merged, FormOrganisations.Ids named) {
        List<String> phones =
                rows.stream().map(row -> indexes.phone(row.mobile())).toList();
        List<String> identities = rows.stream()
                .flatMap(row -> row.idNumber().stream())
                .map(indexes::identity)
                .toList();
        List<ExpertEntity> found = experts.findByPhoneIndexInOrIdentityIndexIn(phones, identities);
        Map<OrganisationId, Organisation> employers = organisations.all(
                viewer, found.stream().map(ExpertEntity::employer).toList());
        Map<UUID, String> names = new HashMap<>();
        employers.forEach((id, organisation) -> names.put(id.value(), organisation.name()));
        return new KnownExperts(
                found,
                names,
                (row, expert) -> named.employer(row)
                        .equals(merged.present(expert.employer().value())));
    }
}
