package org.clusterreview.rounds.ui;

import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.TrackId;

/** The pages about the panels of a track, in the order in which they are made. */
public enum PanelPage {
    BOARD("", Stage.FORMAL_CHECK),
    POOL("/pool", Stage.FORMAL_CHECK),
    DAYS("/days", Stage.FORMAL_CHECK),
    DRAW("/draw", Stage.PANELS),
    ASSIGNMENT("/assign", Stage.PANELS),
    INVITATIONS("/invitations", Stage.PANELS);

    private final String path;
    private final Stage from;

    PanelPage(String path, Stage from) {
        this.path = path;
        this.from = from;
    }

    /** Path of this page for a track. */
    public String of(TrackId track) {
        return TrackPage.PANELS.of(track) + path;
    }

    /** The stage that must be reached before the page has anything to show. */
    Stage from() {
        return from;
    }
}
