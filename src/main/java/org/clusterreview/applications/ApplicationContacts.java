package org.clusterreview.applications;

import java.util.Optional;
import org.clusterreview.access.ForStaff;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.personal.PersonalText;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Name and phone of the person whom an applicant names. */
@Service
@Transactional
public class ApplicationContacts {

    private final VisibleApplications applications;
    private final ApplicationEventPublisher events;

    ApplicationContacts(VisibleApplications applications, ApplicationEventPublisher events) {
        this.applications = applications;
        this.events = events;
    }

    /** Masked; empty for an application that the viewer may not see. */
    @ForStaff
    @Transactional(readOnly = true)
    public Optional<MaskedContact> masked(Viewer viewer, ApplicationId id) {
        return applications
                .find(viewer, id)
                .map(ApplicationEntity::contact)
                .map(contact -> new MaskedContact(
                        PersonalText.of(contact.name()).masked(),
                        contact.phone().masked()));
    }

    /** In the clear; every reading is put on record. */
    @ForStaff
    public Outcome<Contact> read(Viewer viewer, ApplicationId id) {
        Optional<ApplicationEntity> found = applications.find(viewer, id);
        found.ifPresent(entity -> events.publishEvent(
                new ApplicationEvents.ContactRead(entity.toValue().round(), id)));
        return found.map(entity -> Outcome.done(entity.contact()))
                .orElseGet(() -> Outcome.refused(Violation.of("formal.unknown")));
    }
}
