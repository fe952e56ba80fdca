package org.clusterreview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.Optional;
import java.util.UUID;

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

    /** An id in the address; empty where the address was mistyped. */
    protected static Optional<UUID> routeId(BeforeEnterEvent event, String name) {
        return event.getRouteParameters().get(name).flatMap(Page::parsed);
    }

    private static Optional<UUID> parsed(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException mistyped) {
            return Optional.empty();
        }
    }

    /** Name of the page in the browser's tab. */
    protected abstract String tabTitle();

    @Override
    public final String getPageTitle() {
        return tabTitle() + " · " + getTranslation("app.name");
    }
}
