package org.clusterreview.registry.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;

/** Why something is done. */
class ReasonField extends TextArea {

    private static final long serialVersionUID = 1L;
    private static final int LENGTH = 2_000;

    ReasonField(String label) {
        super(label);
        setWidthFull();
        setMinRows(3);
        setMaxLength(LENGTH);
        setRequiredIndicatorVisible(true);
        setValueChangeMode(ValueChangeMode.EAGER);
    }
}
