package org.clusterreview.panels.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.AccountNames;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.Applications;
import org.clusterreview.conflicts.StaffRecusal;
import org.clusterreview.conflicts.StaffRecusals;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.rounds.Track;
import org.clusterreview.ui.Dialogs;
import org.clusterreview.ui.Notices;
import org.clusterreview.ui.Times;

/** Who of those who hold the review is recused from what, and one's own declaration. */
class RecusalCard extends Section {

    private static final long serialVersionUID = 1L;
    private static final int REASON_LENGTH = 2_000;

    private final transient Viewer viewer;
    private final transient Track track;
    private final transient StaffRecusals recusals;
    private final transient Applications applications;
    private final transient Runnable changed;

    RecusalCard(
            Viewer viewer,
            Track track,
            StaffRecusals recusals,
            Applications applications,
            AccountNames names,
            Runnable changed) {
        this.viewer = viewer;
        this.track = track;
        this.recusals = recusals;
        this.applications = applications;
        this.changed = changed;
        addClassNames("work-card", "recusals");
        Button declare = new Button(getTranslation("recusal.declare"), click -> ask());
        Div head = new Div(new H2(getTranslation("recusal.title")), declare);
        head.addClassName("board-head");
        add(head);
        long own = recusals.own(viewer).stream()
                .filter(recusal -> recusal.track().equals(track.id()))
                .count();
        if (own > 0) {
            add(new Paragraph(getTranslation("recusal.own", own)));
        }
        List<StaffRecusal> others = recusals.ofTrack(viewer, track.id());
        add(others.isEmpty() ? quiet(getTranslation("recusal.none")) : list(others, names));
    }

    private static Component quiet(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("quiet");
        return paragraph;
    }

    private Component list(List<StaffRecusal> others, AccountNames names) {
        Map<UUID, String> people = names.of(
                viewer, others.stream().map(one -> one.account().value()).toList());
        UnorderedList list = new UnorderedList();
        for (StaffRecusal recusal : others) {
            String who =
                    Optional.ofNullable(people.get(recusal.account().value())).orElse("");
            String application =
                    applications.nameOf(viewer, recusal.application()).orElse("");
            Span facts = new Span(recusal.reason() + " · " + Times.minute(recusal.at()));
            facts.addClassName("quiet");
            Div text = new Div(new Span(who + " · " + application), facts);
            text.addClassName("board-item-text");
            ListItem item = new ListItem(text);
            item.addClassName("board-item");
            if (viewer.hasAny("ORGANISER", "STAFF")) {
                item.add(lift(recusal, who, application));
            }
            list.add(item);
        }
        return list;
    }

    private Button lift(StaffRecusal recusal, String who, String application) {
        Button lift = new Button(
                getTranslation("recusal.lift"),
                click -> Dialogs.reason(
                        getTranslation("recusal.lift"),
                        getTranslation("recusal.lift.explained", who, application),
                        getTranslation("conflict.propose"),
                        reason ->
                                settle(recusals.proposeLift(viewer, recusal.id(), who, reason), "conflict.proposed")));
        lift.addThemeVariants(ButtonVariant.LUMO_SMALL);
        lift.setAriaLabel(getTranslation("recusal.lift.of", who, application));
        return lift;
    }

    private void ask() {
        Dialog dialog = new Dialog(getTranslation("recusal.declare"));
        dialog.setWidth("34rem");
        ComboBox<Application> choice = new ComboBox<>(getTranslation("recusal.application"));
        choice.setItems(applications.ofTrack(viewer, track.id()));
        choice.setItemLabelGenerator(Application::name);
        choice.setWidthFull();
        TextArea reason = new TextArea(getTranslation("field.reason"));
        reason.setWidthFull();
        reason.setMinRows(3);
        reason.setMaxLength(REASON_LENGTH);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        Button confirm = new Button(getTranslation("recusal.declare.confirm"), click -> {
            Optional<Application> chosen = choice.getOptionalValue();
            if (chosen.isPresent()
                    && settle(recusals.declare(viewer, chosen.get().id(), reason.getValue()), "recusal.declared")) {
                dialog.close();
            }
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setEnabled(false);
        Runnable ready =
                () -> confirm.setEnabled(!choice.isEmpty() && !reason.getValue().isBlank());
        choice.addValueChangeListener(change -> ready.run());
        reason.addValueChangeListener(change -> ready.run());
        dialog.add(new Paragraph(getTranslation("recusal.declare.explained")), choice, reason);
        dialog.getFooter().add(new Button(getTranslation("action.cancel"), click -> dialog.close()), confirm);
        dialog.open();
    }

    private boolean settle(Outcome<?> outcome, String told) {
        if (outcome.isDone()) {
            Notices.done(getTranslation(told));
            changed.run();
        } else {
            Notices.refused(outcome.violations());
        }
        return outcome.isDone();
    }
}
