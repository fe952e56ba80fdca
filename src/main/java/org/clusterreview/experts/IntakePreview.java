package org.clusterreview.experts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.clusterreview.access.Viewer;
import org.clusterreview.experts.ImportPreview.Alike;
import org.clusterreview.experts.ImportPreview.Fact;
import org.clusterreview.experts.ImportPreview.Past;
import org.clusterreview.experts.history.Engagement;
import org.clusterreview.experts.history.Relation;
import org.clusterreview.experts.identity.Pair;
import org.clusterreview.experts.workbook.ExpertSheet;
import org.clusterreview.kernel.canonical.Sha256;
import org.clusterreview.organisations.NewOrganisation;
import org.clusterreview.organisations.Organisation;
import org.clusterreview.organisations.OrganisationId;
import org.clusterreview.organisations.Organisations;
import org.springframework.stereotype.Component;

/** What a form would do to the pool, in words, without doing it. */
@Component
class IntakePreview {

    private final Intake intake;
    private final IdentityRecords records;
    private final PairStore pairs;
    private final ExpertReader reader;
    private final Organisations organisations;

    IntakePreview(
            Intake intake, IdentityRecords records, PairStore pairs, ExpertReader reader, Organisations organisations) {
        this.intake = intake;
        this.records = records;
        this.pairs = pairs;
        this.reader = reader;
        this.organisations = organisations;
    }

    /** @param digest names the plan with all that it rests on */
    record Seen(List<ImportPreview.Line> lines, String digest) {}

    Seen of(Viewer viewer, ExpertSheet sheet) {
        FormOrganisations form = new FormOrganisations(sheet, false);
        FormOrganisations.Ids named = form.with(
                form.wanted().stream().map(wanted -> idOf(viewer, wanted)).toList());
        IntakePlan plan = intake.plan(viewer, sheet, named);
        Map<UUID, String> names = names(viewer, plan, named.names());
        List<List<Alike>> alike = alike(viewer, plan);
        List<ImportPreview.Line> lines = new ArrayList<>();
        for (int i = 0; i < plan.lines().size(); i++) {
            IntakePlan.Line line = plan.lines().get(i);
            List<Past> past = new ArrayList<>();
            line.engagements()
                    .steps()
                    .forEach(step -> past.add(new Past(
                            step.change(),
                            step.before().map(e -> fact(e, names)),
                            step.after().map(e -> fact(e, names)))));
            line.relations()
                    .steps()
                    .forEach(step -> past.add(new Past(
                            step.change(),
                            step.before().map(r -> fact(r, names)),
                            step.after().map(r -> fact(r, names)))));
            lines.add(new ImportPreview.Line(
                    line.row().row(),
                    line.row().name(),
                    line.row().employer(),
                    line.change(),
                    line.differences(),
                    past,
                    alike.get(i)));
        }
        return new Seen(lines, digest(plan, lines));
    }

    private UUID idOf(Viewer viewer, NewOrganisation wanted) {
        String key = wanted.name() + "/" + wanted.cityCode().orElse("");
        return organisations
                .known(viewer, wanted)
                .map(organisation -> organisation.id().value())
                .orElseGet(() -> UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)));
    }

    private Map<UUID, String> names(Viewer viewer, IntakePlan plan, Map<UUID, String> stated) {
        Set<OrganisationId> wanted = new HashSet<>();
        for (IntakePlan.Line line : plan.lines()) {
            line.engagements()
                    .steps()
                    .forEach(step ->
                            step.before().ifPresent(before -> wanted.add(new OrganisationId(before.organisation()))));
            line.relations()
                    .steps()
                    .forEach(step -> step.before()
                            .flatMap(Relation::organisation)
                            .ifPresent(id -> wanted.add(new OrganisationId(id))));
        }
        Map<UUID, String> names = new HashMap<>(stated);
        for (Organisation organisation : organisations.all(viewer, wanted).values()) {
            names.putIfAbsent(organisation.id().value(), organisation.name());
        }
        return names;
    }

    private static Fact fact(Engagement engagement, Map<UUID, String> names) {
        return new Fact(
                "engagement." + engagement.kind(),
                names.getOrDefault(engagement.organisation(), ""),
                engagement.post(),
                engagement.period());
    }

    private static Fact fact(Relation relation, Map<UUID, String> names) {
        String organisation =
                relation.organisation().map(id -> names.getOrDefault(id, "")).orElse("");
        String who = organisation.isEmpty()
                ? relation.person()
                : relation.person().isEmpty() ? organisation : relation.person() + "（" + organisation + "）";
        return new Fact("relation." + relation.kind(), who, relation.work(), relation.period());
    }

    /** By the lines of the plan, who may be the same person, of whom nobody has been asked. */
    private List<List<Alike>> alike(Viewer viewer, IntakePlan plan) {
        MergedIds merged = reader.merged();
        List<UUID> ids = new ArrayList<>();
        Map<UUID, Integer> lines = new HashMap<>();
        for (IntakePlan.Line line : plan.lines()) {
            UUID id = line.meant().map(expert -> merged.present(expert.id())).orElseGet(() -> new UUID(0, ids.size()));
            lines.put(id, ids.size());
            ids.add(id);
        }
        List<List<Alike>> alike = new ArrayList<>();
        ids.forEach(id -> alike.add(new ArrayList<>()));
        List<Pair> opening = pairs.opening(records.after(plan, ids, merged).values(), merged).stream()
                .filter(pair -> lines.containsKey(pair.one()) || lines.containsKey(pair.other()))
                .toList();
        List<UUID> known = opening.stream()
                .flatMap(pair -> java.util.stream.Stream.of(pair.one(), pair.other()))
                .filter(id -> !lines.containsKey(id))
                .toList();
        Map<UUID, Expert> others = reader.byId(viewer, known);
        for (Pair pair : opening) {
            tell(plan, alike, lines, others, pair, pair.one(), pair.other());
            tell(plan, alike, lines, others, pair, pair.other(), pair.one());
        }
        alike.forEach(own -> own.sort(Comparator.comparing(Alike::name)
                .thenComparing(Alike::employer)
                .thenComparing(one -> one.likeness().toString())));
        return alike;
    }

    private static void tell(
            IntakePlan plan,
            List<List<Alike>> alike,
            Map<UUID, Integer> lines,
            Map<UUID, Expert> others,
            Pair pair,
            UUID own,
            UUID other) {
        Integer line = lines.get(own);
        if (line == null) {
            return;
        }
        Integer otherLine = lines.get(other);
        Expert expert = others.get(other);
        if (otherLine != null) {
            var row = plan.lines().get(otherLine).row();
            alike.get(line).add(new Alike(row.name(), row.employer(), pair.likeness()));
        } else if (expert != null) {
            alike.get(line).add(new Alike(expert.name(), expert.employerName(), pair.likeness()));
        }
    }

    private static List<Object> told(Alike alike) {
        return List.of(
                alike.name(),
                alike.employer(),
                alike.likeness().stream().sorted().toList());
    }

    /** Versions are part of it, so that a change by somebody else is noticed even where it leaves the same differences. */
    private static String digest(IntakePlan plan, List<ImportPreview.Line> lines) {
        List<Object> parts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            ImportPreview.Line line = lines.get(i);
            parts.add(List.of(
                    line.row(),
                    line.change(),
                    plan.lines()
                            .get(i)
                            .meant()
                            .map(e -> e.version() + "@" + e.id())
                            .orElse(""),
                    line.differences(),
                    line.past().stream().map(Past::toString).toList(),
                    line.alike().stream().map(IntakePreview::told).toList()));
        }
        return Sha256.ofCanonical(parts);
    }
}
