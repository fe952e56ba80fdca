package org.clusterreview.applications.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Optional;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Finding;
import org.clusterreview.applications.FormalChecks;
import org.clusterreview.applications.FormalState;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.rounds.policy.Rule;
import org.clusterreview.ui.Dialogs;
import org.clusterreview.ui.Notices;
import org.springframework.stereotype.Component;

/** What is done in the formal check of one application. */
@Component
class CheckActions {

    private final FormalChecks checks;
    private final FileReader reader;
    private final CurrentViewer current;

    CheckActions(FormalChecks checks, FileReader reader, CurrentViewer current) {
        this.checks = checks;
        this.reader = reader;
        this.current = current;
    }

    /** Saves a finding; the file as it is then, or nothing where it was refused. */
    Optional<ApplicationFile> record(ApplicationId id, Rule rule, Finding.Verdict verdict, String evidence) {
        return switch (checks.record(current.get(), id, rule.id(), verdict, evidence)) {
            case Outcome.Done<Finding> ignored -> reader.read(current.get(), id);
            case Outcome.Refused<Finding>(var violations) -> {
                Notices.refused(violations);
                yield Optional.empty();
            }
        };
    }

    void meetAll(ApplicationId id, int open, Runnable onDone) {
        Dialogs.reason(
                text("formal.meet-all.title", open),
                text("applications.batch.met.explained"),
                text("formal.meet-all"),
                evidence -> settled(checks.recordAll(current.get(), List.of(id), evidence), "formal.saved", onDone));
    }

    void askException(ApplicationId id, Rule rule, Runnable onDone) {
        Dialogs.reason(
                text("formal.exception.title", rule.article()),
                text("formal.exception.explained"),
                text("formal.exception.ask"),
                reason -> settled(
                        checks.proposeException(current.get(), id, rule.id(), reason),
                        "formal.exception.asked",
                        onDone));
    }

    void decide(ApplicationFile file, FormalState state, Runnable onDone) {
        Application application = file.application();
        new DecisionDialog(
                        file,
                        state,
                        wanted -> settled(
                                checks.decide(current.get(), application.id(), application.version(), wanted),
                                "formal.decided",
                                onDone))
                .open();
    }

    private static boolean settled(Outcome<?> outcome, String done, Runnable onDone) {
        if (outcome.isDone()) {
            Notices.done(text(done));
            onDone.run();
        } else {
            Notices.refused(outcome.violations());
        }
        return outcome.isDone();
    }

    private static String text(String key, Object... args) {
        return UI.getCurrent().getTranslation(key, args);
    }
}
