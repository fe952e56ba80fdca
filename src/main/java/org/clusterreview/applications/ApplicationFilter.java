package org.clusterreview.applications;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.clusterreview.applications.formalcheck.Line;
import org.clusterreview.applications.formalcheck.Report;
import org.clusterreview.applications.formalcheck.State;

/** A part of the applications of a track that has its own address: numbers lead to exactly what they count. */
public enum ApplicationFilter {
    PENDING,
    PASSED,
    RETURNED,
    REJECTED,
    /** A hard condition is not met and no exception holds. */
    BLOCKED,
    /** Somebody has yet to look at a condition. */
    UNCHECKED,
    /** A figure that a condition needs is missing. */
    LACKING,
    /** An exception was approved. */
    EXCEPTED,
    /** Given back, and not here again by the day that was set. */
    OVERDUE,
    /** One person has decided and a second one has yet to confirm it. */
    PROPOSED,
    /** Material of the policy's list is missing. */
    MATERIAL,
    /** It shares unit and field, or enterprises, with a recognised cluster. */
    OVERLAP;

    /** Name of the query parameter. */
    public static final String PARAMETER = "only";

    public boolean takes(Application application, Report report, LocalDate today) {
        return switch (this) {
            case PENDING, PASSED, RETURNED, REJECTED ->
                application.formalState().name().equals(name());
            case BLOCKED -> !report.blockedBy().isEmpty();
            case UNCHECKED -> has(report, State.AwaitingFinding.class);
            case LACKING -> has(report, State.Missing.class);
            case EXCEPTED -> has(report, State.Excepted.class);
            case OVERDUE -> application.isOverdue(today);
            case PROPOSED -> application.formalProposed().isPresent();
            case MATERIAL -> report.isUnmet(Line.Topic.MATERIAL);
            case OVERLAP -> report.isUnmet(Line.Topic.OVERLAP);
        };
    }

    private static boolean has(Report report, Class<? extends State> kind) {
        return report.lines().stream().map(Line::state).anyMatch(kind::isInstance);
    }

    /** The query by which a page of applications shows this part alone. */
    public String query() {
        return "?" + PARAMETER + "=" + name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ApplicationFilter> of(String word) {
        return Arrays.stream(values())
                .filter(filter -> filter.name().equalsIgnoreCase(word))
                .findFirst();
    }
}
