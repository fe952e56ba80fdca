package org.clusterreview.objections.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.objections.Objection;
import org.clusterreview.objections.Objections;
import org.clusterreview.ui.Fields;
import org.clusterreview.ui.Notices;
import org.clusterreview.ui.Times;

/** Records what whoever objected was told, and when. */
class AnswerDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    AnswerDialog(ObjectionServices services, Viewer viewer, Objection objection, Runnable done) {
        String name = getTranslation("objection.answer.record");
        setHeaderTitle(name);
        setWidth("36rem");
        DatePicker day = Fields.date(getTranslation("objection.answer.on"));
        day.setValue(Times.today());
        day.setMax(Times.today());
        TextArea text = new TextArea(getTranslation("objection.answer"));
        text.setWidthFull();
        text.setMinRows(4);
        text.setMaxLength(Objections.TEXT_LENGTH);
        text.setRequiredIndicatorVisible(true);
        Button record = new Button(name, click -> {
            if (day.isEmpty()) {
                day.setErrorMessage(getTranslation("objection.answer.on.missing"));
                day.setInvalid(true);
                return;
            }
            Outcome<Objection> outcome = services.objections()
                    .answer(viewer, objection.id(), objection.version(), text.getValue(), day.getValue());
            if (outcome.isDone()) {
                close();
                done.run();
            } else {
                Notices.refused(outcome.violations());
            }
        });
        record.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(day, text);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), record);
    }
}
