package org.clusterreview.organisations.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.organisations.dictionary.Dictionary;
import org.clusterreview.organisations.dictionary.PlaceRow;

/**
 * The places that names of organisations begin with, by every way to write them. A district counts with its 区 alone: 江汉大学
 * and 东宝科技 are named after no district.
 */
public final class PlaceNames {

    private static final int SHORTEST_COUNTY = 3;

    /** 公安局 is no office of 公安县. */
    private static final List<String> WORDS_OF_THEIR_OWN = List.of("公安");

    private final Map<String, Place> byWriting = new HashMap<>();
    private final Map<String, String> withinOf = new HashMap<>();
    private int longest;

    private PlaceNames() {}

    /** The places of a dictionary of Hubei, with the provinces and the large cities elsewhere. */
    public static PlaceNames of(Dictionary dictionary) {
        PlaceNames places = new PlaceNames();
        places.add(OtherPlaces.CHINA, "中国");
        places.province(OtherPlaces.HUBEI, "湖北", "省");
        OtherPlaces.PROVINCES.forEach(name -> places.province(name, name, "省"));
        OtherPlaces.MUNICIPALITIES.forEach(name -> places.province(name, name, "市"));
        OtherPlaces.REGIONS.forEach(name -> places.province(name, name, "自治区"));
        OtherPlaces.CITIES.forEach((province, cities) ->
                cities.forEach(city -> places.add(new Place(city, city, province), city, city + "市")));
        dictionary.cities().forEach(row -> places.add(row, OtherPlaces.HUBEI));
        dictionary.counties().stream().filter(row -> !row.isCity()).forEach(row -> places.add(row, row.cityCode()));
        return places;
    }

    private void province(String code, String name, String ending) {
        add(new Place(code, name, ""), name, name + ending);
    }

    private void add(PlaceRow row, String within) {
        List<String> writings = new ArrayList<>(row.aliases());
        writings.add(row.name());
        String shortName = shortName(row.name());
        if (!WORDS_OF_THEIR_OWN.contains(shortName)) {
            writings.add(shortName);
        }
        add(new Place(row.code(), shortName, within), writings.toArray(String[]::new));
    }

    private static String shortName(String name) {
        boolean county = name.endsWith("县") && !name.endsWith("自治县");
        boolean cut = county || name.endsWith("市") || name.endsWith("州");
        return cut && name.length() >= SHORTEST_COUNTY ? name.substring(0, name.length() - 1) : name;
    }

    /** A writing that means a larger place already keeps that meaning: 恩施 is the prefecture. */
    private void add(Place place, String... writings) {
        withinOf.put(place.code(), place.within());
        for (String writing : writings) {
            byWriting.putIfAbsent(writing, place);
            longest = Math.max(longest, writing.length());
        }
    }

    /** A place where it is written. */
    record Found(Place place, int end) {}

    /** The longest writing of a place that begins at an index of a text. */
    Optional<Found> at(String text, int from) {
        for (int end = Math.min(text.length(), from + longest); end > from + 1; end--) {
            Place place = byWriting.get(text.substring(from, end));
            if (place != null && !isPartOfWord(text, end)) {
                return Optional.of(new Found(place, end));
            }
        }
        return Optional.empty();
    }

    /** 武汉市政 is 武汉 and 市政. */
    private static boolean isPartOfWord(String text, int end) {
        return text.charAt(end - 1) == '市' && end < text.length() && "政场".indexOf(text.charAt(end)) >= 0;
    }

    /** Whether a place lies in another one, directly or not. */
    boolean liesIn(Place inner, Place outer) {
        String code = inner.within();
        while (!code.isEmpty()) {
            if (code.equals(outer.code())) {
                return true;
            }
            code = withinOf.getOrDefault(code, "");
        }
        return false;
    }
}
