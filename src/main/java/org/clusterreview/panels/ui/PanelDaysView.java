package org.clusterreview.panels.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Viewer;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.Tracks;
import org.clusterreview.rounds.ui.PanelBar;
import org.clusterreview.rounds.ui.PanelPage;
import org.clusterreview.rounds.ui.TrackBar;
import org.clusterreview.rounds.ui.TrackPage;
import org.clusterreview.ui.EmptyState;
import org.clusterreview.ui.Fields;
import org.clusterreview.ui.Page;
import org.clusterreview.ui.Times;

/** On which days experts can be called on; from a track also how many of its panels, to find a day for a meeting. */
@Route("experts/availability")
@RouteAlias("tracks/:track/panels/days")
@RolesAllowed({"ORGANISER", "STAFF", "DRAWER", "SUPERVISOR", "SECRETARY", "AUDITOR"})
class PanelDaysView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_WEEKS = 6;
    private static final int TOLD_DAYS = 6;

    private final transient Tracks tracks;
    private final transient Rounds rounds;
    private final transient DaysReader reader;
    private final transient CurrentViewer current;
    private final Div bar = new Div();
    private final DatePicker from = Fields.date(getTranslation("days.from"));
    private final Select<Integer> weeks = new Select<>();
    private final Checkbox off = new Checkbox(getTranslation("days.off.too"));
    private final Div content = new Div();
    private transient Optional<TrackId> track = Optional.empty();

    PanelDaysView(Tracks tracks, Rounds rounds, DaysReader reader, CurrentViewer current) {
        super("");
        this.tracks = tracks;
        this.rounds = rounds;
        this.reader = reader;
        this.current = current;
        setHeading(getTranslation("days.title"));
        from.setValue(Times.today());
        weeks.setLabel(getTranslation("days.weeks"));
        weeks.setItems(2, 4, USUAL_WEEKS, 8, 12);
        weeks.setItemLabelGenerator(number -> getTranslation("days.weeks.number", number));
        weeks.setValue(USUAL_WEEKS);
        from.addValueChangeListener(change -> show());
        weeks.addValueChangeListener(change -> show());
        off.addValueChangeListener(change -> show());
        Div filters = new Div(from, weeks, off);
        filters.addClassName("filters");
        content.addClassName("pool-page");
        addComponentAsFirst(bar);
        add(filters, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Viewer viewer = current.get();
        bar.removeAll();
        if (event.getRouteParameters().get("track").isPresent()) {
            TrackId id = routeId(event, "track").map(TrackId::new).orElseThrow(NotFoundException::new);
            Track found = tracks.find(viewer, id).orElseThrow(NotFoundException::new);
            track = Optional.of(id);
            bar.add(TrackBar.of(rounds, viewer, found, TrackPage.PANELS), new PanelBar(found, PanelPage.DAYS));
        } else {
            header().setActions(new Anchor("experts", getTranslation("days.back")));
        }
        show();
    }

    private void show() {
        content.removeAll();
        LocalDate first = Optional.ofNullable(from.getValue()).orElseGet(Times::today);
        LocalDate last = first.plusWeeks(weeks.getValue()).minusDays(1);
        DaysContent found = reader.of(current.get(), track, first, last, !off.getValue());
        header().setSituation(
                        found.members() > 0
                                ? getTranslation(
                                        "days.situation.track", found.pool().size(), found.members())
                                : getTranslation("days.situation", found.pool().size()));
        if (found.pool().isEmpty() || found.days().isEmpty()) {
            content.add(new EmptyState(getTranslation("days.empty")));
            return;
        }
        Section overview = new Section();
        overview.addClassName("work-card");
        if (found.members() > 0) {
            overview.add(best(found));
        }
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            if (!reader.knows(year)) {
                overview.add(quiet(getTranslation("days.year.unknown", String.valueOf(year))));
            }
        }
        Div detail = new Div();
        overview.add(
                quiet(getTranslation("days.explained")),
                new DaysTable(found, day -> choose(found, day, overview, detail)));
        content.add(overview, detail);
        choose(found, found.days().getFirst().date(), overview, detail);
    }

    private void choose(DaysContent found, LocalDate day, Section overview, Div detail) {
        detail.removeAll();
        overview.getChildren()
                .filter(DaysTable.class::isInstance)
                .map(DaysTable.class::cast)
                .forEach(table -> table.mark(day));
        found.days().stream()
                .filter(one -> one.date().equals(day))
                .findFirst()
                .ifPresent(one -> detail.add(new DayCard(found, one)));
    }

    private Paragraph best(DaysContent found) {
        List<DaysContent.Day> best = found.best();
        String days = best.stream()
                .limit(TOLD_DAYS)
                .map(day -> DayWords.date(day.date()))
                .collect(Collectors.joining(getTranslation("board.names.and")));
        days += best.size() > TOLD_DAYS ? getTranslation("days.more") : "";
        int most = best.isEmpty() ? 0 : best.getFirst().members();
        return new Paragraph(getTranslation("days.best", most, found.members(), best.size(), days));
    }

    private static Paragraph quiet(String text) {
        Paragraph line = new Paragraph(text);
        line.addClassName("quiet");
        return line;
    }

    @Override
    protected String tabTitle() {
        return getTranslation("days.title");
    }
}
