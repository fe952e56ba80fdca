package org.clusterreview.rounds.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.clusterreview.access.Viewer;
import org.clusterreview.rounds.Round;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.Track;

/** Where one is in a round, and the way to the other pages of the same track. */
public final class TrackBar extends Nav {

    private static final long serialVersionUID = 1L;

    private TrackBar(Round round, Track track, TrackPage present, Viewer viewer) {
        addClassNames("track-bar", "no-print");
        getElement().setAttribute("aria-label", getTranslation("track.bar"));
        Anchor back = new Anchor("rounds/" + round.id() + "?track=" + track.id());
        back.add(VaadinIcon.ANGLE_LEFT.create(), new Span(round.name() + " · " + track.name()));
        back.addClassName("track-bar-round");
        UnorderedList pages = new UnorderedList();
        for (TrackPage page : TrackPage.values()) {
            if (page.isFor(viewer)) {
                pages.add(item(track, page, page == present));
            }
        }
        add(back, pages);
    }

    public static TrackBar of(Rounds rounds, Viewer viewer, Track track, TrackPage present) {
        return new TrackBar(rounds.find(viewer, track.round()).orElseThrow(), track, present, viewer);
    }

    private ListItem item(Track track, TrackPage page, boolean present) {
        String name = getTranslation("track.page." + page.name());
        if (page.from().filter(track.stage()::isBefore).isPresent()) {
            Span later = new Span(name);
            later.setTitle(getTranslation("track.page.later"));
            return new ListItem(later);
        }
        Anchor link = new Anchor(page.of(track.id()), name);
        if (present) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return new ListItem(link);
    }
}
