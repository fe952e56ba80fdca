package org.clusterreview.applications.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Applications;
import org.clusterreview.applications.Attachments;
import org.clusterreview.applications.CheckOverview;
import org.clusterreview.applications.formalcheck.IntakeCheck;
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
    private final CheckOverview checks;
    private final Attachments attachments;
    private final Dictionaries dictionaries;

    ApplicationLines(
            Applications applications, CheckOverview checks, Attachments attachments, Dictionaries dictionaries) {
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

    /** A sentence for every cap on the number of applications that is overstepped, with all that are counted under it. */
    @Transactional(readOnly = true)
    public List<String> excesses(Viewer viewer, TrackId track, Locale locale, ChangeWords.Translation texts) {
        Dictionary dictionary = dictionaries.current(viewer);
        Map<String, String> clusters = applications.ofTrack(viewer, track).stream()
                .collect(Collectors.toMap(application -> application.id().toString(), Application::name));
        return checks.excesses(viewer, track).stream()
                .map(excess -> texts.get(
                        "applications.excess",
                        excess.limit().name().in(locale),
                        String.join(" × ", names(dictionary, excess)),
                        excess.applications().size(),
                        excess.limit().maximum(),
                        excess.applications().stream()
                                .map(id -> clusters.getOrDefault(id, ""))
                                .collect(Collectors.joining(texts.get("list.separator")))))
                .toList();
    }

    private static List<String> names(Dictionary dictionary, IntakeCheck.Excess excess) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < excess.key().size(); i++) {
            String code = excess.key().get(i);
            names.add(
                    switch (excess.limit().key().get(i)) {
                        case "city" -> dictionary.cityName(code);
                        case "county" -> dictionary.countyName(code);
                        case "zone" -> dictionary.zoneName(code);
                        case "field" -> dictionary.fieldName(code);
                        default -> ""; // an applicant is named by the applications themselves
                    });
        }
        return names.stream().filter(name -> !name.isEmpty()).toList();
    }

    private static ApplicationLine line(
            Application application,
            Map<ApplicationId, Report> reports,
            Map<ApplicationId, Integer> files,
            Dictionary dictionary) {
        return new ApplicationLine(
                application,
                Objects.requireNonNull(reports.get(application.id())),
                dictionary.cityName(application.cityCode()),
                Names.place(dictionary, application.zoneCode(), application.countyCode()),
                dictionary.fieldName(application.fieldCode()),
                files.getOrDefault(application.id(), 0));
    }
}
