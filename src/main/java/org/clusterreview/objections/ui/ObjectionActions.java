package org.clusterreview.objections.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import org.clusterreview.access.Role;
import org.clusterreview.access.Viewer;
import org.clusterreview.documents.ui.FileLink;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.objections.Disclosed;
import org.clusterreview.objections.Ground;
import org.clusterreview.objections.Objection;
import org.clusterreview.objections.Objector;
import org.clusterreview.recognition.CorrectionPlan;
import org.clusterreview.recognition.ListEntry;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.ui.Dialogs;
import org.clusterreview.ui.Notices;

/** What the viewer can do about an objection at this moment; empty where that is nothing. */
class ObjectionActions extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ObjectionServices services;
    private final transient Viewer viewer;
    private final transient Track track;
    private final transient Objection objection;
    private final transient Runnable done;

    ObjectionActions(ObjectionServices services, Viewer viewer, Track track, Objection objection, Runnable done) {
        this.services = services;
        this.viewer = viewer;
        this.track = track;
        this.objection = objection;
        this.done = done;
        addClassName("objection-actions");
        if (!viewer.hasAny("ORGANISER", "STAFF")) {
            return;
        }
        switch (objection.state()) {
            case RECEIVED -> received();
            case ACKNOWLEDGED -> assign("objection.assign");
            case INVESTIGATION -> investigation();
            case DECIDED -> {
                carryOut();
                add(primary(
                        "objection.answer.record", () -> new AnswerDialog(services, viewer, objection, done).open()));
            }
            case ANSWERED -> carryOut();
            case NOT_ACCEPTED -> {}
        }
        if (objection.objector() != Objector.Kind.ANONYMOUS || objection.hasLetter()) {
            add(read());
        }
    }

    private void received() {
        if (objection.grounds().isEmpty()) {
            add(primary(
                    "objection.acknowledge",
                    () -> settle(services.objections().acknowledge(viewer, objection.id(), objection.version()))));
        }
        Ground ground = objection.grounds().stream().sorted().findFirst().orElse(Ground.WITHOUT_FACTS);
        Button refuse = refuse(getTranslation("objection.refuse"), ground);
        if (!objection.grounds().isEmpty()) {
            refuse.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        add(refuse);
        if (objection.refusable().contains(Ground.AFTER_PERIOD)) {
            add(refuse(getTranslation("objection.refuse.late"), Ground.AFTER_PERIOD));
        }
    }

    private Button refuse(String name, Ground ground) {
        return new Button(
                name,
                click -> Dialogs.reason(
                        name,
                        getTranslation("objection.refuse.explained." + ground.name()),
                        name,
                        reason -> settle(services.objections()
                                .refuse(viewer, objection.id(), objection.version(), ground, reason))));
    }

    private void investigation() {
        if (objection.isProposed()) {
            return;
        }
        if (objection.investigator().equals(viewer.account())) {
            add(primary("objection.propose", () -> new VerdictDialog(services, viewer, objection, done).open()));
        }
        assign("objection.assign.again");
    }

    private void assign(String key) {
        if (viewer.has(Role.ORGANISER)) {
            add(new Button(getTranslation(key), click -> new AssignDialog(services, viewer, objection, done).open()));
        }
    }

    /** An objection that holds, about something that is still on the list. */
    private void carryOut() {
        boolean open = objection.undone() && track.stage() == Stage.PUBLIC_NOTICE;
        if (open && viewer.has(Role.ORGANISER)) {
            add(primary("objection.correct", this::confirm));
        }
    }

    private void confirm() {
        Outcome<CorrectionPlan> preview = services.corrections()
                .preview(viewer, track.id(), objection.approval().orElseThrow());
        if (preview instanceof Outcome.Done<CorrectionPlan>(var plan)) {
            String moved = plan.movedUp()
                    .map(ListEntry::name)
                    .map(name -> getTranslation("objection.correct.moved-up", name))
                    .orElseGet(() -> getTranslation("objection.correct.nobody"));
            String passed = plan.passedOver().isEmpty()
                    ? ""
                    : getTranslation(
                            "objection.correct.passed-over",
                            plan.passedOver().stream()
                                    .map(ListEntry::name)
                                    .collect(Collectors.joining(getTranslation("recognition.holder.separator"))));
            String name = getTranslation("objection.correct");
            Dialogs.confirm(
                    name,
                    getTranslation(
                                    "objection.correct.consequence",
                                    plan.removed().name())
                            + moved
                            + passed,
                    name,
                    () -> settle(services.investigations().carryOut(viewer, objection.id())));
        } else {
            Notices.refused(preview.violations());
        }
    }

    private Button read() {
        String name = getTranslation("objection.read");
        Span shown = new Span();
        Button button = new Button(name);
        button.addClickListener(click ->
                Dialogs.reason(name, getTranslation("objection.read.explained"), name, reason -> {
                    Outcome<Disclosed> outcome = services.objections().readObjector(viewer, objection.id(), reason);
                    if (outcome instanceof Outcome.Done<Disclosed>(var disclosed)) {
                        Objector objector = disclosed.objector();
                        shown.setText(objector.name().map(one -> one.inClear()).orElse("–") + " · "
                                + objector.contact().map(one -> one.inClear()).orElse("–"));
                        disclosed.letter().ifPresent(file -> add(new FileLink(services.files(), viewer, file)));
                        button.setVisible(false);
                    } else {
                        Notices.refused(outcome.violations());
                    }
                    return outcome.isDone();
                }));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(shown);
        return button;
    }

    private Button primary(String key, Runnable act) {
        Button button = new Button(getTranslation(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private boolean settle(Outcome<?> outcome) {
        if (outcome.isDone()) {
            done.run();
        } else {
            Notices.refused(outcome.violations());
        }
        return outcome.isDone();
    }
}
