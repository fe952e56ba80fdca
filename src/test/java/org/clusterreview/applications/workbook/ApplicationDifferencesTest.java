package org.clusterreview.applications.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ApplicationDifferencesTest {

    private static ApplicationRow withRevenue(ApplicationRow row, String value) {
        return row.with(9, Map.of(new FigureYear("revenue_total", 2025), new BigDecimal(value)));
    }

    private static ApplicationRow named(ApplicationRow row, String cluster) {
        return new ApplicationRow(
                row.row(),
                cluster,
                row.unit(),
                row.unitKind(),
                row.unitCode(),
                row.city(),
                row.county(),
                row.zone(),
                row.field(),
                row.recommender(),
                row.contact(),
                row.phone(),
                row.remark(),
                row.figures());
    }

    @Test
    void tells_added_changed_unchanged_and_missing_apart() {
        ApplicationRow zone = FormFixture.ofAZone();
        ApplicationRow county = FormFixture.ofACounty();
        ApplicationRow gone = named(county, "甲");
        ApplicationRow come = named(county, "乙");

        List<Difference> differences = ApplicationDifferences.compare(
                List.of(gone, zone, county), List.of(come, withRevenue(county, "12"), zone));

        assertThat(differences)
                .containsExactly(
                        new Difference.Added(come),
                        new Difference.Changed(
                                county,
                                withRevenue(county, "12"),
                                List.of(new FieldChange(
                                        "figure:revenue_total:2025", Optional.empty(), Optional.of("12")))),
                        new Difference.Unchanged(zone),
                        new Difference.Missing(gone));
    }

    @Test
    void the_same_value_written_otherwise_or_in_another_row_is_no_difference() {
        ApplicationRow row = FormFixture.ofACounty();

        assertThat(ApplicationDifferences.compare(
                        List.of(withRevenue(row, "1.50").anywhere()), List.of(withRevenue(row, "1.5"))))
                .singleElement()
                .isInstanceOf(Difference.Unchanged.class);
    }

    @Test
    void a_changed_field_shows_both_values() {
        ApplicationRow zone = FormFixture.ofAZone();
        ApplicationRow moved = new ApplicationRow(
                0,
                zone.cluster(),
                zone.unit(),
                zone.unitKind(),
                zone.unitCode(),
                "421000",
                zone.county(),
                Optional.of("gx-jingzhou"),
                zone.field(),
                zone.recommender(),
                zone.contact(),
                zone.phone(),
                zone.remark(),
                zone.figures());

        assertThat(ApplicationDifferences.compare(List.of(zone), List.of(moved)))
                .singleElement()
                .isEqualTo(new Difference.Changed(
                        zone,
                        moved,
                        List.of(
                                new FieldChange("city", Optional.of("420900"), Optional.of("421000")),
                                new FieldChange("zone", Optional.of("gx-xiaogan"), Optional.of("gx-jingzhou")))));
    }

    @Test
    void every_cluster_of_either_side_is_accounted_for_exactly_once() {
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < 300; round++) {
            List<ApplicationRow> before = rows(random);
            List<ApplicationRow> after = rows(random);

            for (Difference difference : ApplicationDifferences.compare(before, after)) {
                Optional<ApplicationRow> old = find(before, difference.cluster());
                Optional<ApplicationRow> now = find(after, difference.cluster());
                switch (difference) {
                    case Difference.Added ignored -> assertThat(old).isEmpty();
                    case Difference.Missing ignored -> assertThat(now).isEmpty();
                    case Difference.Changed ignored ->
                        assertThat(old.orElseThrow().figures())
                                .isNotEqualTo(now.orElseThrow().figures());
                    case Difference.Unchanged ignored -> assertThat(old).isEqualTo(now);
                }
            }
            assertThat(ApplicationDifferences.compare(before, after))
                    .extracting(Difference::cluster)
                    .doesNotHaveDuplicates()
                    .containsAll(before.stream().map(ApplicationRow::cluster).toList())
                    .containsAll(after.stream().map(ApplicationRow::cluster).toList());
        }
    }

    private static List<ApplicationRow> rows(SplittableRandom random) {
        List<ApplicationRow> rows = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            if (random.nextBoolean()) {
                rows.add(named(withRevenue(FormFixture.ofACounty(), "" + random.nextInt(2)), "集群" + i));
            }
        }
        return rows;
    }

    private static Optional<ApplicationRow> find(List<ApplicationRow> rows, String cluster) {
        return rows.stream().filter(r -> r.cluster().equals(cluster)).findFirst();
    }
}
