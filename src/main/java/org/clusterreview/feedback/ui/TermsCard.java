package org.clusterreview.feedback.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.clusterreview.feedback.FeedbackRow;
import org.clusterreview.feedback.FeedbackTerms;
import org.clusterreview.ui.Dialogs;
import org.clusterreview.ui.Fields;
import org.clusterreview.ui.Times;

/** What is said once for all letters, filled in as it was the last time, and the order to issue them. */
class TermsCard extends Section {

    private static final long serialVersionUID = 1L;

    private final TextField office;
    private final TextField address;
    private final TextField phone;
    private final TextField sender;
    private final DatePicker date = Fields.date(getTranslation("feedback.date"));
    private final Checkbox opinions = new Checkbox(getTranslation("feedback.opinions.attach"));

    TermsCard(Optional<FeedbackTerms> before, List<FeedbackRow> rows, Consumer<FeedbackTerms> issue) {
        addClassNames("work-card", "feedback-terms");
        office = field("feedback.office", before.map(FeedbackTerms::office), FeedbackTerms.SHORT);
        address = field("feedback.address", before.map(FeedbackTerms::address), FeedbackTerms.LONG);
        phone = field("feedback.phone", before.map(FeedbackTerms::phone), FeedbackTerms.SHORT);
        sender = field("feedback.sender", before.map(FeedbackTerms::sender), FeedbackTerms.SHORT);
        date.setValue(Times.today());
        date.setRequiredIndicatorVisible(true);
        opinions.setValue(before.map(FeedbackTerms::opinions).orElse(true));
        Div form = new Div(office, address, phone, sender, date);
        form.addClassName("feedback-form");
        add(new H2(getTranslation("feedback.terms")), form, opinions, quiet(opinions(rows)));
        Button all = new Button(
                getTranslation(before.isPresent() ? "feedback.issue.again" : "feedback.issue"),
                click -> ask(rows, issue));
        all.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(all);
    }

    private TextField field(String key, Optional<String> value, int most) {
        TextField field = new TextField(getTranslation(key));
        field.setMaxLength(most);
        field.setRequiredIndicatorVisible(true);
        field.setValue(value.orElse(""));
        return field;
    }

    private String opinions(List<FeedbackRow> rows) {
        return getTranslation(
                "feedback.opinions.explained",
                rows.stream().mapToInt(FeedbackRow::opinions).sum(),
                rows.stream().mapToInt(FeedbackRow::leftOut).sum());
    }

    private static Paragraph quiet(String text) {
        Paragraph quiet = new Paragraph(text);
        quiet.addClassName("quiet");
        return quiet;
    }

    private void ask(List<FeedbackRow> rows, Consumer<FeedbackTerms> issue) {
        date.setInvalid(date.getValue() == null);
        if (date.getValue() == null) {
            return;
        }
        Dialogs.confirm(
                getTranslation("feedback.issue"),
                getTranslation("feedback.issue.explained", rows.size()),
                getTranslation("feedback.issue"),
                () -> issue.accept(new FeedbackTerms(
                        office.getValue(),
                        address.getValue(),
                        phone.getValue(),
                        sender.getValue(),
                        date.getValue(),
                        opinions.getValue())));
    }
}
