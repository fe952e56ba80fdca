package org.clusterreview.recognition;

import org.clusterreview.organisations.dictionary.Dictionary;
import org.clusterreview.organisations.dictionary.PlaceRow;
import org.clusterreview.organisations.dictionary.ZoneRow;

/** The names behind the codes by which limits count; a code that no dictionary knows stands for itself. */
public record PlaceNames(Dictionary dictionary) {

    /** @param attribute {@code city}, {@code field} or {@code zone} */
    public String of(String attribute, String code) {
        return switch (attribute) {
            case "city" -> city(code);
            case "field" -> field(code);
            default -> unit(code);
        };
    }

    public String city(String code) {
        return dictionary.cityName(code);
    }

    public String field(String code) {
        return dictionary.fieldName(code);
    }

    /** A zone, or the county or city that applies itself. */
    public String unit(String code) {
        return dictionary
                .zone(code)
                .map(ZoneRow::name)
                .or(() -> dictionary.county(code).map(PlaceRow::name))
                .orElseGet(() -> city(code));
    }
}
