package org.clusterreview.reviews.ui;

import java.util.List;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Applications;
import org.clusterreview.applications.Attachments;
import org.clusterreview.applications.Figure;
import org.clusterreview.applications.Member;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.organisations.Dictionaries;
import org.clusterreview.organisations.dictionary.Dictionary;
import org.clusterreview.organisations.dictionary.PlaceRow;
import org.clusterreview.organisations.dictionary.ZoneRow;
import org.springframework.stereotype.Component;

/** Gathers what an expert reads of an application before marking it. */
@Component
class MaterialReader {

    private final Applications applications;
    private final Attachments attachments;
    private final StoredFiles files;
    private final Dictionaries dictionaries;

    MaterialReader(Applications applications, Attachments attachments, StoredFiles files, Dictionaries dictionaries) {
        this.applications = applications;
        this.attachments = attachments;
        this.files = files;
        this.dictionaries = dictionaries;
    }

    /** What an application states. */
    record Content(
            Application application,
            String city,
            String place,
            String field,
            List<Figure> figures,
            List<Member> members,
            AttachmentLinks attachments) {}

    Content of(Viewer viewer, ApplicationId id) {
        Application application = applications.find(viewer, id).orElseThrow();
        Dictionary dictionary = dictionaries.current(viewer);
        return new Content(
                application,
                city(dictionary, application),
                place(dictionary, application),
                field(dictionary, application),
                applications.figures(viewer, id),
                applications.members(viewer, id),
                new AttachmentLinks(attachments.of(viewer, id), files, viewer));
    }

    /** Where the cluster is and in which field; empty for an application that is hidden from the viewer. */
    String where(Viewer viewer, ApplicationId id) {
        Dictionary dictionary = dictionaries.current(viewer);
        return applications
                .find(viewer, id)
                .map(application -> (city(dictionary, application) + " " + place(dictionary, application)).strip()
                        + " · " + field(dictionary, application))
                .orElse("");
    }

    private static String city(Dictionary dictionary, Application application) {
        return dictionary.cityName(application.cityCode());
    }

    private static String field(Dictionary dictionary, Application application) {
        return dictionary.fieldName(application.fieldCode());
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
