package org.clusterreview.experts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Viewer;
import org.clusterreview.experts.Expert;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.experts.Identities;
import org.clusterreview.organisations.Dictionaries;
import org.clusterreview.ui.EmptyState;
import org.clusterreview.ui.Page;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.Times;

@Route("experts")
@RolesAllowed({"ORGANISER", "STAFF", "DRAWER", "SUPERVISOR", "SECRETARY", "AUDITOR"})
@Menu(title = "nav.experts", order = 30, icon = "vaadin:group")
class ExpertsView extends Page {

    private static final long serialVersionUID = 1L;
    private static final int SEARCH_DELAY = 300;

    private final transient ExpertPool pool;
    private final transient Viewer viewer;
    private final transient PoolWords words;
    private final Grid<Expert> grid = new Grid<>();
    private final TextField search = new TextField();
    private final ComboBox<String> field = new ComboBox<>();
    private final ComboBox<Expert.Kind> kind = new ComboBox<>();
    private final Div nobody = new Div();
    private transient Set<ExpertId> unresolved = Set.of();

    ExpertsView(ExpertPool pool, Identities identities, Dictionaries dictionaries, CurrentViewer current) {
        super("");
        this.pool = pool;
        this.viewer = current.get();
        this.words = new PoolWords(dictionaries.current(viewer));
        setHeading(getTranslation("experts.title"));
        if (viewer.hasAny("ORGANISER", "STAFF")) {
            Button take = new Button(
                    getTranslation("experts.import"),
                    click -> getUI().ifPresent(ui -> ui.navigate(ExpertImportView.class)));
            take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            Button check = new Button(
                    getTranslation("identities.open", identities.unresolved(viewer)),
                    click -> getUI().ifPresent(ui -> ui.navigate(IdentitiesView.class)));
            header().setActions(days(), check, take);
        } else {
            header().setActions(days());
        }
        columns();
        grid.addClassName("page-grid");
        add(filters(), grid, nobody);
        refresh();
    }

    /** The page of another feature, which also knows the panels. */
    private Anchor days() {
        return new Anchor("experts/availability", getTranslation("experts.days"));
    }

    private void columns() {
        grid.addThemeVariants(GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addComponentColumn(expert -> new RouterLink(
                        expert.name(),
                        ExpertView.class,
                        new RouteParameters(
                                new RouteParam(ExpertView.EXPERT, expert.id().toString()))))
                .setHeader(getTranslation("expert.name"))
                .setFrozen(true)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(Expert::employerName)
                .setHeader(getTranslation("expert.employer"))
                .setFlexGrow(3);
        grid.addColumn(expert -> words.kind(expert.kind()))
                .setHeader(getTranslation("expert.kind"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(Expert::title).setHeader(getTranslation("expert.title")).setFlexGrow(1);
        grid.addColumn(expert -> words.city(expert.cityCode()))
                .setHeader(getTranslation("expert.city"))
                .setFlexGrow(1);
        grid.addColumn(expert -> words.fields(expert))
                .setHeader(getTranslation("expert.fields"))
                .setFlexGrow(3);
        grid.addComponentColumn(this::states)
                .setHeader(getTranslation("expert.standing"))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private Component filters() {
        search.setPlaceholder(getTranslation("experts.search"));
        search.setAriaLabel(getTranslation("experts.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(SEARCH_DELAY);
        search.addValueChangeListener(change -> refresh());
        search.addClassName("page-search");
        field.setPlaceholder(getTranslation("experts.field.any"));
        field.setAriaLabel(getTranslation("expert.fields"));
        field.setClearButtonVisible(true);
        field.setItemLabelGenerator(words::field);
        field.setItems(pool.all(viewer).stream()
                .flatMap(expert -> expert.fields().stream())
                .distinct()
                .sorted()
                .toList());
        field.addValueChangeListener(change -> refresh());
        kind.setPlaceholder(getTranslation("experts.kind.any"));
        kind.setAriaLabel(getTranslation("expert.kind"));
        kind.setClearButtonVisible(true);
        kind.setItemLabelGenerator(words::kind);
        kind.setItems(Expert.Kind.values());
        kind.addValueChangeListener(change -> refresh());
        Div filters = new Div(search, field, kind);
        filters.addClassName("filters");
        return filters;
    }

    private boolean isWanted(Expert expert) {
        return (field.isEmpty() || expert.fields().contains(field.getValue()))
                && (kind.isEmpty() || expert.kind() == kind.getValue());
    }

    private void refresh() {
        unresolved = pool.unresolved(viewer);
        List<Expert> found = pool.search(viewer, search.getValue()).stream()
                .filter(this::isWanted)
                .toList();
        grid.setItems(found);
        grid.setVisible(!found.isEmpty());
        header().setSituation(getTranslation("experts.situation", found.size()));
        nobody.removeAll();
        if (found.isEmpty()) {
            boolean filtered = !search.isEmpty() || !field.isEmpty() || !kind.isEmpty();
            nobody.add(new EmptyState(getTranslation(filtered ? "experts.nobody" : "experts.empty")));
        }
    }

    private Component states(Expert expert) {
        Div states = new Div(standing(expert));
        states.addClassName("badges");
        if (unresolved.contains(expert.id())) {
            states.add(new StateBadge(StateBadge.Tone.BLOCK, getTranslation("expert.identity-open")));
        }
        return states;
    }

    static StateBadge standing(Expert expert) {
        Expert.Standing standing = expert.standingOn(Times.today());
        if (standing == Expert.Standing.AVAILABLE && !expert.isAvailable(Times.today())) {
            return new StateBadge(StateBadge.Tone.WARN, UI.getCurrent().getTranslation("expert.absent"));
        }
        StateBadge.Tone tone = switch (standing) {
            case AVAILABLE -> StateBadge.Tone.OK;
            case SUSPENDED -> StateBadge.Tone.WARN;
            case LEFT -> StateBadge.Tone.NEUTRAL;
        };
        return new StateBadge(tone, UI.getCurrent().getTranslation("expert.standing." + standing.name()));
    }

    @Override
    protected String tabTitle() {
        return getTranslation("experts.title");
    }
}
