package org.clusterreview.reviews;

import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Application;
import org.clusterreview.organisations.Dictionaries;
import org.clusterreview.organisations.dictionary.Dictionary;
import org.clusterreview.organisations.dictionary.PlaceRow;
import org.clusterreview.organisations.dictionary.ZoneRow;
import org.springframework.stereotype.Component;

/** Where a cluster is and in which field, in words. */
@Component
class Whereabouts {

    private final Dictionaries dictionaries;

    Whereabouts(Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
    }

    /** @param place city, and zone or county */
    record Words(String place, String field) {

        /** Both in one line. */
        String line() {
            return place + " · " + field;
        }
    }

    Words of(Viewer viewer, Application application) {
        Dictionary dictionary = dictionaries.current(viewer);
        String city = dictionary.cityName(application.cityCode());
        return new Words(
                (city + " " + place(dictionary, application)).strip(), dictionary.fieldName(application.fieldCode()));
    }

    private static String place(Dictionary dictionary, Application application) {
        return application
                .zoneCode()
                .flatMap(dictionary::zone)
                .map(ZoneRow::name)
                .or(() -> application.countyCode().flatMap(dictionary::county).map(PlaceRow::name))
                .orElse("");
    }
}
