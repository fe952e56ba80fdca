package org.clusterreview.rounds.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.clusterreview.rounds.Track;

/** The way between the pages about the panels of a track. */
public final class PanelBar extends Nav {

    private static final long serialVersionUID = 1L;

    public PanelBar(Track track, PanelPage present) {
        addClassNames("panel-bar", "no-print");
        getElement().setAttribute("aria-label", getTranslation("panel.bar"));
        UnorderedList pages = new UnorderedList();
        for (PanelPage page : PanelPage.values()) {
            pages.add(item(track, page, page == present));
        }
        add(pages);
    }

    private ListItem item(Track track, PanelPage page, boolean present) {
        String name = getTranslation("panel.page." + page.name());
        if (track.stage().isBefore(page.from())) {
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
