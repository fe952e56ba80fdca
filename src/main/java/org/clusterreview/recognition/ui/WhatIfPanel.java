package org.clusterreview.recognition.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.clusterreview.recognition.PlaceNames;
import org.clusterreview.recognition.ReasonTexts;
import org.clusterreview.recognition.WhatIf;
import org.clusterreview.recognition.WhatIfAnswer;
import org.clusterreview.rounds.policy.EvaluationRule.PassMark;
import org.clusterreview.rounds.policy.Operator;

/** Tries other places, quotas and another pass line, and says who would move. It never touches the list. */
class WhatIfPanel extends Details {

    private static final long serialVersionUID = 1L;

    private final transient ListServices services;
    private final transient Shown shown;
    private final transient ReasonTexts texts;
    private final IntegerField places = new IntegerField();
    private final Map<String, IntegerField> maxima = new LinkedHashMap<>();
    private final BigDecimalField line = new BigDecimalField();
    private final Div answer = new Div();

    /** While every field is set back, so that the answer is worked out once. */
    private boolean resetting;

    WhatIfPanel(ListServices services, Shown shown, PlaceNames names) {
        this.services = services;
        this.shown = shown;
        this.texts = new ReasonTexts(getLocale(), names);
        setId("what-if");
        setSummaryText(getTranslation("recognition.what-if"));
        addClassNames("work-card", "what-if");
        answer.getElement().setAttribute("aria-live", "polite");
        Paragraph explained = new Paragraph(getTranslation("recognition.what-if.explained"));
        explained.addClassName("quiet");
        add(explained, fields(), reset(), answer);
    }

    private Div fields() {
        Div fields = new Div();
        fields.addClassName("what-if-fields");
        number(places, getTranslation("recognition.what-if.places"));
        shown.track().places().ifPresent(places::setValue);
        places.setPlaceholder(
                shown.track().places().map(String::valueOf).orElseGet(() -> getTranslation("recognition.basis.open")));
        fields.add(places);
        shown.policy().quota().stream().flatMap(rule -> rule.limits().stream()).forEach(limit -> {
            IntegerField field = new IntegerField();
            number(field, limit.name().in(getLocale()));
            field.setValue(limit.maximum());
            maxima.put(limit.id(), field);
            fields.add(field);
        });
        line.setLabel(getTranslation("recognition.what-if.line"));
        line.setLocale(Locale.ROOT);
        line.setClearButtonVisible(true);
        line.setPlaceholder(getTranslation("recognition.what-if.line.model"));
        line.addValueChangeListener(event -> show());
        fields.add(line);
        return fields;
    }

    private void number(IntegerField field, String label) {
        field.setLabel(label);
        field.setMin(0);
        field.setMax(1_000);
        field.setStepButtonsVisible(true);
        field.addValueChangeListener(event -> show());
    }

    private Button reset() {
        Button reset = new Button(getTranslation("recognition.what-if.reset"), click -> {
            resetting = true;
            places.setValue(shown.track().places().orElse(null));
            shown.policy().quota().stream()
                    .flatMap(rule -> rule.limits().stream())
                    .forEach(limit ->
                            Objects.requireNonNull(maxima.get(limit.id())).setValue(limit.maximum()));
            line.clear();
            resetting = false;
            show();
        });
        reset.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return reset;
    }

    private void show() {
        if (resetting) {
            return;
        }
        answer.removeAll();
        if (places.isInvalid() || maxima.values().stream().anyMatch(f -> f.isInvalid() || f.isEmpty())) {
            return;
        }
        services.insights().whatIf(shown.viewer(), shown.track().id(), wanted()).ifPresent(this::show);
    }

    private WhatIf wanted() {
        Map<String, Integer> wanted = new LinkedHashMap<>();
        maxima.forEach((id, field) -> wanted.put(id, field.getValue()));
        Optional<BigDecimal> mark = Optional.ofNullable(line.getValue());
        return new WhatIf(
                Optional.ofNullable(places.getValue()),
                wanted,
                mark.map(score -> new PassMark(Operator.AT_LEAST, score)));
    }

    private void show(WhatIfAnswer found) {
        answer.add(new Paragraph(getTranslation("recognition.what-if.listed", found.listedNow(), found.listed())));
        if (found.moves().isEmpty()) {
            answer.add(new Paragraph(getTranslation("recognition.what-if.same")));
            return;
        }
        UnorderedList moves = new UnorderedList();
        moves.addClassName("what-if-moves");
        found.moves().forEach(move -> moves.add(item(move)));
        answer.add(moves);
    }

    private ListItem item(WhatIfAnswer.Move move) {
        String sign = move.enters() ? "↑" : move.leaves() ? "↓" : "·";
        Span arrow = new Span(sign);
        arrow.addClassNames("what-if-sign", move.enters() ? "enters" : "leaves");
        arrow.getElement().setAttribute("aria-hidden", "true");
        Span change = new Span(getTranslation(
                "recognition.what-if.move",
                getTranslation("recognition.decision." + move.now().decision().name()),
                getTranslation("recognition.decision." + move.there().decision().name())));
        change.addClassName("quiet");
        ListItem item = new ListItem(arrow, new Span(move.there().name()), change);
        move.there().reasons().stream().findFirst().ifPresent(reason -> {
            Span why = new Span(texts.brief(reason));
            why.addClassName("quiet");
            item.add(why);
        });
        return item;
    }
}
