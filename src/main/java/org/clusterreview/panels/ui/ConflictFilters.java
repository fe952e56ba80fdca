package org.clusterreview.panels.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.clusterreview.panels.GroupId;
import org.clusterreview.panels.ui.ConflictContent.Columns;

/** What of the conflicts is shown. */
class ConflictFilters extends Div {

    private static final long serialVersionUID = 1L;

    private final Checkbox open = new Checkbox(getTranslation("conflicts.only-open"));
    private final Checkbox panels = new Checkbox(getTranslation("conflicts.only-panels"));
    private final ComboBox<ConflictReader.RuleItem> rule = new ComboBox<>();
    private final ComboBox<Columns> group = new ComboBox<>();
    private boolean offering;

    ConflictFilters(Runnable onChange) {
        addClassName("filters");
        rule.setPlaceholder(getTranslation("conflicts.rule.any"));
        rule.setAriaLabel(getTranslation("conflicts.rule"));
        rule.setItemLabelGenerator(item -> item.name().in(getLocale()));
        rule.setClearButtonVisible(true);
        group.setPlaceholder(getTranslation("conflicts.group.any"));
        group.setAriaLabel(getTranslation("board.group.name"));
        group.setItemLabelGenerator(Columns::name);
        group.setClearButtonVisible(true);
        add(group, rule, open, panels);
        Runnable changed = () -> {
            if (!offering) {
                onChange.run();
            }
        };
        open.addValueChangeListener(change -> changed.run());
        panels.addValueChangeListener(change -> changed.run());
        rule.addValueChangeListener(change -> changed.run());
        group.addValueChangeListener(change -> changed.run());
    }

    /** Once panels are seated, they come first: who sits nowhere harms nothing. */
    void offer(ConflictContent content) {
        offering = true;
        rule.setItems(ConflictReader.rules(content));
        group.setItems(ConflictReader.groups(content).toList());
        boolean seated = content.rows().stream()
                .anyMatch(part -> part.group().isPresent() && !part.experts().isEmpty());
        panels.setVisible(seated);
        panels.setValue(seated);
        offering = false;
    }

    ConflictContent.Filter value() {
        Optional<GroupId> wanted = Optional.ofNullable(group.getValue()).flatMap(Columns::group);
        return new ConflictContent.Filter(
                panels.getValue(),
                open.getValue(),
                Optional.ofNullable(rule.getValue()).map(ConflictReader.RuleItem::id),
                wanted);
    }
}
