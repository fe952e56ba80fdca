package org.clusterreview.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** The switch to large type (大字版): everything at five quarters of its size, remembered on the device. */
class LargeType extends Button {

    private static final long serialVersionUID = 1L;
    private static final String KEY = "cluster-review.large-type";

    private boolean large;

    LargeType() {
        setText(getTranslation("app.large-type"));
        setAriaLabel(getTranslation("app.large-type.explained"));
        addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        addClickListener(click -> show(!large));
    }

    private void show(boolean wanted) {
        large = wanted;
        getElement().setAttribute("aria-pressed", String.valueOf(large));
        getElement()
                .executeJs(
                        "document.documentElement.classList.toggle('large-type', $0); localStorage.setItem($1, $0)",
                        large,
                        KEY);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement()
                .executeJs("return localStorage.getItem($0) === 'true'", KEY)
                .then(Boolean.class, this::show);
    }
}
