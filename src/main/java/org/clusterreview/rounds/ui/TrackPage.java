package org.clusterreview.rounds.ui;

import java.util.Optional;
import org.clusterreview.access.Role;
import org.clusterreview.access.Viewer;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.TrackId;

/** The pages of a track, in the order in which its data flows. */
public enum TrackPage {
    APPLICATIONS("applications"),
    PANELS("panels"),
    CONFLICTS("conflicts"),
    SCORING("scoring"),
    RESULTS("results"),
    LIST("list"),
    OBJECTIONS("objections"),
    APPRAISALS("appraisals"),
    FEEDBACK("feedback");

    private final String path;

    TrackPage(String path) {
        this.path = path;
    }

    /** Path of this page for a track. */
    public String of(TrackId track) {
        return "tracks/" + track + "/" + path;
    }

    /** Path of the page that tells a track's rules of avoidance. */
    public static String rulesOfAvoidance(TrackId track) {
        return CONFLICTS.of(track) + "/rules";
    }

    /** The page on which the work of a stage is done. */
    public static TrackPage of(Stage stage) {
        return switch (stage) {
            case PREPARATION, FORMAL_CHECK -> APPLICATIONS;
            case PANELS -> PANELS;
            case SCORING -> SCORING;
            case RESULTS -> RESULTS;
            case DRAFT_LIST, PUBLIC_NOTICE, RECOGNISED, CLOSED -> LIST;
        };
    }

    /** The stage that must be reached before the page has anything to show; none for what can always be opened. */
    Optional<Stage> from() {
        return switch (this) {
            case APPLICATIONS -> Optional.empty();
            case PANELS, CONFLICTS -> Optional.of(Stage.FORMAL_CHECK);
            case SCORING -> Optional.of(Stage.PANELS);
            case RESULTS -> Optional.of(Stage.SCORING);
            case LIST, APPRAISALS -> Optional.of(Stage.RESULTS);
            case OBJECTIONS, FEEDBACK -> Optional.of(Stage.PUBLIC_NOTICE);
        };
    }

    /** Whether somebody may open the page at all. */
    boolean isFor(Viewer viewer) {
        return switch (this) {
            case APPLICATIONS, PANELS, CONFLICTS, SCORING, RESULTS, LIST, OBJECTIONS -> true;
            case APPRAISALS -> viewer.hasAny("ORGANISER", "STAFF");
            case FEEDBACK -> viewer.has(Role.ORGANISER);
        };
    }
}
