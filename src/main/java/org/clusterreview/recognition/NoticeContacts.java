package org.clusterreview.recognition;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.ForOrganisers;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Texts;
import org.clusterreview.kernel.Violation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Telephones and address that stand on public notices: the same for all rounds, and every version of them is kept. */
@Service
@Transactional
public class NoticeContacts {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NoticeContacts(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Those that stand on notices from now on; before anybody has entered them, only the name of the office. */
    @ForInsiders
    @Transactional(readOnly = true)
    public NoticeContact current(Viewer viewer) {
        return jdbc.sql("select * from notice_contact order by recorded_at desc, id fetch first 1 rows only")
                .query((row, i) -> new NoticeContact(
                        row.getString("office"),
                        row.getString("discipline_phone"),
                        row.getString("supervision_phone"),
                        row.getString("address")))
                .optional()
                .orElseGet(() -> new NoticeContact(
                        Texts.in(Locale.SIMPLIFIED_CHINESE).get("recognition.notice.office"), "", "", ""));
    }

    /** Takes other contacts; notices that were published keep theirs. Refused without the name of the office. */
    @ForOrganisers
    public Outcome<NoticeContact> change(Viewer viewer, NoticeContact wanted) {
        NoticeContact contacts = new NoticeContact(
                wanted.office().strip(),
                wanted.disciplinePhone().strip(),
                wanted.supervisionPhone().strip(),
                wanted.address().strip());
        List<Violation> faults = faultsOf(contacts);
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        if (!contacts.equals(current(viewer))) {
            jdbc.sql(
                            "insert into notice_contact (id, office, discipline_phone, supervision_phone, address, recorded_at,"
                                    + " recorded_by) values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            UUID.randomUUID(),
                            contacts.office(),
                            contacts.disciplinePhone(),
                            contacts.supervisionPhone(),
                            contacts.address(),
                            OffsetDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC),
                            viewer.actor())
                    .update();
            events.publishEvent(new RecognitionEvents.NoticeContactsChanged(contacts));
        }
        return Outcome.done(contacts);
    }

    private static List<Violation> faultsOf(NoticeContact contacts) {
        List<Violation> faults = new ArrayList<>();
        if (contacts.office().isEmpty() || contacts.office().length() > NoticeContact.OFFICE_LENGTH) {
            faults.add(Violation.at("office", "recognition.notice.office.missing", NoticeContact.OFFICE_LENGTH));
        }
        if (contacts.disciplinePhone().length() > NoticeContact.PHONE_LENGTH) {
            faults.add(Violation.at("disciplinePhone", "recognition.text.long", NoticeContact.PHONE_LENGTH));
        }
        if (contacts.supervisionPhone().length() > NoticeContact.PHONE_LENGTH) {
            faults.add(Violation.at("supervisionPhone", "recognition.text.long", NoticeContact.PHONE_LENGTH));
        }
        if (contacts.address().length() > NoticeContact.ADDRESS_LENGTH) {
            faults.add(Violation.at("address", "recognition.text.long", NoticeContact.ADDRESS_LENGTH));
        }
        return faults;
    }
}
