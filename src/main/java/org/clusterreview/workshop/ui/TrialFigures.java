package org.clusterreview.workshop.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.clusterreview.scoring.engine.Figure;
import org.clusterreview.scoring.model.FigureSource;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.Requirement;
import org.clusterreview.scoring.model.Rule;
import org.clusterreview.scoring.model.Scoring;
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.scoring.model.Years;
import org.clusterreview.scoring.words.ModelWords;
import org.jspecify.annotations.Nullable;

/** The figures that a model reads, to be typed or taken from an application; as many years as the model looks at. */
class TrialFigures extends Section {

    private static final long serialVersionUID = 1L;

    private final transient TrialInput input;
    private final transient Runnable onChange;
    private final transient Map<TrialInput.FigureKey, TextField> fields = new LinkedHashMap<>();
    private final transient Map<String, Set<Integer>> named = new HashMap<>();
    private final transient Map<String, Set<Integer>> back = new HashMap<>();
    private final transient List<String> items;
    private final transient Names names;
    private final Div region = new Div();
    private int latest;
    private boolean filling;
    private final transient Set<String> flags = new HashSet<>();

    TrialFigures(ScoringModel model, Names names, TrialInput input, Runnable onChange) {
        this.input = input;
        this.onChange = onChange;
        this.names = names;
        this.items = model.items();
        sources(model).forEach(this::look);
        // The latest figures are those of the year before.
        this.latest = Year.now(ZoneId.of("Asia/Shanghai")).getValue() - 1;
        model.vetoes().forEach(v -> flags.add(v.id()));
        model.indicators().forEach(i -> {
            if (i.scoring() instanceof Scoring.ByStaff(var item)) {
                flags.add(item);
            }
        });
        addClassNames("work-card", "try-figures");
        setVisible(!items.isEmpty());
        region.addClassName("table-scroll");
        add(new H2(getTranslation("try.figures")), region);
        draw();
    }

    private void draw() {
        fields.clear();
        region.removeAll();
        NativeTable table = new NativeTable();
        table.addClassNames("table", "trial-table");
        NativeTableRow head = table.getHead().addRow();
        heading(head, getTranslation("try.item"));
        List<Integer> years = years();
        if (named.isEmpty()) {
            heading(head, getTranslation("try.value"));
        } else {
            years.forEach(year -> heading(head, String.valueOf(year)));
        }
        items.forEach(item -> row(table, item, years));
        region.add(table);
    }

    private static void heading(NativeTableRow head, String text) {
        NativeTableHeaderCell cell = head.addHeaderCell();
        cell.setText(text);
        cell.getElement().setAttribute("scope", "col");
    }

    /** Which years of an item the model names, and how far it looks back from the latest. */
    private void look(FigureSource source) {
        int number = source.years().number();
        IntStream years = switch (source.years().kind()) {
            case LATEST, GROWTH_SINCE -> IntStream.of(0);
            case YEAR -> IntStream.of();
            case MEAN_OF, LOWEST_OF, HIGHEST_OF -> IntStream.range(0, number);
            case GROWTH_OVER -> IntStream.of(0, number);
            case MEAN_GROWTH_OF -> IntStream.rangeClosed(0, number);
        };
        List<Integer> counted = years.boxed().toList();
        boolean names =
                source.years().kind() == Years.Kind.YEAR || source.years().kind() == Years.Kind.GROWTH_SINCE;
        for (String item : source.items()) {
            back.computeIfAbsent(item, i -> new TreeSet<>()).addAll(counted);
            named.computeIfAbsent(item, i -> new TreeSet<>()).addAll(names ? Set.of(number) : Set.of());
        }
    }

    private boolean isYearly(String item) {
        return named.containsKey(item);
    }

    /** Whether the model looks at that year of the item. */
    private boolean needs(String item, int year) {
        return named.getOrDefault(item, Set.of()).contains(year)
                || back.getOrDefault(item, Set.of()).contains(latest - year);
    }

    /** The years that the model needs, the latest first. */
    private List<Integer> years() {
        TreeSet<Integer> needed = new TreeSet<>();
        named.values().forEach(needed::addAll);
        back.values().forEach(years -> years.forEach(year -> needed.add(latest - year)));
        return needed.isEmpty() ? List.of(latest) : List.copyOf(needed.descendingSet());
    }

    private static List<FigureSource> sources(ScoringModel model) {
        List<FigureSource> sources = new ArrayList<>();
        for (Indicator indicator : model.indicators()) {
            if (indicator.scoring() instanceof Scoring.ByData(var source, var rule, var ignored)) {
                sources.add(source);
                if (rule instanceof Rule.ByFormula formula) {
                    sources.addAll(formula.variables().values());
                }
            }
        }
        model.requirements()
                .forEach(r ->
                        r.anyOf().stream().map(Requirement.Threshold::figure).forEach(sources::add));
        return sources;
    }

    private void row(NativeTable table, String item, List<Integer> years) {
        NativeTableRow row = table.getBody().addRow();
        NativeTableHeaderCell name = row.addHeaderCell();
        name.getElement().setAttribute("scope", "row");
        String unit = names.unit(item);
        name.setText(names.apply(item) + (unit.isEmpty() ? "" : "（" + unit + "）"));
        for (int i = 0; i < years.size(); i++) {
            boolean shown = isYearly(item) ? needs(item, years.get(i)) : i == 0;
            row.addDataCell().add(shown ? field(item, isYearly(item) ? years.get(i) : null) : new Div());
        }
    }

    private TextField field(String item, @Nullable Integer year) {
        TextField field = new TextField();
        field.addThemeVariants(TextFieldVariant.LUMO_SMALL, TextFieldVariant.LUMO_ALIGN_RIGHT);
        field.setAriaLabel(names.apply(item) + (year == null ? "" : " " + year));
        if (flags.contains(item)) {
            field.setPlaceholder("1 / 0");
        }
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(event -> {
            TrialMarks.judge(field, input.figure(item, year, event.getValue()));
            if (!filling) {
                onChange.run();
            }
        });
        fields.put(new TrialInput.FigureKey(item, year), field);
        return field;
    }

    /** Takes the figures of an application, each in its own year; what the model does not read is left out. */
    void fill(List<Figure> figures) {
        input.withoutFigures();
        figures.stream()
                .flatMap(f -> Optional.ofNullable(f.year()).stream())
                .max(Integer::compare)
                .ifPresent(year -> latest = year);
        draw();
        filling = true;
        fields.forEach((key, field) ->
                figure(figures, key).map(f -> ModelWords.number(f.value())).ifPresent(field::setValue));
        filling = false;
        onChange.run();
    }

    /** Of that year, or the latest where none is asked for. */
    private static Optional<Figure> figure(List<Figure> figures, TrialInput.FigureKey key) {
        return figures.stream()
                .filter(f -> f.item().equals(key.item()))
                .filter(f -> key.year() == null || key.year().equals(f.year()))
                .max(Comparator.comparing(Figure::year, Comparator.nullsFirst(Comparator.<Integer>naturalOrder())));
    }
}
