package org.clusterreview.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** A fault of the program while it opened a page: one entry in the log, and its number for the person. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class FailedView extends Page implements HasErrorParameter<Exception> {

    private static final long serialVersionUID = 1L;

    FailedView() {
        super("");
        setHeading(getTranslation("failure.title"));
        addClassName("failed");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        tell(parameter.getException());
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    void tell(Exception fault) {
        String number = FailureHandler.logged(fault);
        add(new EmptyState(getTranslation("failure.number", number), NotFoundView.home()));
    }

    @Override
    protected String tabTitle() {
        return getTranslation("failure.title");
    }
}
