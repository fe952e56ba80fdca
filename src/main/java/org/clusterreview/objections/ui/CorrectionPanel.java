package org.clusterreview.objections.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.clusterreview.access.Role;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.recognition.ListCorrection;
import org.clusterreview.recognition.RecognitionList;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.ui.TrackPage;
import org.clusterreview.ui.Dialogs;
import org.clusterreview.ui.Notices;

/** A corrected list that waits for the second person. */
class CorrectionPanel extends Section {

    private static final long serialVersionUID = 1L;

    CorrectionPanel(ObjectionServices services, Viewer viewer, Track track, ListCorrection correction, Runnable done) {
        addClassNames("work-card", "correction-panel");
        add(new H2(getTranslation("recognition.correction")));
        add(new Paragraph(getTranslation(
                "recognition.correction.told", correction.number(), name(services, viewer, correction.removed()))));
        add(new Paragraph(correction
                .movedUp()
                .map(id -> getTranslation("objection.correct.moved-up", name(services, viewer, id)))
                .orElseGet(() -> getTranslation("objection.correct.nobody"))));
        add(new Anchor(TrackPage.LIST.of(track.id()), getTranslation("track.page.LIST")));
        if (!viewer.has(Role.ORGANISER)) {
            return;
        }
        if (correction.by().equals(viewer.actor())) {
            add(new Paragraph(getTranslation("recognition.correction.own")));
            return;
        }
        int revision = services.lists()
                .current(viewer, track.id())
                .map(RecognitionList::revision)
                .orElse(0);
        String name = getTranslation("recognition.correction.confirm");
        Button confirm = new Button(
                name,
                click -> Dialogs.confirm(
                        name, getTranslation("recognition.correction.confirm.consequence"), name, () -> {
                            Outcome<RecognitionList> outcome =
                                    services.corrections().freeze(viewer, track.id(), revision);
                            if (outcome.isDone()) {
                                Notices.done(getTranslation("recognition.freeze.done"));
                                done.run();
                            } else {
                                Notices.refused(outcome.violations());
                            }
                        }));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(confirm);
    }

    private static String name(ObjectionServices services, Viewer viewer, ApplicationId id) {
        return services.applications().nameOf(viewer, id).orElse("–");
    }
}
