package org.clusterreview.experts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.Viewer;
import org.clusterreview.experts.Absence;
import org.clusterreview.experts.Expert;
import org.clusterreview.experts.ExpertAbsences;
import org.clusterreview.experts.ExpertHistories;
import org.clusterreview.experts.ExpertHistory;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.ui.Dialogs;
import org.clusterreview.ui.Notices;

/** What staff can do with the past of an expert. */
record PastActs(ExpertHistories histories, ExpertAbsences absences, Viewer viewer, Expert expert, Runnable changed) {

    boolean mayEdit() {
        return viewer.hasAny("ORGANISER", "STAFF");
    }

    List<Component> addEngagement() {
        return offered(
                "expert.engagement.add",
                () -> FactDialog.engagement(
                        text("expert.engagement.add"),
                        text("expert.fact.explained"),
                        Optional.empty(),
                        stated -> done(histories.add(viewer, expert.id(), stated))));
    }

    List<Component> addRelation() {
        return offered(
                "expert.relation.add",
                () -> FactDialog.relation(
                        text("expert.relation.add"),
                        text("expert.fact.explained"),
                        Optional.empty(),
                        stated -> done(histories.add(viewer, expert.id(), stated))));
    }

    List<Component> addAbsence() {
        return offered(
                "expert.absence.add",
                () -> new DaysDialog(
                                text("expert.absence.add"),
                                text("expert.absence.explained", expert.name()),
                                text("expert.absence.note"),
                                false,
                                (from, last, note) ->
                                        done(absences.add(viewer, expert.id(), from, last.orElse(from), note)))
                        .open());
    }

    Component of(ExpertHistory.Engaged engaged) {
        return acts(
                engaged.organisationName(),
                () -> FactDialog.engagement(
                        text("expert.fact.correct"),
                        text("expert.fact.correct.explained"),
                        Optional.of(engaged),
                        stated -> done(histories.correct(viewer, engaged.id(), engaged.version(), stated))),
                engaged.id(),
                engaged.version());
    }

    Component of(ExpertHistory.Related related) {
        return acts(
                related.relation().person().isEmpty()
                        ? related.organisationName()
                        : related.relation().person(),
                () -> FactDialog.relation(
                        text("expert.fact.correct"),
                        text("expert.fact.correct.explained"),
                        Optional.of(related),
                        stated -> done(histories.correct(viewer, related.id(), related.version(), stated))),
                related.id(),
                related.version());
    }

    Component of(Absence absence) {
        Button withdraw = small(
                text("expert.fact.withdraw"),
                () -> tell(done(absences.withdraw(viewer, absence.id(), absence.version()))));
        return new Div(withdraw);
    }

    private Component acts(String what, Runnable correct, UUID fact, long version) {
        Button change = small(text("expert.fact.correct"), correct);
        change.setAriaLabel(text("expert.fact.correct.what", what));
        Button withdraw = small(
                text("expert.fact.withdraw"),
                () -> Dialogs.reason(
                        text("expert.fact.withdraw"),
                        text("expert.fact.withdraw.explained", what),
                        text("expert.fact.withdraw"),
                        reason -> tell(done(histories.withdraw(viewer, fact, version, reason)))));
        withdraw.setAriaLabel(text("expert.fact.withdraw.what", what));
        Div box = new Div(change, withdraw);
        box.addClassName("row-acts");
        return box;
    }

    private <T> Outcome<T> done(Outcome<T> outcome) {
        if (outcome.isDone()) {
            changed.run();
        }
        return outcome;
    }

    private static boolean tell(Outcome<?> outcome) {
        if (!outcome.isDone()) {
            Notices.refused(outcome.violations());
        }
        return outcome.isDone();
    }

    private List<Component> offered(String key, Runnable open) {
        return mayEdit() ? List.of(small(text(key), open)) : List.of();
    }

    private static Button small(String text, Runnable act) {
        Button button = new Button(text, click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private static String text(String key, Object... args) {
        return com.vaadin.flow.component.UI.getCurrent().getTranslation(key, args);
    }
}
