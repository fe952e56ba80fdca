package org.clusterreview.registry.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.clusterreview.registry.Lengths;

/** What is written down, with how much of its room is used; nothing is cut off unseen. */
class ReasonField extends TextArea {

    private static final long serialVersionUID = 1L;

    private final int length;

    /** Why something is done. */
    ReasonField(String label) {
        this(label, Lengths.REASON);
    }

    ReasonField(String label, int length) {
        super(label);
        this.length = length;
        setWidthFull();
        setMinRows(3);
        setRequiredIndicatorVisible(true);
        setManualValidation(true);
        setValueChangeMode(ValueChangeMode.EAGER);
        addValueChangeListener(event -> count());
        setErrorMessage(getTranslation("registry.length.over", length));
        count();
    }

    boolean isTooLong() {
        return getValue().strip().length() > length;
    }

    private void count() {
        setHelperText(getTranslation("registry.length", getValue().strip().length(), length));
        setInvalid(isTooLong());
    }
}
