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
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clusterreview.scoring.engine.Figure;
import org.clusterreview.scoring.model.Scoring;
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.scoring.words.ModelWords;
import org.clusterreview.workshop.YearsRead;
import org.jspecify.annotations.Nullable;

/** The figures that a model reads, to be typed or taken from an application; as many years as the model looks at. */
class TrialFigures extends Section {

    private static final long serialVersionUID = 1L;

    private final transient TrialInput input;
    private final transient Runnable onChange;
    private final transient Map<TrialInput.FigureKey, TextField> fields = new LinkedHashMap<>();
    private final transient YearsRead read;
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
        this.read = YearsRead.of(model);
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
        List<Integer> years = read.all(latest);
        if (read.any()) {
            years.forEach(year -> heading(head, String.valueOf(year)));
        } else {
            heading(head, getTranslation("try.value"));
        }
        items.forEach(item -> row(table, item, years));
        region.add(table);
    }

    private static void heading(NativeTableRow head, String text) {
        NativeTableHeaderCell cell = head.addHeaderCell();
        cell.setText(text);
        cell.getElement().setAttribute("scope", "col");
    }

    private void row(NativeTable table, String item, List<Integer> years) {
        NativeTableRow row = table.getBody().addRow();
        NativeTableHeaderCell name = row.addHeaderCell();
        name.getElement().setAttribute("scope", "row");
        String unit = names.unit(item);
        name.setText(names.apply(item) + (unit.isEmpty() ? "" : "（" + unit + "）"));
        boolean yearly = read.isYearly(item);
        for (int i = 0; i < years.size(); i++) {
            boolean shown = yearly ? read.reads(item, years.get(i), latest) : i == 0;
            row.addDataCell().add(shown ? field(item, yearly ? years.get(i) : null) : new Div());
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
