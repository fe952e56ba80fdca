package org.clusterreview.applications.ui;

import java.util.List;
import java.util.Locale;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationFilter;
import org.clusterreview.applications.formalcheck.Report;
import org.clusterreview.ui.Times;

/**
 * An application as the list shows it.
 *
 * @param place zone or county, by name
 */
record ApplicationLine(
        Application application, Report report, String city, String place, String field, int attachments) {

    boolean isIn(ApplicationFilter filter) {
        return filter.takes(application, report, Times.today());
    }

    /** Whether every word of a search stands in one of the texts. */
    boolean matches(String search) {
        String all = String.join(" ", List.of(application.name(), application.applicantName(), city, place, field))
                .toLowerCase(Locale.ROOT);
        return List.of(search.toLowerCase(Locale.ROOT).strip().split("\\s+", -1)).stream()
                .allMatch(all::contains);
    }
}
