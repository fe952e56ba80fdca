package org.clusterreview.recognition.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.clusterreview.documents.IssuedDocument;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.recognition.ListStep;
import org.clusterreview.recognition.RecognitionList;
import org.clusterreview.ui.Dialogs;
import org.clusterreview.ui.Notices;

/** What can be done with the list now: form it, freeze it, export it. The last button is what comes next. */
final class ListActions {

    private final Component page;
    private final ListServices services;
    private final Shown shown;
    private final Runnable show;
    private final Consumer<IssuedDocument> exported;

    ListActions(Component page, ListServices services, Shown shown, Runnable show, Consumer<IssuedDocument> exported) {
        this.page = page;
        this.services = services;
        this.shown = shown;
        this.show = show;
        this.exported = exported;
    }

    Button[] buttons() {
        List<Button> actions = new ArrayList<>();
        boolean sound = shown.list().filter(l -> l.stale().isEmpty()).isPresent();
        boolean frozen = shown.list().filter(RecognitionList::isFrozen).isPresent();
        if (shown.list().isPresent() && shown.viewer().hasAny("ORGANISER", "STAFF") && !shown.partial()) {
            actions.add(new Button(say("recognition.export"), click -> export()));
            actions.add(new Button(say("recognition.export.record"), click -> record()));
        }
        if (shown.isDrafting() && !shown.entries().isEmpty()) {
            actions.add(formButton());
            if (sound && !frozen && isApproved() && shown.undrawn().isEmpty()) {
                actions.add(freezeButton());
            }
        }
        boolean waits = sound && !(isApproved() && shown.undrawn().isEmpty());
        if (!actions.isEmpty() && !(frozen && sound) && !waits) {
            actions.getLast().addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        return actions.toArray(Button[]::new);
    }

    private boolean isApproved() {
        return shown.steps().stream().allMatch(ListStep::isApproved);
    }

    private Button formButton() {
        String form = say(shown.list().isPresent() ? "recognition.form.again" : "recognition.form");
        return new Button(form, click -> {
            if (shown.list().isPresent()) {
                Dialogs.confirm(form, say("recognition.form.consequence"), form, this::form);
            } else {
                form();
            }
        });
    }

    private Button freezeButton() {
        String freeze = say("recognition.freeze");
        return new Button(
                freeze,
                click -> Dialogs.confirm(
                        freeze,
                        say("recognition.freeze.consequence"),
                        freeze,
                        () -> settle(
                                services.lists()
                                        .freeze(shown.viewer(), shown.track().id(), revision()),
                                "recognition.freeze.done")));
    }

    private void form() {
        settle(services.lists().form(shown.viewer(), shown.track().id(), revision()), "recognition.form.done");
    }

    private int revision() {
        return shown.list().map(RecognitionList::revision).orElse(0);
    }

    private void settle(Outcome<?> outcome, String done) {
        if (outcome.isDone()) {
            Notices.done(say(done));
        } else {
            Notices.refused(outcome.violations());
        }
        show.run();
    }

    private void export() {
        issued(services.exports().export(shown.viewer(), shown.track().id()));
    }

    private void record() {
        issued(services.exports().record(shown.viewer(), shown.track().id()));
    }

    private void issued(Outcome<IssuedDocument> outcome) {
        switch (outcome) {
            case Outcome.Done<IssuedDocument>(var document) -> exported.accept(document);
            case Outcome.Refused<IssuedDocument>(var violations) -> Notices.refused(violations);
        }
    }

    private String say(String key) {
        return page.getTranslation(key);
    }
}
