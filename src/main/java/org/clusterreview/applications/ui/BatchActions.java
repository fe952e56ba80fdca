package org.clusterreview.applications.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationFilter;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.FormalChecks;
import org.clusterreview.applications.FormalConfirmations;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.rounds.Track;
import org.clusterreview.ui.Dialogs;
import org.clusterreview.ui.Notices;

/** Work on many applications at once. */
@org.springframework.stereotype.Component
class BatchActions {

    private final FormalChecks checks;
    private final FormalConfirmations confirmations;
    private final CurrentViewer current;

    BatchActions(FormalChecks checks, FormalConfirmations confirmations, CurrentViewer current) {
        this.checks = checks;
        this.confirmations = confirmations;
        this.current = current;
    }

    /** Records that the open manual conditions of the chosen applications are met. */
    Component onSelected(ApplicationGrid grid, Runnable onDone) {
        Button button = new Button(text("applications.batch.met"));
        button.setEnabled(false);
        grid.addSelectionListener(selection -> {
            int count = selection.getAllSelectedItems().size();
            button.setEnabled(count > 0);
            button.setText(count == 0 ? text("applications.batch.met") : text("applications.batch.met.count", count));
        });
        button.addClickListener(click -> {
            Map<ApplicationId, Integer> chosen = grid.getSelectedItems().stream()
                    .map(ApplicationLine::application)
                    .collect(Collectors.toMap(Application::id, Application::revision));
            Dialogs.reason(
                    text("applications.batch.met.title", chosen.size()),
                    text("applications.batch.met.explained"),
                    text("applications.batch.met"),
                    evidence -> settle(
                            checks.recordAll(current.get(), chosen, evidence), "applications.batch.met.done", onDone));
        });
        return button;
    }

    /** Passes what is undecided and has no open point. */
    Button passAll(Track track, List<ApplicationLine> lines, Runnable onDone) {
        long ready = lines.stream()
                .filter(line -> line.isIn(ApplicationFilter.PENDING)
                        && !line.isIn(ApplicationFilter.PROPOSED)
                        && line.report().blockedBy().isEmpty()
                        && line.report().open().isEmpty())
                .count();
        boolean two = confirmations.takesTwo(current.get(), track.id());
        Button button = new Button(text("applications.batch.pass", ready));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setEnabled(ready > 0);
        button.addClickListener(click -> Dialogs.reason(
                text("applications.batch.pass", ready),
                text(two ? "formal.decide.two" : "applications.batch.pass.explained"),
                text("formal.decide.PASSED"),
                reason -> settle(
                        checks.decideAll(current.get(), track.id(), reason),
                        two ? "applications.batch.proposed" : "applications.batch.pass.done",
                        onDone)));
        return button;
    }

    /** Confirms what others have proposed; nothing where nothing is. */
    Optional<Component> confirmAll(Track track, Runnable onDone) {
        int proposed = confirmations.ofOthers(current.get(), track.id());
        if (proposed == 0) {
            return Optional.empty();
        }
        return Optional.of(new Button(
                text("applications.batch.confirm", proposed),
                click -> Dialogs.confirm(
                        text("applications.batch.confirm", proposed),
                        text("applications.batch.confirm.explained"),
                        text("formal.proposal.confirm"),
                        () -> settle(
                                confirmations.confirmAll(current.get(), track.id()),
                                "applications.batch.confirm.done",
                                onDone))));
    }

    private static boolean settle(Outcome<Integer> outcome, String done, Runnable onDone) {
        switch (outcome) {
            case Outcome.Done<Integer>(Integer count) -> Notices.done(text(done, count));
            case Outcome.Refused<Integer>(var violations) -> Notices.refused(violations);
        }
        if (outcome.isDone()) {
            onDone.run();
        }
        return outcome.isDone();
    }

    private static String text(String key, Object... args) {
        return UI.getCurrent().getTranslation(key, args);
    }
}
