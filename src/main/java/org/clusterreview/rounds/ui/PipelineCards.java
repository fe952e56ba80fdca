package org.clusterreview.rounds.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.pipeline.StageReport;
import org.clusterreview.rounds.pipeline.StageReport.Blocker;
import org.clusterreview.rounds.pipeline.StageReport.Count;

/** What blocks the next step, then the numbers of every stage; each leads to the work it counts. */
class PipelineCards extends Div {

    private static final long serialVersionUID = 1L;

    PipelineCards(Track track, Map<Stage, StageReport> reports) {
        addClassName("pipeline-cards");
        Stage present = track.stage();
        StageReport now = reports.get(present);
        if (now != null) {
            add(blockers(track, now.blockers()));
        }
        for (StageReport report : reports.values()) {
            if (!report.counts().isEmpty()) {
                add(card(report, report.stage() == present));
            }
        }
    }

    private Component blockers(Track track, List<Blocker> blockers) {
        Section section = new Section(new H2(getTranslation("round.blockers")));
        section.addClassName("work-card");
        if (blockers.isEmpty()) {
            String work = getTranslation(
                    "round.work",
                    getTranslation("track.page." + TrackPage.of(track.stage()).name()));
            section.add(
                    new Paragraph(getTranslation("round.blockers.none")),
                    new UnorderedList(
                            new ListItem(new Anchor(TrackPage.of(track.stage()).of(track.id()), work))));
            return section;
        }
        section.addClassName("blockers");
        UnorderedList list = new UnorderedList();
        blockers.forEach(blocker -> list.add(new ListItem(new Anchor(
                blocker.link(), getTranslation(blocker.code(), blocker.args().toArray())))));
        section.add(list);
        return section;
    }

    private Component card(StageReport report, boolean present) {
        Section section =
                new Section(new H2(getTranslation("stage." + report.stage().name())));
        section.addClassName("work-card");
        if (present) {
            section.addClassName("present");
        }
        UnorderedList list = new UnorderedList();
        for (Count count : report.counts()) {
            list.add(new ListItem(new Anchor(count.link(), getTranslation(count.code(), count.number()))));
        }
        section.add(list);
        return section;
    }
}
