package org.clusterreview.applications.ui;

import java.util.Optional;
import org.clusterreview.organisations.dictionary.Dictionary;
import org.clusterreview.organisations.dictionary.FieldRow;
import org.clusterreview.organisations.dictionary.PlaceRow;
import org.clusterreview.organisations.dictionary.ZoneRow;

/** Names behind the codes of the dictionaries; a code that is no longer known is shown as it is. */
final class Names {

    private Names() {}

    static String city(Dictionary dictionary, String code) {
        return dictionary.city(code).map(PlaceRow::name).orElse(code);
    }

    static String county(Dictionary dictionary, String code) {
        return dictionary.county(code).map(PlaceRow::name).orElse(code);
    }

    static String zone(Dictionary dictionary, String code) {
        return dictionary.zone(code).map(ZoneRow::name).orElse(code);
    }

    static String field(Dictionary dictionary, String code) {
        return dictionary.field(code).map(FieldRow::name).orElse(code);
    }

    /** The zone, else the county. */
    static String place(Dictionary dictionary, Optional<String> zone, Optional<String> county) {
        return zone.map(code -> zone(dictionary, code))
                .or(() -> county.map(code -> county(dictionary, code)))
                .orElse("");
    }
}
