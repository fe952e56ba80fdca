package org.clusterreview.demo.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clusterreview.applications.workbook.ApplicantKind;
import org.clusterreview.applications.workbook.ApplicationForm;
import org.clusterreview.applications.workbook.ApplicationRow;
import org.clusterreview.applications.workbook.MemberRole;
import org.clusterreview.applications.workbook.MemberRow;
import org.clusterreview.experts.workbook.ExpertForm;
import org.clusterreview.kernel.csv.CsvRow;
import org.clusterreview.organisations.dictionary.Dictionary;
import org.clusterreview.organisations.dictionary.FieldRow;
import org.clusterreview.organisations.dictionary.PlaceRow;
import org.clusterreview.organisations.dictionary.ZoneRow;

/**
 * Invents demonstration data from a seed and the data files: the same seed gives the same data on every machine. What each
 * application shows stands in {@code demo/applications.csv}, only figures, names and people are drawn.
 */
public final class DemoGenerator {

    private static final String[] COLUMNS = {"id", "unit_kind", "zone", "county", "city", "field", "quality"};

    private final long seed;
    private final ApplicationForm form;
    private final Dictionary dictionary;
    private final DemoNames names;
    private final Map<String, List<MemberRow>> members = new HashMap<>();

    private DemoGenerator(long seed, ApplicationForm form) {
        this.seed = seed;
        this.form = form;
        this.dictionary = form.dictionary();
        this.names = new DemoNames(seed);
    }

    /** @param form whose dictionary knows the codes of the data files; the figures end with its last year */
    public static DemoData generate(long seed, ApplicationForm form) {
        DemoGenerator generator = new DemoGenerator(seed, form);
        ExpertForm expertForm = new ExpertForm(form.dictionary(), form.asOf());
        List<DemoApplication> applications = generator.applications("applications", form);
        List<DemoCluster> registry = generator.registry();
        List<DemoExpert> experts = new DemoExperts(seed, generator.names, expertForm, applications).invent();
        List<DemoApplication> reports =
                registry.stream().map(c -> generator.applicationOf(c, form)).toList();
        List<DemoApplication> earlier = generator.earlier(registry);
        List<DemoApplication> coming = generator.applications("coming", form);
        DemoParties parties = new DemoParties(seed, generator.names, experts);
        DemoPast past = new DemoPast(seed, experts, applications);
        return new DemoData(
                seed,
                form,
                expertForm,
                parties.into(applications),
                experts,
                past.repeated(),
                past.engagements(),
                past.relations(),
                registry,
                reports,
                earlier,
                parties.into(coming));
    }

    /** The form of the year before. */
    private static ApplicationForm yearBefore(ApplicationForm form) {
        return new ApplicationForm(
                form.dictionary(),
                form.items(),
                form.lastYear() - 1,
                form.asOf().minusYears(1));
    }

    private List<DemoApplication> earlier(List<DemoCluster> registry) {
        ApplicationForm before = yearBefore(form);
        List<DemoApplication> earlier = new ArrayList<>(registry.stream()
                .filter(cluster -> cluster.recognised().getYear() == form.lastYear())
                .map(cluster -> applicationOf(cluster, before))
                .toList());
        earlier.addAll(applications("earlier", before));
        return earlier;
    }

    private DemoApplication applicationOf(DemoCluster cluster, ApplicationForm when) {
        ApplicationRow report = cluster.report();
        ApplicationRow row = report.with(
                0, DemoFigures.of(Chance.of(seed, "figures", cluster.id()), cluster.quality(), Set.of(), when));
        return new DemoApplication(
                cluster.id(), row, members(cluster.id(), row), List.of(), cluster.quality(), Set.of(), cluster.id());
    }

    private List<DemoApplication> applications(String file, ApplicationForm when) {
        List<DemoApplication> applications = new ArrayList<>();
        for (CsvRow line : DemoNames.rows(file, columns("traits", "like"))) {
            Set<DemoTrait> traits = EnumSet.noneOf(DemoTrait.class);
            line.list("traits").forEach(t -> traits.add(line.choice("traits", t, DemoTrait.class)));
            String chance = line.optional("like").orElse(line.text("id"));
            ApplicationRow row = row(line, traits, chance, when);
            applications.add(new DemoApplication(
                    line.text("id"), row, members(line.text("id"), row), List.of(), quality(line), traits, chance));
        }
        return applications;
    }

    private List<DemoCluster> registry() {
        return DemoNames.rows("registry", columns("level", "recognised")).stream()
                .map(line -> new DemoCluster(
                        line.text("id"),
                        row(line, Set.of(), line.text("id"), form),
                        quality(line),
                        line.choice("level", line.text("level"), DemoCluster.Level.class),
                        LocalDate.parse(line.text("recognised"))))
                .toList();
    }

    private static String[] columns(String... more) {
        String[] all = Arrays.copyOf(COLUMNS, COLUMNS.length + more.length);
        System.arraycopy(more, 0, all, COLUMNS.length, more.length);
        return all;
    }

    private static int quality(CsvRow line) {
        return line.integer("quality", 0, 100);
    }

    private ApplicationRow row(CsvRow line, Set<DemoTrait> traits, String chance, ApplicationForm when) {
        PlaceRow city = dictionary.city(line.text("city")).orElseThrow();
        Optional<PlaceRow> county = line.optional("county").flatMap(dictionary::county);
        Optional<ZoneRow> zone = line.optional("zone").flatMap(dictionary::zone);
        FieldRow field = dictionary.field(line.text("field")).orElseThrow();
        String place =
                zone.map(ZoneRow::name).or(() -> county.map(PlaceRow::name)).orElse(city.name());
        String unit = place + (zone.isPresent() ? "管委会（演示）" : "人民政府（演示）");
        return new ApplicationRow(
                0,
                place + field.name() + "省级创新型产业集群",
                unit,
                line.choice("unit_kind", line.text("unit_kind"), ApplicantKind.class),
                names.creditCodeOf(unit),
                city.code(),
                county.map(PlaceRow::code)
                        .or(() -> Optional.of(city).filter(PlaceRow::isCounty).map(PlaceRow::code)),
                zone.map(ZoneRow::code),
                field.code(),
                city.name() + "科技局（演示）",
                names.person(line.text("id")).name(),
                names.phone(),
                Optional.of(DemoData.MARK),
                DemoFigures.of(Chance.of(seed, "figures", chance), quality(line), traits, when));
    }

    /** A cluster that applies and reports later has the same members. */
    private List<MemberRow> members(String id, ApplicationRow row) {
        return members.computeIfAbsent(id, key -> invented(key, row));
    }

    private List<MemberRow> invented(String id, ApplicationRow row) {
        int count = Chance.of(seed, "members", id).between(6, 9);
        List<MemberRow> invented = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            invented.add(new MemberRow(
                    0,
                    row.cluster(),
                    names.enterprise(id + i),
                    Optional.of(names.creditCode()),
                    i < 3 ? MemberRole.LEADING : MemberRole.SUPPORTING,
                    Optional.empty()));
        }
        return invented;
    }
}
