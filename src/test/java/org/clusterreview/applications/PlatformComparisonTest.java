package org.clusterreview.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.applications.FigureDifference.Effect;
import org.clusterreview.applications.workbook.FigureItems;
import org.clusterreview.applications.workbook.FigureYear;
import org.clusterreview.applications.workbook.PlatformRow;
import org.clusterreview.kernel.Fault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformComparisonTest {

    private static final FigureYear TOTAL = new FigureYear("revenue_total", 2025);
    private static final FigureYear LEADING = new FigureYear("revenue_leading", 2025);
    private static final String CODE = "91350100M000100Y43";

    private final List<Figure> holding = new ArrayList<>();
    private final Map<FigureYear, BigDecimal> platform = new HashMap<>();
    private final List<PlatformComparison.Known> others = new ArrayList<>();
    private boolean whole = true;

    private static Figure figure(FigureYear of, String value, Figure.Source source) {
        return new Figure(of.item(), Optional.of(of.year()), new BigDecimal(value), source);
    }

    private static PlatformRow row(
            int row, @Nullable String cluster, @Nullable String code, FigureYear of, String value) {
        return new PlatformRow(
                "CSV", row, Optional.ofNullable(cluster), Optional.ofNullable(code), of, new BigDecimal(value));
    }

    private PlatformComparison compare(PlatformRow... rows) {
        List<PlatformComparison.Known> known = new ArrayList<>(others);
        known.addFirst(known("甲（一）集群", CODE, holding));
        return new PlatformComparison("f.csv", known, FigureItems.shipped(), whole).compare(List.of(rows));
    }

    private PlatformComparison.Known known(String name, String code, List<Figure> figures) {
        return new PlatformComparison.Known(new ApplicationId(UUID.randomUUID()), name, code, figures, platform);
    }

    @ParameterizedTest
    @CsvSource({
        ",         ,   100, NEW",
        "DECLARED, 100, 100, CONFIRMED",
        "DECLARED, 100.0, 100, CONFIRMED",
        "DECLARED, 90, 100, CHANGED",
        "VERIFIED, 90, 100, KEPT",
        "CORRECTED, 90, 100, KEPT",
        "VERIFIED, 100, 100, CONFIRMED",
        "PLATFORM, 90, 100, CHANGED"
    })
    void what_comes_of_a_value_depends_on_the_one_that_holds(
            Figure.@Nullable Source source, String before, String value, Effect effect) {
        if (source != null) {
            holding.add(figure(TOTAL, before, source));
        }

        assertThat(compare(row(2, "甲（一）集群", null, TOTAL, value)).differences())
                .extracting(FigureDifference::effect)
                .containsExactly(effect);
    }

    @Test
    void what_the_platform_has_said_before_is_no_news_even_where_staff_holds_otherwise() {
        holding.add(figure(TOTAL, "90", Figure.Source.CORRECTED));
        platform.put(TOTAL, new BigDecimal("100.00"));

        assertThat(compare(row(2, "甲（一）集群", null, TOTAL, "100")).differences())
                .extracting(FigureDifference::effect)
                .containsExactly(Effect.UNCHANGED);
    }

    @Test
    void a_cluster_is_known_by_its_name_in_either_width_or_by_the_code_of_its_unit() {
        PlatformComparison compared = compare(row(2, "甲(一)集群", null, TOTAL, "100"), row(3, null, CODE, LEADING, "50"));

        assertThat(compared.faults()).isEmpty();
        assertThat(compared.differences())
                .extracting(FigureDifference::cluster, FigureDifference::of)
                .containsExactly(tuple("甲（一）集群", TOTAL), tuple("甲（一）集群", LEADING));
    }

    @Test
    void clusters_of_others_are_named_and_passed_over() {
        PlatformComparison compared = compare(
                row(2, "乙集群", null, TOTAL, "100"), row(3, "乙集群", null, LEADING, "10"), row(4, null, "无", TOTAL, "100"));

        assertThat(compared.differences()).isEmpty();
        assertThat(compared.skipped()).containsExactly("乙集群", "无");
    }

    @Test
    void a_unit_with_two_applications_must_be_told_apart_by_name() {
        others.add(known("乙集群", CODE, List.of()));

        assertThat(compare(row(2, null, CODE, TOTAL, "100")).faults())
                .extracting(Fault::code)
                .containsExactly("platform.unit.several");
    }

    @Test
    void who_does_not_see_all_applications_names_the_cluster_whatever_is_hidden() {
        whole = false;

        PlatformComparison compared = compare(row(2, null, CODE, TOTAL, "100"), row(3, null, "无", TOTAL, "100"));

        assertThat(compared.faults())
                .extracting(Fault::code)
                .containsExactly("platform.unit.partial", "platform.unit.partial");
        assertThat(compare(row(2, "甲（一）集群", CODE, TOTAL, "100")).faults()).isEmpty();
    }

    @Test
    void a_name_and_a_code_that_do_not_belong_together_are_at_fault() {
        assertThat(compare(row(2, "甲（一）集群", "另一代码", TOTAL, "100")).faults())
                .extracting(Fault::code)
                .containsExactly("platform.unit.other");
    }

    @Test
    void one_figure_by_name_and_again_by_code_is_at_fault() {
        assertThat(compare(row(2, "甲（一）集群", null, TOTAL, "100"), row(3, null, CODE, TOTAL, "101"))
                        .faults())
                .extracting(Fault::code)
                .containsExactly("platform.figure.twice");
    }

    @Test
    void a_part_is_held_against_the_whole_that_the_same_file_states() {
        assertThat(compare(row(2, "甲（一）集群", null, LEADING, "90"), row(3, "甲（一）集群", null, TOTAL, "100"))
                        .faults())
                .isEmpty();
        assertThat(compare(row(2, "甲（一）集群", null, LEADING, "90"), row(3, "甲（一）集群", null, TOTAL, "80"))
                        .faults())
                .extracting(Fault::code)
                .containsExactly("figure.more-than-whole", "figure.less-than-part");
    }

    @ParameterizedTest
    @CsvSource({"DECLARED, false", "PLATFORM, false", "VERIFIED, true", "CORRECTED, true"})
    void a_part_may_contradict_what_an_applicant_declares_and_not_what_staff_found(
            Figure.Source source, boolean faulty) {
        holding.add(figure(TOTAL, "80", source));

        PlatformComparison compared = compare(row(2, "甲（一）集群", null, LEADING, "90"));

        assertThat(compared.faults())
                .extracting(Fault::code)
                .isEqualTo(faulty ? List.of("figure.more-than-whole") : List.of());
        assertThat(compared.differences()).extracting(FigureDifference::effect).containsExactly(Effect.NEW);
    }

    @Test
    void a_value_that_the_form_would_refuse_is_refused() {
        assertThat(compare(row(2, "甲（一）集群", null, new FigureYear("enterprises", 2025), "1.5"))
                        .faults())
                .extracting(Fault::code)
                .containsExactly("figure.integer");
    }
}
