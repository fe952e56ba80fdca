package org.clusterreview.organisations.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clusterreview.kernel.Fault;
import org.clusterreview.organisations.dictionary.FieldRow.Kind;
import org.junit.jupiter.api.Test;

class DictionaryTest {

    private static final Dictionary SHIPPED = DictionaryReader.shipped();
    private static final String PLACES = "code,name,aliases,level,city,source\n";
    private static final String ZONES = "code,name,aliases,kind,level,city,county,source\n";
    private static final String FIELDS = "code,name,aliases,parent,kinds,valid_from,valid_to,source\n";

    @Test
    void has_the_17_city_level_and_103_county_level_units() {
        assertThat(SHIPPED.cities()).hasSize(17);
        assertThat(SHIPPED.counties()).hasSize(103);
    }

    @Test
    void the_four_units_directly_under_the_province_are_city_and_county_at_once() {
        assertThat(SHIPPED.places())
                .filteredOn(p -> p.level() == PlaceRow.Level.CITY_COUNTY)
                .extracting(PlaceRow::name)
                .containsExactly("仙桃市", "潜江市", "天门市", "神农架林区");
        assertThat(SHIPPED.city("429004")).isEqualTo(SHIPPED.county("仙桃市"));
    }

    @Test
    void a_county_lies_in_the_city_of_the_first_four_digits() {
        assertThat(SHIPPED.places())
                .filteredOn(p -> p.level() == PlaceRow.Level.COUNTY)
                .allSatisfy(p -> assertThat(p.cityCode()).isEqualTo(p.code().substring(0, 4) + "00"));
    }

    @Test
    void has_the_12_national_high_tech_zones() {
        assertThat(SHIPPED.zones())
                .filteredOn(z -> z.kind() == ZoneRow.Kind.HIGHTECH && z.level() == ZoneRow.Level.NATIONAL)
                .hasSize(12);
        assertThat(SHIPPED.zone("东湖高新区").map(ZoneRow::cityCode)).contains("420100");
    }

    @Test
    void has_the_51020_system_the_five_leading_and_the_future_industries() {
        assertThat(count(Kind.PLAN_5)).isEqualTo(5);
        assertThat(count(Kind.PLAN_10)).isEqualTo(10);
        assertThat(count(Kind.PLAN_20)).isEqualTo(20);
        assertThat(count(Kind.FUTURE)).isEqualTo(5);
        assertThat(count(Kind.ADVANTAGE)).isEqualTo(5);
        assertThat(count(Kind.FUTURE_2024)).isEqualTo(9);
    }

    private static long count(Kind kind) {
        return SHIPPED.fields().stream().filter(f -> f.kinds().contains(kind)).count();
    }

    @Test
    void the_fields_named_by_article_8_are_found_by_their_names_there() {
        for (String name : List.of("光电子信息", "新能源与智能网联汽车", "生命健康", "高端装备", "北斗", "生物制造", "新型储能")) {
            assertThat(SHIPPED.field(name)).as(name).isPresent();
        }
    }

    @Test
    void a_field_is_in_force_from_its_first_to_its_last_day() {
        FieldRow field = new FieldRow(
                "X",
                "x",
                List.of(),
                Optional.empty(),
                Set.of(),
                LocalDate.of(2024, 1, 1),
                Optional.of(LocalDate.of(2024, 12, 31)),
                "s");

        assertThat(field.isValidOn(LocalDate.of(2023, 12, 31))).isFalse();
        assertThat(field.isValidOn(LocalDate.of(2024, 1, 1))).isTrue();
        assertThat(field.isValidOn(LocalDate.of(2024, 12, 31))).isTrue();
        assertThat(field.isValidOn(LocalDate.of(2025, 1, 1))).isFalse();
    }

    @Test
    void all_faults_of_all_three_files_are_reported() {
        DictionaryReader.Reading reading = DictionaryReader.read(
                new StringReader(PLACES + "1,甲市,,town,1,s\n2,乙县,甲市,county,9,\n"),
                new StringReader(ZONES + "z,区,,hightech,national,1,7,s\n"),
                new StringReader(FIELDS + "f,域,,g,plan_5|plan_6,2025-01-02,2025-01-01,s\n"));

        assertThat(reading.faults())
                .extracting(Fault::file, Fault::line, Fault::code)
                .containsExactlyInAnyOrder(
                        tuple("places.csv", 2, "csv.value.choice"),
                        tuple("places.csv", 3, "csv.value.missing"),
                        tuple("places.csv", 3, "dictionary.name.twice"),
                        tuple("places.csv", 3, "dictionary.reference.unknown"),
                        tuple("zones.csv", 2, "dictionary.reference.unknown"),
                        tuple("fields.csv", 2, "csv.value.choice"),
                        tuple("fields.csv", 2, "dictionary.validity.reversed"),
                        tuple("fields.csv", 2, "dictionary.reference.unknown"));
    }
}
