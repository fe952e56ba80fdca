package org.clusterreview.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.organisations.Dictionaries;
import org.clusterreview.organisations.dictionary.Dictionary;
import org.clusterreview.registry.Cluster;
import org.clusterreview.registry.Origin;
import org.clusterreview.registry.Registry;
import org.clusterreview.ui.EmptyState;
import org.clusterreview.ui.Page;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;

/** What has been recognised so far: the clusters that quotas count and bans follow. */
@Route("registry")
@RolesAllowed({"ORGANISER", "STAFF", "DRAWER", "SUPERVISOR", "SECRETARY", "AUDITOR"})
@Menu(title = "nav.registry", order = 50, icon = "vaadin:cluster")
class RegistryView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient Dictionary dictionary;
    private final transient List<Cluster> clusters;
    private final Div content = new Div();

    RegistryView(Registry registry, Dictionaries dictionaries, CurrentViewer current) {
        super("");
        this.dictionary = dictionaries.current(current.get());
        this.clusters = registry.all(current.get());
        setHeading(getTranslation("nav.registry"));
        header().setSituation(getTranslation(
                "registry.situation", count(Cluster.State.RECOGNISED), count(Cluster.State.UNDER_CULTIVATION)));
        if (clusters.isEmpty()) {
            add(new EmptyState(getTranslation("registry.empty")));
            return;
        }
        TextField search = new TextField(getTranslation("registry.search"));
        search.setPlaceholder(getTranslation("registry.search.example"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addClassName("registry-search");
        search.addValueChangeListener(event -> show(event.getValue().strip()));
        content.getElement().setAttribute("aria-live", "polite");
        add(search, content);
        show("");
    }

    private long count(Cluster.State state) {
        return clusters.stream().filter(cluster -> cluster.state() == state).count();
    }

    private void show(String wanted) {
        List<Cluster> found =
                clusters.stream().filter(cluster -> matches(cluster, wanted)).toList();
        content.removeAll();
        content.add(found.isEmpty() ? new EmptyState(getTranslation("registry.none", wanted)) : grid(found));
    }

    private boolean matches(Cluster cluster, String wanted) {
        return Stream.of(
                        cluster.name(),
                        city(cluster),
                        field(cluster),
                        unit(cluster),
                        cluster.origin().map(Origin::documentNumber).orElse(""))
                .anyMatch(text -> text.contains(wanted));
    }

    private Grid<Cluster> grid(List<Cluster> items) {
        Grid<Cluster> grid = new Grid<>();
        grid.setId("clusters");
        grid.addClassName("dense");
        grid.addThemeVariants(GridVariant.LUMO_ROW_STRIPES);
        grid.addComponentColumn(this::name)
                .setHeader(getTranslation("registry.name"))
                .setWidth("14rem")
                .setFlexGrow(3)
                .setFrozen(true);
        grid.addColumn(cluster ->
                        getTranslation("registry.level." + cluster.level().name()))
                .setHeader(getTranslation("registry.level"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::state)
                .setHeader(getTranslation("registry.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        column(grid, "registry.city", this::city);
        column(grid, "registry.unit", this::unit);
        column(grid, "registry.field", this::field);
        column(
                grid,
                "registry.recognised-on",
                cluster -> cluster.recognisedOn()
                        .or(() -> cluster.origin().map(Origin::issuedOn))
                        .map(LocalDate::toString)
                        .orElse("–"));
        column(
                grid,
                "registry.document",
                cluster -> cluster.origin().map(Origin::documentNumber).orElse("–"));
        column(
                grid,
                "registry.source",
                cluster ->
                        cluster.origin().map(Origin::source).orElseGet(() -> getTranslation("registry.source.none")));
        grid.setItems(items);
        grid.setAllRowsVisible(true);
        return grid;
    }

    private void column(Grid<Cluster> grid, String key, com.vaadin.flow.function.ValueProvider<Cluster, String> value) {
        grid.addColumn(value).setHeader(getTranslation(key)).setAutoWidth(true).setFlexGrow(0);
    }

    private Component name(Cluster cluster) {
        Span name = new Span(cluster.name());
        name.addClassName("wrapped");
        name.setTitle(cluster.name());
        return name;
    }

    private Component state(Cluster cluster) {
        Tone tone = switch (cluster.state()) {
            case RECOGNISED -> Tone.OK;
            case UNDER_CULTIVATION -> Tone.TODO;
            case CANCELLED, REVOKED -> Tone.BLOCK;
            case ENDED -> Tone.NEUTRAL;
        };
        String word = getTranslation("registry.state." + cluster.state().name());
        return new StateBadge(
                tone,
                cluster.bannedUntil()
                        .map(day -> word + getTranslation("registry.banned", day.toString()))
                        .orElse(word));
    }

    private String city(Cluster cluster) {
        return dictionary.cityName(cluster.cityCode());
    }

    private String field(Cluster cluster) {
        return dictionary.fieldName(cluster.fieldCode());
    }

    private String unit(Cluster cluster) {
        return cluster.zoneCode()
                .map(code -> dictionary.zoneName(code))
                .or(() -> cluster.countyCode().map(code -> dictionary.countyName(code)))
                .orElse("–");
    }

    @Override
    protected String tabTitle() {
        return getTranslation("nav.registry");
    }
}
