package org.clusterreview.feedback.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.clusterreview.access.Viewer;
import org.clusterreview.documents.ui.FileLink;
import org.clusterreview.feedback.FeedbackBatch;
import org.clusterreview.jobs.Job;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;
import org.clusterreview.ui.Times;

/** The letters that were issued last: by whom and when, how far they are, and all of them in one file. */
class BatchCard extends Section {

    private static final long serialVersionUID = 1L;

    /** @param job that writes them, as far as the viewer knows of one that has not finished */
    BatchCard(FeedbackServices services, Viewer viewer, FeedbackBatch batch, Optional<Job> job) {
        addClassNames("work-card", "feedback-state");
        add(new H2(getTranslation("feedback.batch")), badge(batch));
        DescriptionList rows = new DescriptionList();
        row(rows, "feedback.ordered", new Span(ordered(services, viewer, batch)));
        row(rows, "feedback.list", new Span(getTranslation("feedback.list.revision", batch.listRevision())));
        row(rows, "feedback.date", new Span(batch.terms().date().toString()));
        batch.bundle().ifPresent(file -> row(rows, "feedback.bundle", new FileLink(services.files(), viewer, file)));
        add(rows);
        batch.changes().stream()
                .sorted()
                .forEach(change -> add(new Paragraph(getTranslation("feedback.changed." + change))));
        job.filter(one -> !one.state().isEnd()).ifPresent(one -> run(services, viewer, one));
    }

    private StateBadge badge(FeedbackBatch batch) {
        if (batch.finished().isPresent()) {
            return new StateBadge(
                    batch.changes().isEmpty() ? Tone.OK : Tone.WARN,
                    getTranslation("feedback.state.issued", batch.letters().size()));
        }
        return batch.running()
                ? new StateBadge(Tone.TODO, getTranslation("feedback.state.writing"))
                : new StateBadge(Tone.WARN, getTranslation("feedback.state.stopped"));
    }

    private static String ordered(FeedbackServices services, Viewer viewer, FeedbackBatch batch) {
        List<UUID> ids = Stream.of(batch.orderedBy())
                .filter(by -> by.length() == 36)
                .map(UUID::fromString)
                .toList();
        String by = String.join("", services.names().of(viewer, ids).values());
        return (Times.minute(batch.orderedAt()) + " " + by).strip();
    }

    private void run(FeedbackServices services, Viewer viewer, Job job) {
        ProgressBar bar = new ProgressBar();
        bar.getElement().setAttribute("aria-label", getTranslation("feedback.state.writing"));
        Job.Progress progress = job.progress();
        bar.setIndeterminate(progress.total() == 0);
        if (progress.total() > 0) {
            bar.setMax(progress.total());
            bar.setValue(progress.done());
        }
        Span what = new Span(getTranslation("feedback.progress", progress.done(), progress.total()));
        what.getElement().setAttribute("aria-live", "polite");
        Button stop = new Button(
                getTranslation("feedback.stop"), click -> services.jobs().cancel(viewer, job.id()));
        stop.setEnabled(!job.cancelRequested());
        add(bar, what, stop);
    }

    private void row(DescriptionList rows, String key, Component value) {
        DescriptionList.Description description = new DescriptionList.Description();
        description.add(value);
        rows.add(new DescriptionList.Term(getTranslation(key)), description);
    }
}
