package org.clusterreview.workshop.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.kernel.Violation;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.Scoring;
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.scoring.words.ModelWords;

/** Marks of a few experts, typed; an empty field is a missing mark, not a zero. */
class TrialMarks extends Section {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 9;

    private final transient ScoringModel model;
    private final transient ModelWords words;
    private final transient TrialInput input;
    private final transient Runnable onChange;
    private final transient Map<String, String> typed = new HashMap<>();
    private final Div region = new Div();
    private int experts;

    TrialMarks(ScoringModel model, ModelWords words, TrialInput input, Runnable onChange) {
        this.model = model;
        this.words = words;
        this.input = input;
        this.onChange = onChange;
        this.experts =
                Math.min(MOST, Math.max(3, model.aggregation().averaging().from()));
        addClassNames("work-card", "try-marks");
        Button more = new Button(getTranslation("try.more-experts"), click -> experts(experts + 1));
        Button fewer = new Button(getTranslation("try.fewer-experts"), click -> experts(experts - 1));
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        fewer.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div head = new Div(new H2(getTranslation("try.marks")), more, fewer);
        head.addClassName("try-head");
        region.addClassName("table-scroll");
        add(head, region);
        draw();
    }

    private void experts(int wanted) {
        int count = Math.clamp(wanted, 1, MOST);
        for (int gone = count + 1; gone <= experts; gone++) {
            input.withoutExpert(String.valueOf(gone));
        }
        experts = count;
        draw();
        onChange.run();
    }

    private void draw() {
        region.removeAll();
        NativeTable table = new NativeTable();
        table.addClassNames("table", "trial-table");
        NativeTableRow head = table.getHead().addRow();
        heading(head, getTranslation("model.indicator"));
        for (int e = 1; e <= experts; e++) {
            heading(head, getTranslation("try.expert", e));
        }
        model.onSheet().forEach(indicator -> row(table, indicator));
        region.add(table);
    }

    private static void heading(NativeTableRow head, String text) {
        NativeTableHeaderCell cell = head.addHeaderCell();
        cell.setText(text);
        cell.getElement().setAttribute("scope", "col");
    }

    private void row(NativeTable table, Indicator indicator) {
        NativeTableRow row = table.getBody().addRow();
        NativeTableHeaderCell name = row.addHeaderCell();
        name.getElement().setAttribute("scope", "row");
        Scoring.ByExpert scoring = (Scoring.ByExpert) indicator.scoring();
        boolean question = model.indicator(indicator.id()).isEmpty();
        Span range = new Span((question ? getTranslation("try.answer") : words.scale(scoring.scale()))
                + (scoring.mayBeNotApplicable() ? getTranslation("try.or-not-applicable") : ""));
        range.addClassName("quiet");
        name.add(new Span(indicator.name()), range);
        for (int e = 1; e <= experts; e++) {
            row.addDataCell().add(field(String.valueOf(e), indicator));
        }
    }

    private TextField field(String expert, Indicator indicator) {
        String key = expert + "/" + indicator.id();
        TextField field = new TextField();
        field.addThemeVariants(TextFieldVariant.LUMO_SMALL, TextFieldVariant.LUMO_ALIGN_RIGHT);
        field.setAriaLabel(indicator.name() + " " + getTranslation("try.expert", expert));
        field.setValue(typed.getOrDefault(key, ""));
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(event -> {
            typed.put(key, event.getValue());
            judge(field, input.mark(expert, indicator.id(), event.getValue()));
            onChange.run();
        });
        return field;
    }

    /** Says at the field what is wrong with it. */
    static void judge(TextField field, Optional<Violation> wrong) {
        field.setInvalid(wrong.isPresent());
        field.setErrorMessage(
                wrong.map(v -> field.getTranslation(v.code(), v.args().toArray()))
                        .orElse(""));
    }
}
