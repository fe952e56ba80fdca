package org.clusterreview.assignments.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.clusterreview.assignments.Proposal;
import org.clusterreview.jobs.Job;
import org.clusterreview.ui.Times;

/** What is being done and for how long; nobody knows beforehand how long it takes, hence no share of it. */
class RunningCard extends Section {

    private static final long serialVersionUID = 1L;
    private static final int MINUTE = 60;

    /** Read out when it changes, unlike the time. */
    private final Span phase = new Span();

    private final Span time = new Span();

    RunningCard(ShownProposal shown, Proposal proposal, AssignActs acts) {
        addClassNames("work-card", "present", "no-print");
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", getTranslation("assignment.running.title"));
        phase.getElement().setAttribute("aria-live", "polite");
        add(
                new H2(getTranslation("assignment.running.title")),
                new Paragraph(getTranslation(
                        "assignment.running.what",
                        shown.words().rules().person(proposal.started()),
                        Times.second(proposal.started().at()),
                        proposal.panels(),
                        proposal.poolSize())),
                bar,
                new Paragraph(phase, time),
                new Paragraph(getTranslation("assignment.running.explained")),
                AssignButtons.of(shown, proposal, acts));
    }

    /** @param job known to whoever began it */
    void tell(Optional<Job> job, Proposal proposal, Instant now) {
        long seconds =
                Math.max(0, Duration.between(proposal.started().at(), now).toSeconds());
        String what = job.map(one -> one.progress().code())
                .filter(code -> !code.isEmpty())
                .orElseGet(() -> job.isPresent() ? "assignment.phase.QUEUED" : "assignment.phase.RUNNING");
        phase.setText(getTranslation(what));
        time.setText(getTranslation("assignment.running.time", seconds / MINUTE, "%02d".formatted(seconds % MINUTE)));
    }
}
