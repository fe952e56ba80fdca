package org.clusterreview.demo.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.clusterreview.applications.workbook.ApplicantKind;
import org.clusterreview.applications.workbook.ApplicationLimits;
import org.clusterreview.applications.workbook.ApplicationRow;
import org.clusterreview.applications.workbook.ApplicationSheets;
import org.clusterreview.applications.workbook.ApplicationWorkbook;
import org.clusterreview.applications.workbook.MemberRow;
import org.clusterreview.experts.history.EngagementKind;
import org.clusterreview.experts.history.RelationKind;
import org.clusterreview.experts.workbook.EngagementRow;
import org.clusterreview.experts.workbook.ExpertKind;
import org.clusterreview.experts.workbook.ExpertLimits;
import org.clusterreview.experts.workbook.ExpertRow;
import org.clusterreview.experts.workbook.ExpertSheet;
import org.clusterreview.experts.workbook.ExpertWorkbook;
import org.clusterreview.experts.workbook.RelationRow;
import org.clusterreview.kernel.canonical.Sha256;
import org.junit.jupiter.api.Test;

class DemoGeneratorTest {

    private static final DemoData DATA = ExampleWorkbooks.data();

    private static DemoApplication with(DemoTrait trait) {
        return DATA.applications().stream()
                .filter(a -> a.traits().contains(trait))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal figure(DemoApplication application, String item) {
        return application.row().figure(item, ExampleWorkbooks.LAST_YEAR).orElseThrow();
    }

    private static BigDecimal share(DemoApplication application) {
        return figure(application, "revenue_leading")
                .divide(figure(application, "revenue_total"), 6, RoundingMode.HALF_UP);
    }

    @Test
    void has_36_applications_160_experts_and_20_recognised_clusters() {
        assertThat(DATA.applications()).hasSize(36);
        assertThat(DATA.experts()).hasSize(160);
        assertThat(DATA.registry()).hasSize(20);
        assertThat(DATA.experts().stream()
                        .collect(Collectors.groupingBy(e -> e.row().kind(), Collectors.counting())))
                .isEqualTo(Map.of(
                        ExpertKind.TECHNICAL, 90L,
                        ExpertKind.INDUSTRY, 20L,
                        ExpertKind.FINANCE, 20L,
                        ExpertKind.MANAGEMENT, 15L,
                        ExpertKind.INVESTMENT, 15L));
    }

    @Test
    void the_same_seed_gives_the_same_data_and_another_seed_other_data() {
        assertThat(DemoGenerator.generate(ExampleWorkbooks.SEED, DATA.applicationForm()))
                .isEqualTo(DATA);
        assertThat(DemoGenerator.generate(1, DATA.applicationForm())).isNotEqualTo(DATA);
    }

    @Test
    void conditions_fail_where_they_are_meant_to_and_nowhere_else() {
        assertThat(figure(with(DemoTrait.FEW_ENTERPRISES), "enterprises")).isEqualByComparingTo("80");
        assertThat(figure(with(DemoTrait.LOW_REVENUE), "revenue_total")).isEqualByComparingTo("85");
        assertThat(share(with(DemoTrait.LOW_SHARE))).isEqualByComparingTo("0.25");
        for (DemoApplication application : DATA.applications()) {
            assertThat(figure(application, "enterprises").intValue() < 100)
                    .isEqualTo(application.traits().contains(DemoTrait.FEW_ENTERPRISES));
            assertThat(figure(application, "revenue_total").compareTo(BigDecimal.valueOf(100)) < 0)
                    .isEqualTo(application.traits().contains(DemoTrait.LOW_REVENUE));
            assertThat(share(application).compareTo(new BigDecimal("0.3")) < 0)
                    .isEqualTo(application.traits().contains(DemoTrait.LOW_SHARE));
        }
    }

    @Test
    void three_of_one_city_and_field_meet_one_of_the_registry() {
        List<ApplicationRow> group = DATA.applications().stream()
                .filter(a -> a.traits().contains(DemoTrait.QUOTA_GROUP))
                .map(DemoApplication::row)
                .toList();

        assertThat(group).hasSize(3);
        assertThat(group)
                .extracting(ApplicationRow::city)
                .containsOnly(group.getFirst().city());
        assertThat(group)
                .extracting(ApplicationRow::field)
                .containsOnly(group.getFirst().field());
        assertThat(DATA.registry().stream()
                        .map(DemoCluster::report)
                        .filter(r -> r.city().equals(group.getFirst().city())
                                && r.field().equals(group.getFirst().field())))
                .hasSize(1);
    }

    @Test
    void a_zone_that_applies_has_two_recognised_clusters_already() {
        var zone = with(DemoTrait.UNIT_QUOTA).row().zone();

        assertThat(DATA.registry().stream().filter(c -> c.report().zone().equals(zone)))
                .hasSize(2);
        Map<Object, Long> byUnit = DATA.registry().stream()
                .collect(Collectors.groupingBy(
                        c -> c.report().zone().or(() -> c.report().county()), Collectors.counting()));
        assertThat(byUnit.values()).allMatch(n -> n <= 2);
    }

    @Test
    void two_are_tied_in_figures_and_marks() {
        List<DemoApplication> tied = DATA.applications().stream()
                .filter(a -> a.traits().contains(DemoTrait.TIE))
                .toList();

        assertThat(tied).hasSize(2);
        assertThat(tied.get(0).row().figures()).isEqualTo(tied.get(1).row().figures());
        assertThat(tied.get(0).row().cluster()).isNotEqualTo(tied.get(1).row().cluster());
        for (DemoExpert expert : DATA.experts()) {
            assertThat(mark(tied.get(0), expert, "x", "8", "0.5"))
                    .isEqualTo(mark(tied.get(1), expert, "x", "8", "0.5"));
        }
    }

    private static BigDecimal mark(
            DemoApplication application, DemoExpert expert, String indicator, String max, String step) {
        return DemoMarks.mark(DATA.seed(), application, expert, indicator, new BigDecimal(max), new BigDecimal(step));
    }

    @Test
    void marks_keep_to_range_and_step_and_follow_quality_and_severity() {
        for (DemoApplication application : DATA.applications()) {
            for (DemoExpert expert : DATA.experts()) {
                BigDecimal mark = mark(application, expert, "planning", "6", "0.5");

                assertThat(mark).isBetween(BigDecimal.ZERO, new BigDecimal("6"));
                assertThat(mark.remainder(new BigDecimal("0.5"))).isEqualByComparingTo("0");
            }
        }
        DemoApplication best = DATA.applications().getFirst();
        DemoApplication weak = with(DemoTrait.LOW_REVENUE);
        assertThat(sum(best, DATA.experts())).isGreaterThan(sum(weak, DATA.experts()));
        assertThat(mean(best, e -> e.severity() < -3)).isGreaterThan(mean(best, e -> e.severity() > 3));
    }

    private static BigDecimal sum(DemoApplication application, List<DemoExpert> experts) {
        return experts.stream()
                .map(e -> mark(application, e, "planning", "100", "1"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal mean(DemoApplication application, Predicate<DemoExpert> who) {
        List<DemoExpert> experts = DATA.experts().stream().filter(who).toList();
        return sum(application, experts).divide(BigDecimal.valueOf(experts.size()), 6, RoundingMode.HALF_UP);
    }

    @Test
    void every_field_applied_for_has_technical_experts_and_some_experts_are_partial() {
        Map<String, Long> experts = DATA.experts().stream()
                .filter(e -> e.row().kind() == ExpertKind.TECHNICAL)
                .flatMap(e -> e.row().fields().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Set<String> sides = new HashSet<>();
        DATA.applications().forEach(a -> {
            sides.add(a.row().recommender());
            a.members().forEach(m -> sides.add(m.name()));
        });

        assertThat(DATA.applications())
                .allSatisfy(a -> assertThat(experts.get(a.row().field())).isGreaterThanOrEqualTo(2));
        assertThat(DATA.experts())
                .filteredOn(e -> sides.contains(e.row().employer()))
                .hasSize(5);
    }

    @Test
    void everything_can_be_told_from_the_real_thing() {
        assertThat(DATA.applications()).allSatisfy(a -> {
            assertThat(a.row().remark()).contains(DemoData.MARK);
            assertThat(a.row().unit()).contains("演示");
            assertThat(a.row().recommender()).contains("演示");
            assertThat(a.row().unitCode()).startsWith("Y1990000");
            assertThat(a.row().phone()).startsWith("000-");
            assertThat(a.members()).extracting(MemberRow::name).allMatch(n -> n.startsWith("示例"));
        });
        assertThat(DATA.experts()).allSatisfy(e -> {
            assertThat(e.row().employer()).containsAnyOf("示例", "演示");
            assertThat(e.row().mobile()).startsWith("100");
            assertThat(e.row().email().orElseThrow()).endsWith("@example.com");
            assertThat(e.row().idNumber()).isEmpty();
        });
        assertThat(DATA.experts()).extracting(e -> e.row().name()).doesNotHaveDuplicates();
    }

    @Test
    void experts_have_a_past_of_every_kind_and_two_records_are_somebody_whom_the_pool_has() {
        assertThat(DATA.engagements())
                .extracting(row -> row.stated().kind())
                .contains(
                        EngagementKind.EMPLOYED,
                        EngagementKind.PART_TIME,
                        EngagementKind.RETIRED,
                        EngagementKind.RE_EMPLOYED,
                        EngagementKind.BOARD,
                        EngagementKind.ADVISER);
        assertThat(DATA.engagements())
                .filteredOn(row -> row.stated().kind() != EngagementKind.ADVISER)
                .allSatisfy(row -> assertThat(row.stated().organisation()).containsAnyOf("示例", "演示"));
        assertThat(DATA.relations())
                .extracting(row -> row.stated().kind())
                .contains(RelationKind.TEACHER, RelationKind.STUDENT, RelationKind.JOINT_PROJECT);
        ExpertRow moved = DATA.experts().get(158).row();
        assertThat(DATA.repeated().getFirst()).satisfies(row -> {
            assertThat(row.name()).isEqualTo(moved.name());
            assertThat(row.employer()).isEqualTo(moved.employer());
            assertThat(row.mobile()).isNotEqualTo(moved.mobile());
        });
        ExpertRow shared = DATA.experts().get(159).row();
        assertThat(DATA.repeated().getLast()).satisfies(row -> {
            assertThat(row.name()).isNotEqualTo(shared.name());
            assertThat(row.mobile()).isEqualTo(shared.mobile());
        });
    }

    @Test
    void all_kinds_of_applicants_and_most_cities_take_part() {
        assertThat(DATA.applications()).extracting(a -> a.row().unitKind()).contains(ApplicantKind.values());
        assertThat(DATA.applications())
                .extracting(a -> a.row().city())
                .satisfies(cities -> assertThat(new HashSet<>(cities)).hasSizeGreaterThanOrEqualTo(14));
    }

    /** Write them anew with {@code -Dexamples.write=src/main/resources/examples} after a change of the generator. */
    @Test
    void the_shipped_examples_are_what_the_generator_writes() throws IOException {
        write("applications-example.xlsx", out -> ExampleWorkbooks.applications(DATA, out));
        write("experts-example.xlsx", out -> ExampleWorkbooks.experts(DATA, out));

        try (InputStream applications = shipped("applications-example.xlsx");
                InputStream experts = shipped("experts-example.xlsx")) {
            ApplicationSheets sheets = ApplicationWorkbook.read(
                    applications, "applications-example.xlsx", DATA.applicationForm(), ApplicationLimits.USUAL);
            ExpertSheet pool =
                    ExpertWorkbook.read(experts, "experts-example.xlsx", DATA.expertForm(), ExpertLimits.USUAL);

            assertThat(sheets.faults()).isEmpty();
            assertThat(sheets.applications())
                    .extracting(ApplicationRow::anywhere)
                    .isEqualTo(DATA.applications().stream()
                            .map(DemoApplication::row)
                            .toList());
            assertThat(sheets.members())
                    .extracting(m -> new MemberRow(0, m.cluster(), m.name(), m.code(), m.role(), m.parent()))
                    .isEqualTo(DATA.applications().stream()
                            .flatMap(a -> a.members().stream())
                            .toList());
            assertThat(pool.faults()).isEmpty();
            assertThat(pool.experts())
                    .extracting(ExpertRow::anywhere)
                    .isEqualTo(DATA.pool().experts());
            assertThat(pool.engagements())
                    .extracting(row -> new EngagementRow(0, row.name(), row.mobile(), row.stated()))
                    .isEqualTo(DATA.engagements());
            assertThat(pool.relations())
                    .extracting(row -> new RelationRow(0, row.name(), row.mobile(), row.stated()))
                    .isEqualTo(DATA.relations());
        }
    }

    private interface Writer {
        void write(OutputStream out) throws IOException;
    }

    private static void write(String name, Writer writer) throws IOException {
        String folder = System.getProperty("examples.write");
        if (folder != null) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            writer.write(out);
            Files.write(Path.of(folder, name), out.toByteArray());
        }
    }

    private static InputStream shipped(String name) throws IOException {
        InputStream in = DemoGeneratorTest.class.getResourceAsStream("/examples/" + name);
        if (in == null) {
            throw new IOException("not shipped: " + name);
        }
        return in;
    }

    /** What is drawn must not depend on the platform: the value was noted on the day the generator was written. */
    @Test
    void the_stream_of_chance_is_fixed_for_good() {
        Chance chance = Chance.of(42, "a", "b");
        StringBuilder drawn = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            drawn.append(chance.between(-5, 1000)).append(' ');
        }

        assertThat(Sha256.of(drawn.toString()))
                .isEqualTo("ec38b1eb6ddb415efa3fdba3a58b946ddb735e0b98fb8a58843f2eb2066d61eb");
    }
}
