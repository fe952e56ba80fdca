package org.clusterreview.registry.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The 17 city-level units of the province as tiles of equal size, each about where it lies: west to the left, north on top.
 * A scheme of our own, no map: borders and distances are not shown.
 */
public final class ProvinceMap {

    public static final int COLUMNS = 6;

    /**
     * @param city code of the unit
     * @param column from 1, west to east
     * @param row from 1, north to south
     */
    public record Tile(String city, int column, int row) {}

    private static final List<Tile> TILES = List.of(
            new Tile("420300", 2, 1),
            new Tile("420600", 3, 1),
            new Tile("421300", 4, 1),
            new Tile("429021", 2, 2),
            new Tile("420800", 3, 2),
            new Tile("429006", 4, 2),
            new Tile("420900", 5, 2),
            new Tile("421100", 6, 2),
            new Tile("422800", 1, 3),
            new Tile("420500", 2, 3),
            new Tile("429005", 3, 3),
            new Tile("429004", 4, 3),
            new Tile("420100", 5, 3),
            new Tile("420700", 6, 3),
            new Tile("421000", 3, 4),
            new Tile("421200", 5, 4),
            new Tile("420200", 6, 4));

    private ProvinceMap() {}

    /** Tiles in reading order. A unit that the scheme does not know gets one below, so that nothing is left out. */
    public static List<Tile> of(List<String> cities) {
        List<Tile> tiles = new ArrayList<>();
        int further = 0;
        int lastRow = TILES.getLast().row();
        for (String city : cities) {
            Optional<Tile> known =
                    TILES.stream().filter(tile -> tile.city().equals(city)).findFirst();
            tiles.add(known.orElse(new Tile(city, further % COLUMNS + 1, lastRow + 1 + further / COLUMNS)));
            further += known.isEmpty() ? 1 : 0;
        }
        tiles.sort(Comparator.comparingInt(Tile::row).thenComparingInt(Tile::column));
        return tiles;
    }

    /**
     * Shade of a tile, from 0 (none) to 4 (the most): in quarters of the greatest number, so that one alone is never shaded as
     * none.
     */
    public static int shade(int number, Map<String, Integer> numbers) {
        int most = numbers.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return number <= 0 || most <= 0 ? 0 : (4 * number + most - 1) / most;
    }
}
