package org.clusterreview.evaluation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.evaluation.EvaluationResult;
import org.clusterreview.ui.EmptyState;
import org.clusterreview.ui.Page;
import org.clusterreview.ui.WithheldNote;

/** What follows from the evaluation of a year: support, rectification, removal, and what is not evaluated. */
@Route("evaluations/:year?")
@RolesAllowed({"ORGANISER", "STAFF", "DRAWER", "SUPERVISOR", "SECRETARY", "AUDITOR"})
@Menu(title = "nav.evaluations", order = 55, icon = "vaadin:line-bar-chart")
class EvaluationsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient EvaluationServices services;
    private final transient CurrentViewer current;
    private final Nav years = new Nav();
    private final Div content = new Div();
    private int year;

    EvaluationsView(EvaluationServices services, CurrentViewer current) {
        super("");
        this.services = services;
        this.current = current;
        setHeading(getTranslation("nav.evaluations"));
        years.addClassName("year-bar");
        years.getElement().setAttribute("aria-label", getTranslation("evaluation.years"));
        content.addClassName("list-page");
        add(years, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        SortedSet<Integer> known = services.results().years(current.get());
        String asked = event.getRouteParameters().get("year").orElse("");
        if (!asked.isEmpty() && known.stream().map(String::valueOf).noneMatch(asked::equals)) {
            throw new NotFoundException();
        }
        years.removeAll();
        if (known.isEmpty()) {
            header().setSituation(getTranslation("evaluation.explanation"));
            content.removeAll();
            content.add(new EmptyState(
                    getTranslation("evaluation.empty"), new Anchor("rounds", getTranslation("evaluation.to-rounds"))));
            return;
        }
        year = asked.isEmpty() ? known.first() : Integer.parseInt(asked);
        known.forEach(this::link);
        show();
    }

    private void link(int one) {
        Anchor link = new Anchor("evaluations/" + one, getTranslation("evaluation.year", String.valueOf(one)));
        if (one == year) {
            link.getElement().setAttribute("aria-current", "page");
        }
        years.add(link);
    }

    private void show() {
        List<EvaluationResult> results = services.results().ofYear(current.get(), year);
        header().setSituation(situation(results));
        content.removeAll();
        if (services.results().isPartial(current.get(), year)) {
            content.add(new WithheldNote(getTranslation("evaluation.withheld")));
        }
        content.add(
                new SubjectsCard(services, current.get(), year, this::show),
                new RevocationCard(services, current.get(), this::show));
        if (results.isEmpty()) {
            content.add(new MissingCard(services, current.get(), year, false));
            return;
        }
        content.add(
                new SupportCard(services, current.get(), year, results),
                new RectificationCard(services, current.get(), year, this::show),
                new MissingCard(services, current.get(), year, true),
                new ResultsCard(results));
    }

    private String situation(List<EvaluationResult> results) {
        if (results.isEmpty()) {
            return getTranslation(
                    services.results().isPartial(current.get(), year)
                            ? "evaluation.situation.withheld"
                            : "evaluation.situation.none",
                    String.valueOf(year));
        }
        String grades = results.stream()
                .collect(Collectors.groupingBy(
                        result -> result.gradeName().in(getLocale()), LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(" · "));
        return getTranslation("evaluation.situation", String.valueOf(year), results.size(), grades);
    }

    @Override
    protected String tabTitle() {
        return getTranslation("nav.evaluations");
    }
}
