package org.clusterreview.registry.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clusterreview.organisations.dictionary.Dictionary;
import org.clusterreview.organisations.dictionary.DictionaryReader;
import org.clusterreview.organisations.dictionary.PlaceRow;
import org.clusterreview.registry.rules.ProvinceMap.Tile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvinceMapTest {

    private final Dictionary dictionary = DictionaryReader.shipped();
    private final List<String> cities =
            dictionary.cities().stream().map(PlaceRow::code).toList();

    private Tile tile(String name) {
        String code = dictionary.city(name).orElseThrow().code();
        return ProvinceMap.of(cities).stream()
                .filter(tile -> tile.city().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void all_seventeen_units_have_a_place_of_their_own() {
        List<Tile> tiles = ProvinceMap.of(cities);

        assertThat(tiles).hasSize(17).extracting(Tile::city).containsExactlyInAnyOrderElementsOf(cities);
        assertThat(tiles.stream().map(tile -> tile.column() + "/" + tile.row())).doesNotHaveDuplicates();
        assertThat(tiles).allMatch(tile -> tile.row() <= 4 && tile.column() <= ProvinceMap.COLUMNS);
    }

    @ParameterizedTest
    @CsvSource({"十堰市, 武汉市", "恩施州, 宜昌市", "宜昌市, 武汉市", "荆州市, 咸宁市", "武汉市, 鄂州市", "天门市, 孝感市"})
    void what_lies_west_stands_to_the_left(String west, String east) {
        assertThat(tile(west).column()).isLessThan(tile(east).column());
    }

    @ParameterizedTest
    @CsvSource({"十堰市, 神农架林区", "襄阳市, 荆门市", "随州市, 孝感市", "荆门市, 荆州市", "孝感市, 咸宁市", "黄冈市, 黄石市"})
    void what_lies_north_stands_above(String north, String south) {
        assertThat(tile(north).row()).isLessThan(tile(south).row());
    }

    @Test
    void a_unit_that_the_scheme_does_not_know_is_shown_below() {
        List<String> more = new ArrayList<>(cities);
        more.add("429999");

        assertThat(ProvinceMap.of(more).getLast()).isEqualTo(new Tile("429999", 1, 5));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "2, 1", "3, 2", "4, 2", "6, 3", "7, 4", "8, 4"})
    void the_shade_grows_with_the_number(int number, int shade) {
        assertThat(ProvinceMap.shade(number, Map.of("a", 8, "b", number))).isEqualTo(shade);
    }

    @Test
    void nothing_anywhere_has_no_shade() {
        assertThat(ProvinceMap.shade(0, Map.of())).isZero();
    }
}
