package org.clusterreview.results;

import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Application;
import org.clusterreview.organisations.Dictionaries;
import org.clusterreview.organisations.dictionary.Dictionary;
import org.clusterreview.organisations.dictionary.PlaceRow;
import org.clusterreview.organisations.dictionary.ZoneRow;
import org.springframework.stereotype.Component;

/** Names of places and fields as they stand beside an application. */
@Component
public class PlaceNames {

    private final Dictionaries dictionaries;

    PlaceNames(Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
    }

    public Lookup lookup(Viewer viewer) {
        return new Lookup(dictionaries.current(viewer));
    }

    /** The dictionary as it was when it was asked for. */
    public record Lookup(Dictionary dictionary) {

        /** City, then zone or county where there is one. */
        public String place(Application application) {
            String city = dictionary.cityName(application.cityCode());
            return application
                    .zoneCode()
                    .flatMap(dictionary::zone)
                    .map(ZoneRow::name)
                    .or(() -> application
                            .countyCode()
                            .filter(code -> !code.equals(application.cityCode()))
                            .flatMap(dictionary::county)
                            .map(PlaceRow::name))
                    .map(part -> part.startsWith(city) ? part : city + " " + part)
                    .orElse(city);
        }

        public String field(Application application) {
            return dictionary.fieldName(application.fieldCode());
        }
    }
}
