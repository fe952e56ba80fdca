package org.clusterreview.applications.ui;

import com.vaadin.flow.component.UI;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.ApplicationContacts;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Attachment;
import org.clusterreview.applications.Attachments;
import org.clusterreview.applications.Contact;
import org.clusterreview.applications.Figures;
import org.clusterreview.applications.workbook.FigureYear;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.documents.ui.FileLink;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.ui.Notices;
import org.springframework.stereotype.Component;

/** What is done with the figures and attachments of one application. */
@Component
class MaterialActions {

    private final Figures figures;
    private final Attachments attachments;
    private final ApplicationContacts contacts;
    private final StoredFiles files;
    private final CurrentViewer current;

    MaterialActions(
            Figures figures,
            Attachments attachments,
            ApplicationContacts contacts,
            StoredFiles files,
            CurrentViewer current) {
        this.figures = figures;
        this.attachments = attachments;
        this.contacts = contacts;
        this.files = files;
        this.current = current;
    }

    /** @param seen the value that was checked */
    boolean verify(ApplicationId id, FigureYear of, BigDecimal seen, String evidence, Runnable onDone) {
        return settled(figures.verify(current.get(), id, of, seen, evidence), "figures.verified", onDone);
    }

    boolean correct(ApplicationId id, FigureYear of, BigDecimal value, String reason, Runnable onDone) {
        return settled(figures.correct(current.get(), id, of, value, reason), "figures.corrected", onDone);
    }

    /** Whom to call, which is put on record; nothing where it was refused. */
    Optional<Contact> contact(ApplicationId id) {
        return switch (contacts.read(current.get(), id)) {
            case Outcome.Done<Contact>(Contact contact) -> Optional.of(contact);
            case Outcome.Refused<Contact>(var violations) -> {
                Notices.refused(violations);
                yield Optional.empty();
            }
        };
    }

    FileLink link(Viewer viewer, Attachment attachment) {
        return new FileLink(files, viewer, attachment.file());
    }

    void withdraw(ApplicationId id, UUID attachment, Runnable onDone) {
        settled(attachments.withdraw(current.get(), id, attachment), "attachments.withdrawn", onDone);
    }

    void add(
            Viewer viewer, ApplicationId id, String name, InputStream content, Optional<String> kind, Runnable onDone) {
        settled(attachments.add(viewer, id, name, content, kind), "attachments.added", onDone);
    }

    boolean name(ApplicationId id, UUID attachment, Optional<String> kind, Runnable onDone) {
        return settled(attachments.name(current.get(), id, attachment, kind), "attachments.named", onDone);
    }

    private static boolean settled(Outcome<?> outcome, String done, Runnable onDone) {
        if (outcome.isDone()) {
            Notices.done(UI.getCurrent().getTranslation(done));
            onDone.run();
        } else {
            Notices.refused(outcome.violations());
        }
        return outcome.isDone();
    }
}
