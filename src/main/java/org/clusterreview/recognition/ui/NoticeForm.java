package org.clusterreview.recognition.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Optional;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.recognition.NewNotice;
import org.clusterreview.recognition.NoticePlan;
import org.clusterreview.recognition.PublicNotice;
import org.clusterreview.ui.Dialogs;
import org.clusterreview.ui.Fields;
import org.clusterreview.ui.Notices;
import org.clusterreview.ui.Times;

/** Records a public notice; the period appears as soon as the day of publication is chosen. */
class NoticeForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ListServices services;
    private final transient Shown shown;
    private final transient Runnable done;
    private final DatePicker published;
    private final DatePicker confirmed;
    private final TextField number = new TextField();
    private final TextField location = new TextField();
    private final TextArea text = new TextArea();
    private final Paragraph period = new Paragraph();
    private String suggested = "";

    NoticeForm(ListServices services, Shown shown, Runnable done) {
        this.services = services;
        this.shown = shown;
        this.done = done;
        addClassName("notice-form");
        published = Fields.date(getTranslation("recognition.notice.published"));
        confirmed = Fields.date(getTranslation("recognition.notice.confirm-last"));
        confirmed.setVisible(false);
        published.setRequiredIndicatorVisible(true);
        published.addValueChangeListener(event -> plan(event.getValue()));
        number.setLabel(getTranslation("recognition.notice.number"));
        location.setLabel(getTranslation("recognition.notice.where"));
        location.setRequiredIndicatorVisible(true);
        text.setLabel(getTranslation("recognition.notice.body"));
        text.setRequiredIndicatorVisible(true);
        text.setWidthFull();
        text.setMinRows(6);
        period.getElement().setAttribute("aria-live", "polite");
        period.addClassName("notice-period");
        Div row = new Div(published, number, location);
        row.addClassName("notice-fields");
        add(
                row,
                period,
                confirmed,
                new ContactFields(services, shown, () -> plan(published.getValue())),
                text,
                new NoticeExports(
                        services,
                        shown,
                        format -> services.noticeDocuments()
                                .draft(shown.viewer(), shown.track().id(), notice(), format)),
                button());
        published.setValue(Times.today());
    }

    private Button button() {
        String name = getTranslation("recognition.notice.publish");
        Button button = new Button(
                name,
                click -> Dialogs.confirm(
                        name, getTranslation("recognition.notice.publish.consequence"), name, this::publish));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private void plan(LocalDate day) {
        if (day == null) {
            period.setText("");
            return;
        }
        switch (services.notices().plan(shown.viewer(), shown.track().id(), day)) {
            case Outcome.Done<NoticePlan>(var plan) -> {
                confirmed.setVisible(false);
                confirmed.clear();
                period.setText(getTranslation(
                                "recognition.notice.plan",
                                plan.period().first().toString(),
                                plan.period().last().toString())
                        + NoticePanel.explain(this, plan));
                suggest(day);
            }
            case Outcome.Refused<NoticePlan>(var violations) -> {
                confirmed.setVisible(true);
                Violation why = violations.getFirst();
                period.setText(getTranslation(why.code(), why.args().toArray()));
            }
        }
    }

    /** What the user has written is not touched. */
    private void suggest(LocalDate day) {
        if (text.getValue().equals(suggested)
                && services.noticeDocuments()
                                .suggest(shown.viewer(), shown.track().id(), day)
                        instanceof Outcome.Done<String>(var body)) {
            suggested = body;
            text.setValue(suggested);
        }
    }

    private NewNotice notice() {
        return new NewNotice(
                published.isEmpty() ? Times.today() : published.getValue(),
                number.getValue(),
                location.getValue(),
                text.getValue(),
                Optional.ofNullable(confirmed.getValue()));
    }

    private void publish() {
        if (published.isEmpty()) {
            published.setErrorMessage(getTranslation("recognition.notice.published.missing"));
            published.setInvalid(true);
            return;
        }
        Outcome<PublicNotice> outcome =
                services.notices().publish(shown.viewer(), shown.track().id(), notice());
        if (outcome.isDone()) {
            Notices.done(getTranslation("recognition.notice.publish.done"));
            done.run();
        } else {
            Notices.refused(outcome.violations());
        }
    }
}
