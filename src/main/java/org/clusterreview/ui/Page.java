package org.clusterreview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;

/** A page inside the frame: the target of the skip link, with a title that names page and application. */
public abstract class Page extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final PageHeader header;

    protected Page(String title, Component... actions) {
        setId("content");
        addClassName("page");
        header = new PageHeader(title, actions);
        add(header);
    }

    protected PageHeader header() {
        return header;
    }

    protected void setHeading(String title) {
        header.setHeading(title);
    }

    /** Name of the page in the browser's tab. */
    protected abstract String tabTitle();

    @Override
    public final String getPageTitle() {
        return tabTitle() + " · " + getTranslation("app.name");
    }
}
