package org.clusterreview.workshop.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.clusterreview.kernel.Violation;
import org.clusterreview.kernel.yaml.YamlEdit;
import org.clusterreview.ui.EmptyState;
import org.clusterreview.workshop.DraftFields;
import org.clusterreview.workshop.DraftFields.Field;

/** Names, weights, ranges and parameters of a draft as fields. Each change is made in the text, where it stands. */
class DraftForm extends Div {

    private static final long serialVersionUID = 1L;

    private final boolean open;
    private final transient Predicate<String> save;
    private String text;

    /** @param save takes the changed text; false if it was refused */
    DraftForm(String text, boolean open, Predicate<String> save) {
        this.text = text;
        this.open = open;
        this.save = save;
        addClassName("draft-form");
        Map<String, List<Field>> groups = new LinkedHashMap<>();
        DraftFields.of(text)
                .forEach(f -> groups.computeIfAbsent(f.group(), g -> new ArrayList<>())
                        .add(f));
        if (groups.isEmpty()) {
            add(new EmptyState(getTranslation("draft.form.unreadable")));
            return;
        }
        Paragraph help = new Paragraph(getTranslation("draft.form.help"));
        help.addClassName("quiet");
        add(help);
        groups.forEach((group, fields) -> add(card(group, fields)));
    }

    private Section card(String group, List<Field> fields) {
        Div grid = new Div();
        grid.addClassName("draft-fields");
        fields.forEach(field -> grid.add(field(field)));
        Section card = new Section(new H2(group.isEmpty() ? getTranslation("draft.form.model") : group), grid);
        card.addClassName("work-card");
        return card;
    }

    private TextField field(Field field) {
        String label = getTranslation("draft.field." + field.key());
        TextField input = new TextField(field.detail().isEmpty() ? label : label + " " + detail(field));
        input.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        input.setValue(field.value());
        input.setReadOnly(!open);
        input.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        if (field.number()) {
            input.addThemeVariants(TextFieldVariant.LUMO_ALIGN_RIGHT);
        } else if (field.value().length() > 12) {
            input.addClassName("wide");
        }
        input.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                change(field, input);
            }
        });
        return input;
    }

    /** Of a rounding the step it stands for. */
    private String detail(Field field) {
        return field.key().equals("places")
                ? getTranslation("model.words.at." + field.detail().toUpperCase(Locale.ROOT))
                : field.detail();
    }

    private void change(Field field, TextField input) {
        Optional<BigDecimal> number = TrialInput.number(input.getValue().strip());
        if (field.number() && number.isEmpty()) {
            TrialMarks.judge(input, Optional.of(Violation.of("try.not-number")));
            return;
        }
        Optional<String> changed = YamlEdit.replaced(
                text,
                field.pointer(),
                field.number()
                        ? YamlEdit.number(number.orElseThrow())
                        : YamlEdit.text(input.getValue().strip()));
        if (changed.isEmpty()) {
            TrialMarks.judge(input, Optional.of(Violation.of("draft.form.only-in-text")));
        } else if (save.test(changed.get())) {
            text = changed.get();
            TrialMarks.judge(input, Optional.empty());
        } else {
            TrialMarks.judge(input, Optional.of(Violation.of("draft.form.not-saved")));
        }
    }
}
