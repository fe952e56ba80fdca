package org.clusterreview.applications.ui;

import com.vaadin.flow.component.UI;

/** A text before the component that needs it exists. */
final class UIText {

    private UIText() {}

    static String of(String key, Object... args) {
        return UI.getCurrent().getTranslation(key, args);
    }
}
