package org.clusterreview.calendars.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.clusterreview.access.Viewer;
import org.clusterreview.calendars.CalendarYear;
import org.clusterreview.calendars.Calendars;
import org.clusterreview.calendars.YearPreview;
import org.clusterreview.calendars.YearPreview.Kind;
import org.clusterreview.calendars.arrangement.YearDraft;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.ui.Notices;

/** Enters or corrects a year by hand in two steps: the fields, then what recording them would do. Nothing typed is lost. */
class YearDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int REASON_LENGTH = 2_000;

    private final transient Calendars calendars;
    private final transient Viewer viewer;
    private final transient Consumer<CalendarYear> onRecorded;
    private final int seen;
    private final YearForm form;
    private final Div check = new Div();

    /** @param seen revision that is corrected; 0 for a new year */
    YearDialog(Calendars calendars, Viewer viewer, YearDraft draft, int seen, Consumer<CalendarYear> onRecorded) {
        this.calendars = calendars;
        this.viewer = viewer;
        this.seen = seen;
        this.onRecorded = onRecorded;
        this.form = new YearForm(draft, seen > 0);
        setHeaderTitle(
                seen > 0
                        ? getTranslation("calendar.correct.title", draft.year())
                        : getTranslation("calendar.add.title"));
        setWidth("60rem");
        setCloseOnOutsideClick(false);
        add(form, check);
        showForm();
    }

    private void showForm() {
        form.setVisible(true);
        check.setVisible(false);
        Button next = new Button(getTranslation("calendar.check"), click -> check());
        next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().removeAll();
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), next);
    }

    private void check() {
        switch (calendars.preview(viewer, form.value(), seen)) {
            case Outcome.Done<YearPreview>(var preview) -> {
                form.show(preview.faults());
                if (preview.kind() != Kind.FAULTY) {
                    showCheck(preview);
                }
            }
            case Outcome.Refused<YearPreview>(var violations) -> Notices.refused(violations);
        }
    }

    private void showCheck(YearPreview preview) {
        TextArea reason = new TextArea(getTranslation("field.reason"));
        reason.setWidthFull();
        reason.setMaxLength(REASON_LENGTH);
        reason.setRequiredIndicatorVisible(true);
        reason.setVisible(preview.kind() == Kind.CHANGED);
        check.removeAll();
        check.add(new PreviewBlock(preview), reason, new Paragraph(getTranslation("calendar.consequence")));
        form.setVisible(false);
        check.setVisible(true);
        Button save = new Button(
                getTranslation(preview.kind() == Kind.CHANGED ? "calendar.correct" : "action.save"),
                click -> save(reason.getValue()));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().removeAll();
        getFooter().add(new Button(getTranslation("calendar.back"), click -> showForm()), save);
    }

    private void save(String reason) {
        switch (calendars.record(viewer, form.value(), seen, reason)) {
            case Outcome.Done<CalendarYear>(var year) -> {
                close();
                onRecorded.accept(year);
            }
            case Outcome.Refused<CalendarYear>(var violations) -> Notices.refused(violations);
        }
    }
}
