package org.clusterreview.results.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.progressbar.ProgressBar;
import org.clusterreview.jobs.Job;

/** How far a long analysis is, with a way to stop it; or that it was stopped or failed, with a way to try again. */
class RunningAnalysis extends Section {

    private static final long serialVersionUID = 1L;

    RunningAnalysis(Job job, Runnable cancel, Runnable again) {
        addClassNames("work-card", "present", "no-print");
        add(new H2(getTranslation("analysis.job." + job.state().name())));
        if (job.state().isEnd()) {
            add(new Button(getTranslation("analysis.again"), click -> again.run()));
            return;
        }
        Job.Progress progress = job.progress();
        ProgressBar bar = new ProgressBar();
        bar.getElement().setAttribute("aria-label", getTranslation("analysis.job.RUNNING"));
        bar.setIndeterminate(progress.total() == 0);
        if (progress.total() > 0) {
            bar.setMax(progress.total());
            bar.setValue(progress.done());
        }
        Paragraph what = new Paragraph(
                progress.code().isEmpty()
                        ? getTranslation("analysis.job.explained")
                        : getTranslation(progress.code(), progress.done(), progress.total()));
        what.getElement().setAttribute("aria-live", "polite");
        Button stop = new Button(getTranslation("analysis.cancel"), click -> cancel.run());
        stop.setEnabled(!job.cancelRequested());
        add(bar, what, stop);
    }
}
