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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.clusterreview.scoring.engine.Figure;
import org.clusterreview.scoring.model.FigureSource;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.Requirement;
import org.clusterreview.scoring.model.Scoring;
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.scoring.model.Years;
import org.jspecify.annotations.Nullable;

/** The figures that a model reads, to be typed or taken from an application; as many years as the model looks at. */
class TrialFigures extends Section {

    private static final long serialVersionUID = 1L;
    private static final int MOST_YEARS = 4;

    private final transient TrialInput input;
    private final transient Runnable onChange;
    private final transient Map<TrialInput.FigureKey, TextField> fields = new LinkedHashMap<>();
    private final transient Set<String> yearly = new HashSet<>();
    private final transient List<Integer> years;
    private final transient Set<String> flags = new HashSet<>();

    TrialFigures(ScoringModel model, Names names, TrialInput input, Runnable onChange) {
        this.input = input;
        this.onChange = onChange;
        this.years = years(model);
        model.vetoes().forEach(v -> flags.add(v.id()));
        model.indicators().forEach(i -> {
            if (i.scoring() instanceof Scoring.ByStaff(var item)) {
                flags.add(item);
            }
        });
        addClassNames("work-card", "try-figures");
        List<String> items = model.items();
        setVisible(!items.isEmpty());
        add(new H2(getTranslation("try.figures")));
        NativeTable table = new NativeTable();
        table.addClassNames("table", "trial-table");
        NativeTableRow head = table.getHead().addRow();
        heading(head, getTranslation("try.item"));
        if (yearly.isEmpty()) {
            heading(head, getTranslation("try.value"));
        } else {
            years.forEach(year -> heading(head, String.valueOf(year)));
        }
        items.forEach(item -> row(table, item, names));
        Div region = new Div(table);
        region.addClassName("table-scroll");
        add(region);
    }

    private static void heading(NativeTableRow head, String text) {
        NativeTableHeaderCell cell = head.addHeaderCell();
        cell.setText(text);
        cell.getElement().setAttribute("scope", "col");
    }

    /** The year before this one and, where the model looks back, those before it. */
    private List<Integer> years(ScoringModel model) {
        int back = 1;
        Set<Integer> named = new HashSet<>();
        for (FigureSource source : sources(model)) {
            yearly.addAll(source.items());
            Years wanted = source.years();
            back = Math.max(
                    back,
                    switch (wanted.kind()) {
                        case LATEST -> 1;
                        case YEAR, GROWTH_SINCE -> {
                            named.add(wanted.number());
                            yield 1;
                        }
                        case MEAN_OF, LOWEST_OF, HIGHEST_OF -> wanted.number();
                        case GROWTH_OVER, MEAN_GROWTH_OF -> wanted.number() + 1;
                    });
        }
        List<Integer> result = new ArrayList<>(named);
        int latest = named.stream()
                .max(Integer::compare)
                .orElse(Year.now(ZoneId.of("Asia/Shanghai")).getValue() - 1);
        for (int i = 0; i < Math.min(back, MOST_YEARS); i++) {
            if (!result.contains(latest - i)) {
                result.add(latest - i);
            }
        }
        result.sort(Comparator.reverseOrder());
        return result;
    }

    private static List<FigureSource> sources(ScoringModel model) {
        List<FigureSource> sources = new ArrayList<>();
        for (Indicator indicator : model.indicators()) {
            if (indicator.scoring() instanceof Scoring.ByData(var source, var ignored, var alsoIgnored)) {
                sources.add(source);
            }
        }
        model.requirements()
                .forEach(r ->
                        r.anyOf().stream().map(Requirement.Threshold::figure).forEach(sources::add));
        return sources;
    }

    private void row(NativeTable table, String item, Names names) {
        NativeTableRow row = table.getBody().addRow();
        NativeTableHeaderCell name = row.addHeaderCell();
        name.getElement().setAttribute("scope", "row");
        String unit = names.unit(item);
        name.setText(names.apply(item) + (unit.isEmpty() ? "" : "（" + unit + "）"));
        for (int i = 0; i < years.size(); i++) {
            boolean shown = i == 0 || yearly.contains(item);
            Integer year = yearly.contains(item) ? years.get(i) : null;
            row.addDataCell().add(shown ? field(item, year, names) : new Div());
        }
    }

    private TextField field(String item, @Nullable Integer year, Names names) {
        TextField field = new TextField();
        field.addThemeVariants(TextFieldVariant.LUMO_SMALL, TextFieldVariant.LUMO_ALIGN_RIGHT);
        field.setAriaLabel(names.apply(item) + (year == null ? "" : " " + year));
        if (flags.contains(item)) {
            field.setPlaceholder("1 / 0");
        }
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(event -> {
            TrialMarks.judge(field, input.figure(item, year, event.getValue()));
            onChange.run();
        });
        fields.put(new TrialInput.FigureKey(item, year), field);
        return field;
    }

    /** Takes the figures of an application; what the model does not read is left out, and the latest years stand for the shown ones. */
    void fill(List<Figure> figures) {
        Integer latest = figures.stream()
                .map(Figure::year)
                .filter(Objects::nonNull)
                .max(Integer::compare)
                .orElse(null);
        int shift = latest == null ? 0 : years.getFirst() - latest;
        fields.forEach((key, field) -> {
            Integer year = key.year();
            field.setValue(figures.stream()
                    .filter(f -> f.item().equals(key.item()))
                    .filter(f -> year == null || f.year() == null || f.year() + shift == year)
                    .findFirst()
                    .map(f -> f.value().stripTrailingZeros().toPlainString())
                    .orElse(""));
        });
    }
}
