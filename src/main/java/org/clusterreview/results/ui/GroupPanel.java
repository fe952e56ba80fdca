package org.clusterreview.results.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.access.Viewer;
import org.clusterreview.jobs.Job;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.panels.Group;
import org.clusterreview.results.Analysis;
import org.clusterreview.results.AnalysisAnswer;
import org.clusterreview.ui.EmptyState;
import org.clusterreview.ui.Following;
import org.clusterreview.ui.Switcher;

/** One group: its ranking, and beside it, under tabs of their own, what the ranking can and cannot tell. */
class GroupPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int EVERY_MILLIS = 1_000;
    private static final int MOST_LOOKS = 1_800;

    /** What is looked at. */
    enum Tab {
        RANKING,
        CUT,
        AGREEMENT,
        DISTRIBUTION,
        SENSITIVITY
    }

    private final transient Shown shown;
    private final transient Group group;
    private final transient AnalysisDesk desk;
    private final transient Viewer viewer;
    private final Div running = new Div();
    private final Div content = new Div();
    private final transient Following following;
    private final RankingTab ranking;
    private final Switcher tabs;
    private transient Optional<Analysis> analysis = Optional.empty();
    private transient Optional<Job> job = Optional.empty();
    private Tab tab = Tab.RANKING;
    private int places;

    /** @param experts names by application and seat key; empty while they are masked */
    GroupPanel(Shown shown, Group group, Map<String, Map<String, String>> experts, AnalysisDesk desk, Viewer viewer) {
        this.shown = shown;
        this.group = group;
        this.desk = desk;
        this.viewer = viewer;
        addClassName("group-panel");
        following = new Following(this, this::state, this::look, EVERY_MILLIS, MOST_LOOKS);
        ranking = new RankingTab(shown, group, experts);
        places = AnalysisDesk.assumedPlaces(shown, group);
        content.addClassName("group-panel");
        tabs = new Switcher(getTranslation("analysis.tabs"), chosen -> show(Tab.values()[chosen]));
        tabs.addClassName("analysis-tabs");
        tabs.show(
                Arrays.stream(Tab.values())
                        .map(one -> getTranslation("analysis.tab." + one.name()))
                        .toList(),
                0);
        add(tabs, running, content);
        content.add(ranking);
        analyse();
    }

    /** Shows the trace of an application of this group, and brings it into sight. */
    void select(String application) {
        ranking.select(application);
    }

    private void show(Tab wanted) {
        tab = wanted;
        content.removeAll();
        content.add(of(wanted));
    }

    private Component of(Tab wanted) {
        if (wanted == Tab.RANKING) {
            return ranking;
        }
        if (analysis.isEmpty()) {
            return new EmptyState(getTranslation(whyNot()));
        }
        Found found = Found.of(shown, group, analysis.get());
        return switch (wanted) {
            case RANKING -> ranking;
            case CUT -> new CutTab(found, places, this::assume);
            case AGREEMENT -> new AgreementTab(found);
            case DISTRIBUTION -> new DistributionTab(found);
            case SENSITIVITY -> new SensitivityTab(found);
        };
    }

    private void assume(int wanted) {
        if (wanted != places) {
            places = wanted;
            analyse();
        }
    }

    private void analyse() {
        analysis = Optional.empty();
        job = Optional.empty();
        Outcome<AnalysisAnswer> answer = desk.of(viewer, shown, group, places);
        if (answer.isDone()) {
            switch (answer.orThrow()) {
                case AnalysisAnswer.Ready(var ready) -> analysis = Optional.of(ready);
                case AnalysisAnswer.Working(var working) -> job = Optional.of(working);
            }
        }
        analysis.ifPresent(ranking::show);
        showRunning();
        show(tab);
    }

    private String whyNot() {
        return job.map(Job::state)
                .map(state -> state.isEnd() ? "analysis.job." + state.name() : "analysis.being-made")
                .orElse("analysis.none");
    }

    private void showRunning() {
        running.removeAll();
        job.ifPresent(one -> running.add(new RunningAnalysis(one, () -> desk.cancel(viewer, one.id()), this::analyse)));
        if (isAttached()) {
            following.follow(state());
        }
    }

    /** Another group may have been looked at meanwhile, while nobody followed the work. */
    @Override
    protected void onAttach(AttachEvent attached) {
        if (job.isPresent()) {
            look();
        }
    }

    /** Empty where nothing can change any more. */
    private List<Object> state() {
        return job.filter(one -> !one.state().isEnd())
                .flatMap(one -> desk.job(viewer, one.id()))
                .map(one -> List.<Object>of(one.state(), one.progress(), one.cancelRequested()))
                .orElse(List.of());
    }

    private void look() {
        job = job.flatMap(one -> desk.job(viewer, one.id()));
        if (job.filter(one -> one.state() == Job.State.DONE).isPresent()) {
            analyse();
            return;
        }
        showRunning();
        if (job.filter(one -> one.state().isEnd()).isPresent()) {
            show(tab);
        }
    }
}
