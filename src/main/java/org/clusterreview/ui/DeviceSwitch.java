package org.clusterreview.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** A switch of how everything looks, remembered on the device; {@link Appearance} sets it before a page is first shown. */
class DeviceSwitch extends Button {

    private static final long serialVersionUID = 1L;

    private final Appearance appearance;
    private boolean on;

    DeviceSwitch(Appearance appearance) {
        this.appearance = appearance;
        setText(getTranslation("app." + appearance.cssClass()));
        setAriaLabel(getTranslation("app." + appearance.cssClass() + ".explained"));
        addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        addClassName("device-switch");
        show(false);
        addClickListener(click -> choose(!on));
    }

    private void choose(boolean wanted) {
        show(wanted);
        getElement()
                .executeJs(
                        "document.documentElement.classList.toggle($1, $0); localStorage.setItem($2, $0)",
                        wanted,
                        appearance.cssClass(),
                        appearance.key());
    }

    private void show(boolean wanted) {
        on = wanted;
        getElement().setAttribute("aria-pressed", String.valueOf(on));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement()
                .executeJs("return document.documentElement.classList.contains($0)", appearance.cssClass())
                .then(Boolean.class, this::show);
    }
}
