package org.clusterreview.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** What is not there, what was mistyped and what a person may not see all look the same: nothing is told about it. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NotFoundView extends Page implements HasErrorParameter<NotFoundException> {

    private static final long serialVersionUID = 1L;

    NotFoundView() {
        super("");
        setHeading(getTranslation("not-found.title"));
        addClassName("not-found");
        add(new EmptyState(getTranslation("not-found.why"), home()));
    }

    /** To the first page of whoever is there. */
    static Anchor home() {
        Anchor home = new Anchor("", "");
        home.setText(home.getTranslation("not-found.home"));
        home.addClassName("button-link");
        return home;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    protected String tabTitle() {
        return getTranslation("not-found.title");
    }
}
