package org.clusterreview.demo.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
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
        List<DemoApplication> applications = generator.applications();
        List<DemoCluster> registry = generator.registry();
        List<DemoExpert> experts = new DemoExperts(seed, generator.names, expertForm, applications).invent();
        return new DemoData(seed, form, expertForm, applications, experts, registry);
    }

    private List<DemoApplication> applications() {
        List<DemoApplication> applications = new ArrayList<>();
        for (CsvRow line : DemoNames.rows("applications", columns("traits", "like"))) {
            Set<DemoTrait> traits = EnumSet.noneOf(DemoTrait.class);
            line.list("traits").forEach(t -> traits.add(line.choice("traits", t, DemoTrait.class)));
            String chance = line.optional("like").orElse(line.text("id"));
            ApplicationRow row = row(line, traits, chance);
            applications.add(new DemoApplication(
                    line.text("id"), row, members(line.text("id"), row), quality(line), traits, chance));
        }
        return applications;
    }

    private List<DemoCluster> registry() {
        return DemoNames.rows("registry", columns("level", "recognised")).stream()
                .map(line -> new DemoCluster(
                        line.text("id"),
                        row(line, Set.of(), line.text("id")),
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

    private ApplicationRow row(CsvRow line, Set<DemoTrait> traits, String chance) {
        PlaceRow city = dictionary.city(line.text("city")).orElseThrow();
        Optional<PlaceRow> county = line.optional("county").flatMap(dictionary::county);
        Optional<ZoneRow> zone = line.optional("zone").flatMap(dictionary::zone);
        FieldRow field = dictionary.field(line.text("field")).orElseThrow();
        String place =
                zone.map(ZoneRow::name).or(() -> county.map(PlaceRow::name)).orElse(city.name());
        return new ApplicationRow(
                0,
                place + field.name() + "省级创新型产业集群",
                place + (zone.isPresent() ? "管委会（演示）" : "人民政府（演示）"),
                line.choice("unit_kind", line.text("unit_kind"), ApplicantKind.class),
                names.creditCode(),
                city.code(),
                county.map(PlaceRow::code)
                        .or(() -> Optional.of(city).filter(PlaceRow::isCounty).map(PlaceRow::code)),
                zone.map(ZoneRow::code),
                field.code(),
                city.name() + "科技局（演示）",
                names.person(line.text("id")).name(),
                names.phone(),
                Optional.of(DemoData.MARK),
                DemoFigures.of(Chance.of(seed, "figures", chance), quality(line), traits, form));
    }

    private List<MemberRow> members(String id, ApplicationRow row) {
        int count = Chance.of(seed, "members", id).between(6, 9);
        List<MemberRow> members = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            members.add(new MemberRow(
                    0,
                    row.cluster(),
                    names.enterprise(id + i),
                    Optional.of(names.creditCode()),
                    i < 3 ? MemberRole.LEADING : MemberRole.SUPPORTING));
        }
        return members;
    }
}
