package org.clusterreview.results.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.grid.dataview.GridListDataView;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.clusterreview.panels.Group;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.statistics.stability.Place;

/** The ranking of a group: both results, every expert's total, which of them were dropped, and how sure each place is. */
class RankingGrid extends Div {

    private static final long serialVersionUID = 1L;

    /** More rows scroll by themselves, so that only those in sight are drawn. */
    private static final int MOST_AT_ONCE = 60;

    private static final int FILTER_MILLIS = 50;

    private final transient Consumer<String> onSelect;
    private final transient GridListDataView<RankingLine> lines;
    private final Grid<RankingLine> grid = new Grid<>();
    private final transient Map<String, Place> places = new HashMap<>();
    private String selected = "";

    /**
     * @param experts names by seat key; empty while they are masked
     * @param onSelect gets the id of the application whose trace is wanted
     */
    RankingGrid(Shown shown, Group group, Map<String, String> experts, Consumer<String> onSelect) {
        this.onSelect = onSelect;
        addClassName("ranking");
        grid.addClassNames("dense", "ranking-grid");
        grid.getElement().setAttribute("aria-label", getTranslation("result.table", group.name()));
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        Set<String> seats = shown.seats(group);
        columns(shown, new RankingCells(this, shown.rows(group), places), seats, experts);
        lines = grid.setItems(lines(shown, group));
        grid.setPartNameGenerator(line -> line.id().equals(selected) ? "selected" : null);
        grid.addItemClickListener(click -> onSelect.accept(click.getItem().id()));
        boolean few = lines.getItemCount() <= MOST_AT_ONCE;
        grid.setAllRowsVisible(few);
        grid.setClassName("many", !few);
        add(search(), grid);
    }

    private void columns(Shown shown, RankingCells cells, Set<String> seats, Map<String, String> experts) {
        Grid.Column<RankingLine> rank = grid.addColumn(cells.rank())
                .setHeader(getTranslation("result.rank"))
                .setKey("rank")
                .setWidth("4.5rem")
                .setFlexGrow(0)
                .setFrozen(true)
                .setComparator(Comparator.comparingInt(RankingLine::position));
        grid.addColumn(cells.name(shown, line -> line.id().equals(selected), onSelect))
                .setHeader(getTranslation("result.cluster"))
                .setKey("name")
                .setWidth("16rem")
                .setFlexGrow(2)
                .setFrozen(true)
                .setComparator(Comparator.comparing(RankingLine::name));
        number(cells.score(), "result.score", "score").setComparator(Comparator.comparing(RankingLine::published));
        grid.addColumn(cells.band())
                .setHeader(getTranslation("analysis.interval"))
                .setKey("band")
                .setWidth("6rem")
                .setFlexGrow(0);
        number(cells.chance(), "analysis.chance", "chance").setComparator(Comparator.comparing(this::chance));
        grid.addColumn(cells.totals())
                .setHeader(getTranslation("result.totals"))
                .setKey("totals")
                .setWidth("14rem")
                .setFlexGrow(1);
        number(cells.plain(), "result.plain", "plain").setComparator(Comparator.comparing(RankingLine::plain));
        number(cells.valid(), "result.valid", "valid").setComparator(Comparator.comparingInt(RankingLine::valid));
        for (String seat : seats) {
            seat(cells, seat, experts.getOrDefault(seat, ""));
        }
        grid.sort(List.of(new GridSortOrder<>(rank, SortDirection.ASCENDING)));
    }

    private Grid.Column<RankingLine> number(Renderer<RankingLine> cell, String header, String key) {
        return grid.addColumn(cell)
                .setHeader(getTranslation(header))
                .setKey(key)
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setTextAlign(ColumnTextAlign.END);
    }

    private void seat(RankingCells cells, String seat, String expert) {
        Div header = new Div(new Div(Seats.name(this, seat)));
        if (!expert.isEmpty()) {
            Div name = new Div(expert);
            name.addClassName("expert-name");
            header.add(name);
        }
        grid.addColumn(cells.seat(seat))
                .setHeader(header)
                .setKey("seat-" + seat)
                .setWidth("5.25rem")
                .setFlexGrow(0)
                .setTextAlign(ColumnTextAlign.END)
                .setComparator(Comparator.comparing(
                        line -> line.total(seat), Comparator.comparing(found -> found.orElse(Seats.NONE))));
    }

    private static List<RankingLine> lines(Shown shown, Group group) {
        List<RankingLine> lines = new ArrayList<>();
        for (ApplicationResult row : shown.rows(group)) {
            String place = Optional.ofNullable(shown.applications().get(row.application()))
                    .map(found ->
                            shown.names().place(found) + " · " + shown.names().field(found))
                    .orElse("");
            lines.add(new RankingLine(lines.size(), row, shown.name(row), place));
        }
        return lines;
    }

    private TextField search() {
        TextField search = new TextField();
        search.setAriaLabel(getTranslation("result.search"));
        search.setPlaceholder(getTranslation("result.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(FILTER_MILLIS);
        search.addClassNames("ranking-search", "no-print");
        search.addValueChangeListener(event -> lines.setFilter(line -> line.matches(event.getValue())));
        return search;
    }

    /** Marks the row whose trace is shown. */
    void mark(String application) {
        String before = selected;
        selected = application;
        lines.getItems()
                .filter(line -> line.id().equals(before) || line.id().equals(application))
                .toList()
                .forEach(lines::refreshItem);
    }

    /** Shows how sure the places are. */
    void show(Map<String, Place> found) {
        places.clear();
        places.putAll(found);
        lines.refreshAll();
    }

    private Exact chance(RankingLine line) {
        return Optional.ofNullable(places.get(line.id())).map(Place::pTop).orElse(Seats.NONE);
    }
}
