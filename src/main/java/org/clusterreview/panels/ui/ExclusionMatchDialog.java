package org.clusterreview.panels.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import org.clusterreview.conflicts.ExclusionRequest;
import org.clusterreview.conflicts.ExclusionRequests;
import org.clusterreview.experts.Expert;
import org.clusterreview.ui.Notices;

/** Asks whom of the pool a request means; the only one of that name is proposed. */
class ExclusionMatchDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient ExclusionActs.Content content;
    private final transient ExclusionRequest request;
    private final ComboBox<Expert> expert = new ComboBox<>(getTranslation("exclusion.expert"));
    private final Checkbox nobody = new Checkbox(getTranslation("exclusion.expert.nobody"));
    private final TextArea reason = new TextArea(getTranslation("exclusion.match.reason"));
    private final Button save = new Button(getTranslation("exclusion.match"), click -> save());

    ExclusionMatchDialog(ExclusionActs.Content content, ExclusionRequest request) {
        this.content = content;
        this.request = request;
        setHeaderTitle(getTranslation("exclusion.match"));
        setWidth("34rem");
        expert.setItems(content.acts().pool().all(content.viewer()));
        expert.setItemLabelGenerator(one -> getTranslation("exclusion.person.of", one.name(), one.employerName()));
        expert.setWidthFull();
        reason.setWidthFull();
        reason.setMinRows(2);
        reason.setMaxLength(ExclusionRequests.TEXT_LENGTH);
        reason.setRequiredIndicatorVisible(true);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        nobody.addValueChangeListener(change -> {
            expert.setEnabled(!change.getValue());
            complete();
        });
        expert.addValueChangeListener(change -> complete());
        reason.addValueChangeListener(change -> complete());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        List<Expert> namesakes = content.acts().requests().namesakes(content.viewer(), request.id());
        if (namesakes.size() == 1) {
            expert.setValue(namesakes.getFirst());
        }
        complete();
        add(
                new Paragraph(getTranslation(
                        "exclusion.match.explained",
                        request.person(),
                        request.organisation().orElseGet(() -> getTranslation("exclusion.organisation.none")),
                        namesakes.size())),
                expert,
                nobody,
                reason);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), save);
    }

    private void complete() {
        save.setEnabled(
                (nobody.getValue() || !expert.isEmpty()) && !reason.getValue().isBlank());
    }

    private void save() {
        Optional<Expert> chosen = nobody.getValue() ? Optional.empty() : expert.getOptionalValue();
        var outcome = content.acts()
                .requests()
                .match(
                        content.viewer(),
                        request.id(),
                        request.version(),
                        chosen.map(Expert::id),
                        reason.getValue().strip());
        if (outcome.isDone()) {
            close();
            Notices.done(getTranslation("exclusion.matched"));
            content.refresh().run();
        } else {
            Notices.refused(outcome.violations());
        }
    }
}
