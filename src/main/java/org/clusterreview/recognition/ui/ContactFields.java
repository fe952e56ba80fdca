package org.clusterreview.recognition.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.recognition.NoticeContact;
import org.clusterreview.ui.Notices;

/** Office, telephones and address as they stand on notices; the same for all rounds. */
class ContactFields extends Details {

    private static final long serialVersionUID = 1L;

    private final TextField office = new TextField();
    private final TextField discipline = new TextField();
    private final TextField supervision = new TextField();
    private final TextField address = new TextField();

    /** @param changed runs after other contacts were taken */
    ContactFields(ListServices services, Shown shown, Runnable changed) {
        NoticeContact present = services.contacts().current(shown.viewer());
        setSummaryText(getTranslation(
                present.isUnreachable() ? "recognition.notice.contacts.missing" : "recognition.notice.contacts"));
        setOpened(present.isUnreachable());
        addClassName("notice-contacts");
        field(office, "recognition.notice.contacts.office", present.office(), NoticeContact.OFFICE_LENGTH);
        field(
                discipline,
                "recognition.notice.contacts.discipline",
                present.disciplinePhone(),
                NoticeContact.PHONE_LENGTH);
        field(
                supervision,
                "recognition.notice.contacts.supervision",
                present.supervisionPhone(),
                NoticeContact.PHONE_LENGTH);
        field(address, "recognition.notice.contacts.address", present.address(), NoticeContact.ADDRESS_LENGTH);
        Div fields = new Div(office, discipline, supervision, address);
        fields.addClassName("notice-fields");
        Button save = new Button(getTranslation("recognition.notice.contacts.save"), click -> {
            Outcome<NoticeContact> outcome = services.contacts()
                    .change(
                            shown.viewer(),
                            new NoticeContact(
                                    office.getValue(),
                                    discipline.getValue(),
                                    supervision.getValue(),
                                    address.getValue()));
            if (outcome.isDone()) {
                Notices.done(getTranslation("recognition.notice.contacts.saved"));
                changed.run();
            } else {
                Notices.refused(outcome.violations());
            }
        });
        add(fields, save);
    }

    private void field(TextField field, String key, String value, int length) {
        field.setLabel(getTranslation(key));
        field.setValue(value);
        field.setMaxLength(length);
    }
}
