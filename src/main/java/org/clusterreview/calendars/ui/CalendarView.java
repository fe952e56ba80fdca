package org.clusterreview.calendars.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Viewer;
import org.clusterreview.calendars.CalendarImport;
import org.clusterreview.calendars.CalendarYear;
import org.clusterreview.calendars.Calendars;
import org.clusterreview.calendars.arrangement.YearDraft;
import org.clusterreview.ui.Downloads;
import org.clusterreview.ui.EmptyState;
import org.clusterreview.ui.Notices;
import org.clusterreview.ui.Page;
import org.clusterreview.ui.Times;

/** Which days are working days: year by year, with every version that was recorded. */
@Route("calendar")
@RolesAllowed({"ORGANISER", "STAFF", "DRAWER", "SUPERVISOR", "SECRETARY", "AUDITOR", "SYSTEM_ADMIN"})
@Menu(title = "nav.calendar", order = 85, icon = "vaadin:calendar")
class CalendarView extends Page implements BeforeEnterObserver {

    static final String YEAR = "year";

    private static final long serialVersionUID = 1L;
    private static final int USUAL_ROWS = 7;

    private final transient Calendars calendars;
    private final transient CalendarImport imports;
    private final transient Viewer viewer;
    private final Div content = new Div();

    CalendarView(Calendars calendars, CalendarImport imports, CurrentViewer current) {
        super("");
        this.calendars = calendars;
        this.imports = imports;
        this.viewer = current.get();
        setHeading(getTranslation("nav.calendar"));
        content.addClassName("calendar-page");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getLocation().getQueryParameters().getSingleParameter(YEAR).orElse(""));
    }

    private boolean mayRecord() {
        return viewer.hasAny("ORGANISER", "SYSTEM_ADMIN");
    }

    private void show(String wanted) {
        List<CalendarYear> years = calendars.years(viewer);
        header().setSituation(situation(years));
        header().setActions(actions());
        content.removeAll();
        Optional<CalendarYear> chosen = chosen(years, wanted);
        if (chosen.isEmpty()) {
            content.add(new EmptyState(getTranslation("calendar.empty")));
            return;
        }
        content.add(
                choice(years, chosen.get()),
                new YearCard(chosen.get(), calendars.current(), acts(chosen.get())),
                new VersionsCard(chosen.get()));
    }

    /** The year of the address, else the present one, else the last. */
    private static Optional<CalendarYear> chosen(List<CalendarYear> years, String wanted) {
        return named(years, wanted)
                .or(() -> named(years, String.valueOf(Times.today().getYear())))
                .or(() -> years.isEmpty() ? Optional.empty() : Optional.of(years.getLast()));
    }

    private static Optional<CalendarYear> named(List<CalendarYear> years, String name) {
        return years.stream()
                .filter(year -> String.valueOf(year.year()).equals(name))
                .findFirst();
    }

    private String situation(List<CalendarYear> years) {
        int next = Times.today().getYear() + 1;
        String known = years.stream()
                .map(year -> String.valueOf(year.year()))
                .collect(Collectors.joining(getTranslation("calendar.and")));
        return named(years, String.valueOf(next)).isPresent()
                ? getTranslation("calendar.situation", known)
                : getTranslation("calendar.situation.next-missing", known, String.valueOf(next));
    }

    private Component[] actions() {
        List<Component> actions = new ArrayList<>();
        actions.add(Downloads.link(
                getTranslation("calendar.download"),
                getTranslation("calendar.download.file"),
                Downloads.XLSX,
                out -> imports.writeYears(viewer, out)));
        if (mayRecord()) {
            actions.add(new Button(getTranslation("calendar.add"), click -> addYear()));
            Button upload = new Button(
                    getTranslation("calendar.import"),
                    click -> getUI().ifPresent(ui -> ui.navigate(CalendarImportView.class)));
            upload.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(upload);
        }
        return actions.toArray(Component[]::new);
    }

    private Component choice(List<CalendarYear> years, CalendarYear chosen) {
        Nav choice = new Nav();
        choice.addClassName("year-bar");
        choice.getElement().setAttribute("aria-label", getTranslation("calendar.years"));
        for (CalendarYear year : years) {
            RouterLink link = new RouterLink(String.valueOf(year.year()), CalendarView.class);
            link.setQueryParameters(QueryParameters.of(YEAR, String.valueOf(year.year())));
            if (year.year() == chosen.year()) {
                link.getElement().setAttribute("aria-current", "page");
            }
            choice.add(link);
        }
        return choice;
    }

    private Component[] acts(CalendarYear year) {
        return mayRecord()
                ? new Component[] {
                    new Button(
                            getTranslation("calendar.correct.open"),
                            click -> open(
                                    YearDraft.of(year.current().arrangement()),
                                    year.current().revision()))
                }
                : new Component[0];
    }

    private void addYear() {
        int next = calendars.years(viewer).stream()
                .mapToInt(CalendarYear::year)
                .max()
                .orElse(Times.today().getYear() - 1);
        List<YearDraft.Row> rows = new ArrayList<>();
        for (int i = 0; i < USUAL_ROWS; i++) {
            rows.add(new YearDraft.Row("", "", "", ""));
        }
        open(new YearDraft(String.valueOf(next + 1), "", rows), 0);
    }

    private void open(YearDraft draft, int seen) {
        new YearDialog(calendars, viewer, draft, seen, this::recorded).open();
    }

    private void recorded(CalendarYear year) {
        Notices.done(getTranslation(
                "calendar.recorded", String.valueOf(year.year()), year.current().revision()));
        show(String.valueOf(year.year()));
    }

    @Override
    protected String tabTitle() {
        return getTranslation("nav.calendar");
    }
}
