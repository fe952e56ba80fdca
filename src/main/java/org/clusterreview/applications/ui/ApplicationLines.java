package org.clusterreview.applications.ui;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Applications;
import org.clusterreview.applications.Attachments;
import org.clusterreview.applications.FormalChecks;
import org.clusterreview.applications.formalcheck.Report;
import org.clusterreview.organisations.Dictionaries;
import org.clusterreview.organisations.dictionary.Dictionary;
import org.clusterreview.rounds.TrackId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the list of applications shows. */
@Component
class ApplicationLines {

    private final Applications applications;
    private final FormalChecks checks;
    private final Attachments attachments;
    private final Dictionaries dictionaries;

    ApplicationLines(
            Applications applications, FormalChecks checks, Attachments attachments, Dictionaries dictionaries) {
        this.applications = applications;
        this.checks = checks;
        this.attachments = attachments;
        this.dictionaries = dictionaries;
    }

    /** In the order of their numbers. */
    @Transactional(readOnly = true)
    public List<ApplicationLine> of(Viewer viewer, TrackId track) {
        Map<ApplicationId, Report> reports = checks.reports(viewer, track);
        Map<ApplicationId, Integer> files = attachments.counts(viewer, track);
        Dictionary dictionary = dictionaries.current(viewer);
        return applications.ofTrack(viewer, track).stream()
                .map(application -> line(application, reports, files, dictionary))
                .toList();
    }

    private static ApplicationLine line(
            Application application,
            Map<ApplicationId, Report> reports,
            Map<ApplicationId, Integer> files,
            Dictionary dictionary) {
        return new ApplicationLine(
                application,
                Objects.requireNonNull(reports.get(application.id())),
                Names.city(dictionary, application.cityCode()),
                Names.place(dictionary, application.zoneCode(), application.countyCode()),
                Names.field(dictionary, application.fieldCode()),
                files.getOrDefault(application.id(), 0));
    }
}
