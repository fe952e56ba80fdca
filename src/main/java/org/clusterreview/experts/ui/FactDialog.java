package org.clusterreview.experts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.clusterreview.experts.ExpertHistory;
import org.clusterreview.experts.history.EngagementKind;
import org.clusterreview.experts.history.RelationKind;
import org.clusterreview.experts.workbook.StatedEngagement;
import org.clusterreview.experts.workbook.StatedRelation;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.ui.Notices;

/** Asks for an engagement or a relation, new or in place of one that was wrong. */
class FactDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int NAME_MAX = 50;
    private static final int ORGANISATION_MAX = 100;
    private static final int WORK_MAX = 300;

    private FactDialog(String title, String explanation, Supplier<Boolean> save, Component... fields) {
        setHeaderTitle(title);
        setWidth("34rem");
        Div form = new Div(fields);
        form.addClassName("fact-form");
        add(new Paragraph(explanation), form);
        Button done = new Button(getTranslation("action.save"), click -> {
            if (save.get()) {
                close();
            }
        });
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), done);
        open();
    }

    /** @param save keeps what was filled in */
    static FactDialog engagement(
            String title,
            String explanation,
            Optional<ExpertHistory.Engaged> before,
            Function<StatedEngagement, Outcome<ExpertHistory>> save) {
        ComboBox<EngagementKind> kind = choice("expert.engagement.kind", "engagement.", EngagementKind.values());
        TextField organisation = text("expert.organisation", ORGANISATION_MAX);
        TextField post = text("expert.post", NAME_MAX);
        PeriodFields period =
                new PeriodFields(before.map(engaged -> engaged.engagement().period()));
        kind.setValue(before.map(engaged -> engaged.engagement().kind()).orElse(EngagementKind.EMPLOYED));
        before.ifPresent(engaged -> {
            organisation.setValue(engaged.organisationName());
            post.setValue(engaged.engagement().post());
        });
        return new FactDialog(
                title,
                explanation,
                () -> period.period()
                        .map(stated -> keep(save.apply(new StatedEngagement(
                                kind.getValue(),
                                organisation.getValue().strip(),
                                post.getValue().strip(),
                                stated))))
                        .orElse(false),
                kind,
                organisation,
                post,
                period);
    }

    /** @param save keeps what was filled in */
    static FactDialog relation(
            String title,
            String explanation,
            Optional<ExpertHistory.Related> before,
            Function<StatedRelation, Outcome<ExpertHistory>> save) {
        ComboBox<RelationKind> kind = choice("expert.relation.kind", "relation.", RelationKind.values());
        TextField person = text("expert.relation.person", NAME_MAX);
        TextField organisation = text("expert.relation.organisation", ORGANISATION_MAX);
        TextField work = text("expert.relation.work", WORK_MAX);
        PeriodFields period =
                new PeriodFields(before.map(related -> related.relation().period()));
        kind.setValue(before.map(related -> related.relation().kind()).orElse(RelationKind.KIN));
        before.ifPresent(related -> {
            person.setValue(related.relation().person());
            organisation.setValue(related.organisationName());
            work.setValue(related.relation().work());
        });
        return new FactDialog(
                title,
                explanation,
                () -> period.period()
                        .map(stated -> keep(save.apply(new StatedRelation(
                                kind.getValue(),
                                person.getValue().strip(),
                                organisation.getValue().strip(),
                                work.getValue().strip(),
                                stated))))
                        .orElse(false),
                kind,
                person,
                organisation,
                work,
                period);
    }

    private static boolean keep(Outcome<ExpertHistory> outcome) {
        if (!outcome.isDone()) {
            Notices.refused(outcome.violations());
        }
        return outcome.isDone();
    }

    private static <E extends Enum<E>> ComboBox<E> choice(String label, String prefix, E[] values) {
        ComboBox<E> box = new ComboBox<>();
        box.setLabel(box.getTranslation(label));
        box.setItemLabelGenerator(one -> box.getTranslation(prefix + one.name()));
        box.setItems(values);
        box.addValueChangeListener(change -> {
            if (change.getValue() == null) {
                box.setValue(change.getOldValue());
            }
        });
        return box;
    }

    private static TextField text(String label, int max) {
        TextField field = new TextField();
        field.setLabel(field.getTranslation(label));
        field.setMaxLength(max);
        return field;
    }
}
