package org.clusterreview.invitations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clusterreview.invitations.InvitationLetter;
import org.clusterreview.invitations.LetterDraft;
import org.clusterreview.invitations.LetterTemplates;
import org.clusterreview.invitations.Placeholder;
import org.clusterreview.ui.Fields;
import org.clusterreview.ui.Times;

/** The letter before it goes out: when and where, how long there is to answer, and the words. */
class LetterDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final List<Integer> ANSWER_HOURS = List.of(12, 24, 48, 72, 120, 168);
    private static final List<Integer> REMIND_HOURS = List.of(0, 2, 6, 12, 24, 48);
    private static final int USUAL_ANSWER = 48;
    private static final int USUAL_REMINDER = 12;
    private static final int DAYS_AHEAD = 14;

    private final DatePicker begins = Fields.date(getTranslation("invitation.field.begins"));
    private final DatePicker ends = Fields.date(getTranslation("invitation.field.ends"));
    private final TextField place = new TextField(getTranslation("invitation.field.place"));
    private final Select<Integer> answer = new Select<>();
    private final Select<Integer> remind = new Select<>();
    private final Checkbox calls = new Checkbox(getTranslation("invitation.field.calls"));
    private final TextField address = new TextField(getTranslation("invitation.field.address"));
    private final TextField title = new TextField(getTranslation("invitation.field.title"));
    private final TextArea mail = new TextArea(getTranslation("invitation.field.mail"));
    private final TextArea sms = new TextArea(getTranslation("invitation.field.sms"));

    LetterDialog(ShownInvitations shown, InvitationActs acts, String presentAddress) {
        setHeaderTitle(getTranslation("invitation.act.send"));
        setWidth("52rem");
        fill(shown.letters().stream().findFirst(), presentAddress);
        limit();
        String words =
                Arrays.stream(Placeholder.values()).map(Placeholder::written).collect(Collectors.joining(" "));
        mail.setHelperText(getTranslation("invitation.placeholders", words));
        FormLayout form = new FormLayout(begins, ends, place, address, answer, remind, calls, title, mail, sms);
        form.setColspan(calls, 2);
        form.setColspan(title, 2);
        form.setColspan(mail, 2);
        form.setColspan(sms, 2);
        add(new Paragraph(getTranslation("invitation.send.explained", shown.uninvited())), form);
        Button send = new Button(getTranslation("invitation.send", shown.uninvited()), click -> {
            if (isFilled() && acts.send(draft(), address.getValue().strip())) {
                close();
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), send);
    }

    /** As the letter before, if there was one: who is invited later is asked the same. */
    private void fill(Optional<InvitationLetter> before, String presentAddress) {
        Optional<LetterDraft> draft = before.map(InvitationLetter::draft);
        LocalDate usual = Times.today().plusDays(DAYS_AHEAD);
        begins.setValue(draft.map(LetterDraft::begins).orElse(usual));
        ends.setValue(draft.map(LetterDraft::ends).orElse(usual));
        place.setValue(draft.map(LetterDraft::place).orElse(""));
        hours(answer, "invitation.field.answer", ANSWER_HOURS, draft.map(LetterDraft::answerHours), USUAL_ANSWER);
        hours(remind, "invitation.field.remind", REMIND_HOURS, draft.map(LetterDraft::remindHours), USUAL_REMINDER);
        calls.setValue(draft.map(LetterDraft::callsReserves).orElse(true));
        address.setValue(before.map(InvitationLetter::address).orElse(presentAddress));
        title.setValue(draft.map(LetterDraft::mailTitle).orElse(LetterTemplates.title()));
        mail.setValue(draft.map(LetterDraft::mailText).orElse(LetterTemplates.mail()));
        sms.setValue(draft.map(LetterDraft::smsText).orElse(LetterTemplates.sms()));
    }

    private void hours(Select<Integer> field, String label, List<Integer> usual, Optional<Integer> before, int first) {
        field.setLabel(getTranslation(label));
        field.setItems(usual);
        field.setItemLabelGenerator(hours -> hours == 0
                ? getTranslation("invitation.hours.never")
                : getTranslation("invitation.hours.label", hours));
        field.setValue(before.filter(usual::contains).orElse(first));
    }

    private void limit() {
        place.setMaxLength(200);
        place.setRequiredIndicatorVisible(true);
        place.setValueChangeMode(ValueChangeMode.EAGER);
        address.setHelperText(getTranslation("invitation.field.address.help"));
        title.setMaxLength(200);
        mail.setMaxLength(4_000);
        mail.setMinRows(8);
        sms.setMaxLength(500);
        sms.setMinRows(3);
    }

    private boolean isFilled() {
        begins.setInvalid(begins.isEmpty());
        ends.setInvalid(ends.isEmpty());
        return !begins.isEmpty() && !ends.isEmpty();
    }

    private LetterDraft draft() {
        return new LetterDraft(
                begins.getValue(),
                ends.getValue(),
                place.getValue(),
                title.getValue(),
                mail.getValue(),
                sms.getValue(),
                answer.getValue(),
                remind.getValue(),
                calls.getValue());
    }
}
