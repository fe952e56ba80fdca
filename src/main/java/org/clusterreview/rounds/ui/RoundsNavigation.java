package org.clusterreview.rounds.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import org.clusterreview.rounds.RoundId;

/** Ways to the pages of rounds. */
public final class RoundsNavigation {

    static final String ROUND = "round";

    private RoundsNavigation() {}

    public static void toRound(RoundId id) {
        UI.getCurrent().navigate(RoundView.class, new RouteParam(ROUND, id.toString()));
    }

    /** A link to the page of a round. */
    public static RouterLink link(RoundId id, String text) {
        return new RouterLink(text, RoundView.class, new RouteParameters(ROUND, id.toString()));
    }

    public static void toRounds() {
        UI.getCurrent().navigate(RoundsView.class);
    }
}
