package org.clusterreview.appraisals.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clusterreview.appraisals.Appraisal;
import org.clusterreview.appraisals.AppraisedExpert;
import org.clusterreview.appraisals.NewAppraisal;
import org.clusterreview.appraisals.PartTaken;
import org.clusterreview.appraisals.form.AppraisalForm;
import org.clusterreview.appraisals.form.FormItem;
import org.clusterreview.kernel.Violation;
import org.clusterreview.ui.Dialogs;
import org.clusterreview.ui.Notices;

/** One expert: what the data say, and the form, filled in as it stands. */
class AppraisalPanel extends Section {

    private static final long serialVersionUID = 1L;

    /** Takes what was filled in; the reason is that of a correction, and empty for the first. */
    interface Keep {

        /** What stands in the way; empty once it is kept. */
        List<Violation> keep(NewAppraisal wanted, String reason);
    }

    private final transient AppraisalForm form;
    private final transient AppraisedExpert expert;
    private final Map<String, IntegerField> fields = new LinkedHashMap<>();
    private final TextArea remark = new TextArea(getTranslation("appraisal.remark"));
    private final Paragraph sum = new Paragraph();

    /**
     * @param typed before, and not kept yet
     * @param keep empty for whoever only reads
     */
    AppraisalPanel(
            AppraisalForm form,
            AppraisedExpert expert,
            Earlier earlier,
            Optional<NewAppraisal> typed,
            Optional<Keep> keep) {
        this.form = form;
        this.expert = expert;
        addClassNames("work-card", "appraisal-panel");
        setId("appraisal");
        add(new H2(new Anchor("experts/" + expert.expert(), expert.name())), facts(), items(keep.isPresent()));
        remark.setMaxLength(AppraisalForm.REMARK_LENGTH);
        remark.setHelperText(getTranslation("appraisal.remark.help"));
        remark.setReadOnly(keep.isEmpty());
        remark.setWidthFull();
        typed.map(NewAppraisal::remark)
                .or(() -> expert.current().map(Appraisal::remark))
                .ifPresent(remark::setValue);
        typed.ifPresent(one ->
                fields.forEach((item, field) -> field.setValue(one.points().get(item))));
        sum.addClassName("appraisal-sum");
        sum.getElement().setAttribute("aria-live", "polite");
        tell();
        add(sum, remark);
        keep.ifPresent(act -> add(button(act)));
        add(earlier);
    }

    private DescriptionList facts() {
        PartTaken part = expert.part();
        DescriptionList facts = new DescriptionList();
        row(facts, "appraisal.seats", PartWords.seats(this, part));
        row(facts, "appraisal.employer", expert.employer());
        row(facts, "appraisal.declared", getTranslation("appraisal.of", part.declared(), part.toDeclare()));
        row(facts, "appraisal.sheets", getTranslation("appraisal.of", part.submitted(), part.sheets()));
        row(facts, "appraisal.remarkable", PartWords.remarkable(this, part));
        return facts;
    }

    private void row(DescriptionList list, String key, String value) {
        list.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(new Span(value)));
    }

    private Div items(boolean editable) {
        Div all = new Div();
        all.addClassName("appraisal-items");
        Optional<Appraisal> standing = expert.current();
        Set<FormItem.Part> headed = EnumSet.noneOf(FormItem.Part.class);
        for (FormItem item : form.items()) {
            if (headed.add(item.part())) {
                all.add(new H3(getTranslation("appraisal.part." + item.part().name())));
            }
            IntegerField field = new IntegerField(
                    getTranslation("appraisal.item", getTranslation("appraisal.item." + item.id()), item.maximum()));
            field.setMin(0);
            field.setMax(item.maximum());
            field.setStepButtonsVisible(editable);
            field.setReadOnly(!editable);
            field.setValueChangeMode(ValueChangeMode.EAGER);
            field.setErrorMessage(getTranslation("appraisal.points", item.maximum()));
            standing.map(one -> one.points().get(item.id())).ifPresent(field::setValue);
            field.addValueChangeListener(event -> tell());
            fields.put(item.id(), field);
            all.add(field);
        }
        return all;
    }

    private Button button(Keep keep) {
        boolean first = expert.current().isEmpty();
        String name = getTranslation(first ? "appraisal.keep" : "appraisal.correct");
        Button button = new Button(name, click -> {
            if (first) {
                isKept(keep, "");
            } else {
                Dialogs.reason(
                        name,
                        getTranslation("appraisal.correct.explained", expert.name()),
                        name,
                        reason -> isKept(keep, reason));
            }
        });
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    /** Marks the fields that stand in the way, and says what else does. */
    private boolean isKept(Keep keep, String reason) {
        List<Violation> faults = keep.keep(filled(), reason);
        Set<String> marked = faults.stream().map(Violation::path).collect(Collectors.toSet());
        fields.forEach((item, field) -> field.setInvalid(marked.contains(item)));
        long open = fields.keySet().stream().filter(marked::contains).count();
        if (open > 0) {
            Notices.refused(List.of(Violation.of("appraisal.open", open)));
        } else if (!faults.isEmpty()) {
            Notices.refused(faults);
        }
        return faults.isEmpty();
    }

    /** What is filled in now; empty where it is what stands. */
    Optional<NewAppraisal> typed() {
        NewAppraisal now = filled();
        boolean same = expert.current()
                .map(standing -> standing.points().equals(now.points())
                        && standing.remark().equals(now.remark()))
                .orElse(now.points().isEmpty() && now.remark().isEmpty());
        return same ? Optional.empty() : Optional.of(now);
    }

    private NewAppraisal filled() {
        return new NewAppraisal(points(), remark.getValue());
    }

    private Map<String, Integer> points() {
        Map<String, Integer> points = new LinkedHashMap<>();
        fields.forEach(
                (item, field) -> Optional.ofNullable(field.getValue()).ifPresent(value -> points.put(item, value)));
        return points;
    }

    private void tell() {
        Map<String, Integer> points = points();
        boolean whole = points.size() == form.items().size();
        sum.setText(
                whole
                        ? getTranslation(
                                "appraisal.sum",
                                form.total(points),
                                form.maximum(),
                                getTranslation(
                                        "appraisal.grade." + form.grade(points).name()))
                        : getTranslation(
                                "appraisal.sum.open",
                                form.total(points),
                                form.items().size() - points.size()));
        remark.setRequiredIndicatorVisible(whole && form.owesRemark(points));
    }
}
