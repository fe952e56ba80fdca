package org.clusterreview.results;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.Tracks;
import org.clusterreview.scoring.Models;
import org.clusterreview.scoring.RuleVersion;
import org.clusterreview.scoring.engine.Entry;
import org.clusterreview.scoring.engine.Mark;
import org.clusterreview.scoring.engine.SheetMark;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Frozen results without panels and sheets: in the package of the real ones, kept as they are. */
public final class TestResults {

    private final ApplicationContext context;

    public TestResults(ApplicationContext context) {
        this.context = context;
    }

    /** An application with the one mark that a seat gave it. */
    public record Scored(ApplicationId application, String group, String mark) {}

    /** Freezes a result of a track whose model has one indicator; an earlier one is superseded. */
    public void freeze(Viewer viewer, Track track, List<Scored> scored) {
        RuleVersion rule =
                context.getBean(Tracks.class).model(viewer, track.id()).rule();
        String indicator =
                context.getBean(Models.class).of(rule).indicators().getFirst().id();
        List<Entry> entries = scored.stream()
                .map(s -> new Entry(
                        s.application().toString(),
                        s.group(),
                        List.of(new SheetMark("01", indicator, Mark.of(new BigDecimal(s.mark())))),
                        List.of(),
                        null))
                .toList();
        freezeEntries(viewer, track, entries);
    }

    /** Freezes a result of marks and figures for whatever model the track has. */
    public void freezeEntries(Viewer viewer, Track track, List<Entry> entries) {
        RuleVersion rule =
                context.getBean(Tracks.class).model(viewer, track.id()).rule();
        ResultInput input = new ResultInput(rule, entries, Map.of()).settled();
        Ranking ranking = context.getBean(Rankings.class).whole(track.id(), input);
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(
                        status -> context.getBean(ResultStore.class).keep(viewer, track, input, ranking));
    }
}
