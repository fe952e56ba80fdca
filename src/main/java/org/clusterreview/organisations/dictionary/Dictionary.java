package org.clusterreview.organisations.dictionary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Places, zones and industry fields, found by code, by name and by any other name they have. */
public record Dictionary(List<PlaceRow> places, List<ZoneRow> zones, List<FieldRow> fields) {

    public Dictionary {
        places = List.copyOf(places);
        zones = List.copyOf(zones);
        fields = List.copyOf(fields);
    }

    public List<PlaceRow> cities() {
        return places.stream().filter(PlaceRow::isCity).toList();
    }

    public List<PlaceRow> counties() {
        return places.stream().filter(PlaceRow::isCounty).toList();
    }

    public List<FieldRow> fieldsOn(LocalDate day) {
        return fields.stream().filter(f -> f.isValidOn(day)).toList();
    }

    public Optional<PlaceRow> city(String codeOrName) {
        return find(cities(), codeOrName, PlaceRow::code, PlaceRow::name, PlaceRow::aliases);
    }

    public Optional<PlaceRow> county(String codeOrName) {
        return find(counties(), codeOrName, PlaceRow::code, PlaceRow::name, PlaceRow::aliases);
    }

    public Optional<ZoneRow> zone(String codeOrName) {
        return find(zones, codeOrName, ZoneRow::code, ZoneRow::name, ZoneRow::aliases);
    }

    /** A field, whether or not it may be chosen today. */
    public Optional<FieldRow> field(String codeOrName) {
        return find(fields, codeOrName, FieldRow::code, FieldRow::name, FieldRow::aliases);
    }

    /** Name of a city-level unit; a code that no dictionary knows stands for itself. */
    public String cityName(String code) {
        return city(code).map(PlaceRow::name).orElse(code);
    }

    /** Name of a county-level unit; a code that no dictionary knows stands for itself. */
    public String countyName(String code) {
        return county(code).map(PlaceRow::name).orElse(code);
    }

    /** Name of a zone; a code that no dictionary knows stands for itself. */
    public String zoneName(String code) {
        return zone(code).map(ZoneRow::name).orElse(code);
    }

    /** Name of a field; a code that no dictionary knows stands for itself. */
    public String fieldName(String code) {
        return field(code).map(FieldRow::name).orElse(code);
    }

    /** Names under which a place may stand in the name of a cluster: city, county and zone, in full and short. */
    public Set<String> placeNames(String cityCode, Optional<String> countyCode, Optional<String> zoneCode) {
        List<String> names = new ArrayList<>();
        Stream.of(city(cityCode), countyCode.flatMap(this::county))
                .flatMap(Optional::stream)
                .forEach(place -> {
                    names.add(place.name());
                    names.addAll(place.aliases());
                });
        zoneCode.flatMap(this::zone).ifPresent(zone -> {
            names.add(zone.name());
            names.addAll(zone.aliases());
        });
        Set<String> all = new HashSet<>(names);
        names.stream()
                .filter(name -> name.length() > 2 && "市县区州".indexOf(name.charAt(name.length() - 1)) >= 0)
                .forEach(name -> all.add(name.substring(0, name.length() - 1)));
        return all;
    }

    private static <T> Optional<T> find(
            List<T> rows,
            String wanted,
            Function<T, String> code,
            Function<T, String> name,
            Function<T, List<String>> aliases) {
        return rows.stream()
                .filter(row -> Stream.concat(Stream.of(code.apply(row), name.apply(row)), aliases.apply(row).stream())
                        .anyMatch(wanted::equals))
                .findFirst();
    }
}
