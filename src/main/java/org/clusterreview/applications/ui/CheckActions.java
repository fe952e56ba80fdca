package org.clusterreview.applications.ui;

import com.vaadin.flow.component.UI;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Corrections;
import org.clusterreview.applications.Finding;
import org.clusterreview.applications.FormalChecks;
import org.clusterreview.applications.FormalConfirmations;
import org.clusterreview.applications.FormalState;
import org.clusterreview.applications.RevisionComparison;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.rounds.policy.FormalCheckRule;
import org.clusterreview.rounds.policy.Rule;
import org.clusterreview.ui.Dialogs;
import org.clusterreview.ui.Notices;
import org.springframework.stereotype.Component;

/** What is done in the formal check of one application. */
@Component
class CheckActions {

    private final FormalChecks checks;
    private final FormalConfirmations confirmations;
    private final Corrections corrections;
    private final FileReader reader;
    private final CurrentViewer current;

    CheckActions(
            FormalChecks checks,
            FormalConfirmations confirmations,
            Corrections corrections,
            FileReader reader,
            CurrentViewer current) {
        this.checks = checks;
        this.confirmations = confirmations;
        this.corrections = corrections;
        this.reader = reader;
        this.current = current;
    }

    /** Saves a finding; the file as it is then, or nothing where it was refused. */
    Optional<ApplicationFile> record(Application seen, Rule rule, Finding.Verdict verdict, String evidence) {
        return switch (checks.record(current.get(), seen.id(), seen.revision(), rule.id(), verdict, evidence)) {
            case Outcome.Done<Finding> ignored -> reader.read(current.get(), seen.id());
            case Outcome.Refused<Finding>(var violations) -> {
                Notices.refused(violations);
                yield Optional.empty();
            }
        };
    }

    void meetAll(Application seen, int open, Runnable onDone) {
        Dialogs.reason(
                text("formal.meet-all.title", open),
                text("applications.batch.met.explained"),
                text("formal.meet-all"),
                evidence -> settled(
                        checks.recordAll(current.get(), Map.of(seen.id(), seen.revision()), evidence),
                        "formal.saved",
                        onDone));
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
                                checks.decide(current.get(), application.id(), file.seen(), wanted),
                                takesTwo(file) ? "formal.proposed" : "formal.decided",
                                onDone))
                .open();
    }

    static boolean takesTwo(ApplicationFile file) {
        return file.policy().formalCheck().filter(FormalCheckRule::takesTwo).isPresent();
    }

    void confirm(ApplicationFile file, Runnable onDone) {
        Application application = file.application();
        settled(
                confirmations.confirm(current.get(), application.id(), file.seen()),
                "formal.proposal.confirmed",
                onDone);
    }

    void refuse(ApplicationFile file, Runnable onDone) {
        Dialogs.reason(
                text("formal.proposal.refuse"),
                text("formal.proposal.refuse.explained"),
                text("formal.proposal.refuse"),
                reason -> settled(
                        confirmations.refuse(current.get(), file.application().id(), file.seen(), reason),
                        "formal.proposal.refused",
                        onDone));
    }

    Optional<RevisionComparison> compare(ApplicationFile file, int earlier) {
        Application application = file.application();
        return corrections.compare(current.get(), application.id(), earlier, application.revision());
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
