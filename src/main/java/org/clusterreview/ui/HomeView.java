package org.clusterreview.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.menu.MenuConfiguration;
import jakarta.annotation.security.PermitAll;

/** The address without a path: everybody is led to the first page of his or her own navigation. */
@Route("")
@PermitAll
class HomeView extends Div implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    /** What stands for a person who has no page of the navigation. */
    private static final String MESSAGES = "notifications";

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String path = MenuConfiguration.getMenuEntries().stream()
                .findFirst()
                .map(entry -> entry.path().replaceFirst("^/", ""))
                .orElse(MESSAGES);
        event.forwardTo(path);
    }
}
