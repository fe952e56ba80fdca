package org.clusterreview.rounds.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.rounds.NewRound;
import org.clusterreview.rounds.Policies;
import org.clusterreview.rounds.Round;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.TrackKind;
import org.clusterreview.scoring.RuleCatalogue;
import org.clusterreview.scoring.RuleKind;
import org.clusterreview.scoring.RuleVersion;
import org.clusterreview.ui.Fields;
import org.clusterreview.ui.Notices;

/** Asks for what a new round needs: name, year, deadline, and for each track its policy, model, rules of avoidance and places. */
class NewRoundDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** The rules on panels that are proposed. */
    private static final String USUAL_PANELS = "hubei-2026";

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final transient Rounds rounds;
    private final transient RuleCatalogue rules;
    private final transient Policies policies;
    private final transient Viewer viewer;

    private final TextField name = new TextField(getTranslation("rounds.name"));
    private final IntegerField year = new IntegerField(getTranslation("rounds.year"));
    private final DateTimePicker deadline = Fields.dateTime(getTranslation("rounds.deadline"));
    private final CheckboxGroup<TrackKind> kinds = new CheckboxGroup<>(getTranslation("rounds.tracks"));
    private final Map<TrackKind, TrackFields> tracks = new EnumMap<>(TrackKind.class);
    private final FormLayout form = new FormLayout();
    private final boolean demonstration;

    NewRoundDialog(Rounds rounds, RuleCatalogue rules, Policies policies, Viewer viewer) {
        this.rounds = rounds;
        this.rules = rules;
        this.policies = policies;
        this.viewer = viewer;
        this.demonstration = rounds.holdDemonstrationData();
        setHeaderTitle(getTranslation("rounds.open"));
        setWidth("44rem");
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(200);
        name.setValueChangeMode(ValueChangeMode.EAGER);
        year.setValue(LocalDate.now(Clock.system(CHINA)).getYear());
        year.setStepButtonsVisible(true);
        kinds.setItems(TrackKind.values());
        kinds.setItemLabelGenerator(kind -> getTranslation("track." + kind.name()));
        kinds.addValueChangeListener(change -> showTracks());
        form.add(name, year, deadline, kinds);
        form.setColspan(name, 2);
        form.setColspan(kinds, 2);
        if (demonstration) {
            add(new Paragraph(getTranslation("rounds.demonstration.hint")));
        }
        add(form);
        Button open = new Button(getTranslation("rounds.open"), click -> openRound());
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), open);
        kinds.select(TrackKind.RECOGNITION);
    }

    private void showTracks() {
        for (TrackKind kind : TrackKind.values()) {
            TrackFields present = tracks.get(kind);
            if (kinds.getValue().contains(kind) && present == null) {
                TrackFields fields = new TrackFields(kind);
                tracks.put(kind, fields);
                fields.addTo(form);
            } else if (!kinds.getValue().contains(kind) && present != null) {
                present.removeFrom(form);
                tracks.remove(kind);
            }
        }
    }

    private void openRound() {
        List<NewRound.NewTrack> wanted = new ArrayList<>();
        for (TrackFields track : tracks.values()) {
            if (!track.isComplete()) {
                return;
            }
            wanted.add(track.value());
        }
        Outcome<Round> outcome = rounds.open(
                viewer,
                new NewRound(
                        name.getValue().strip(),
                        Optional.ofNullable(year.getValue()).orElse(0),
                        Optional.ofNullable(deadline.getValue())
                                .map(at -> at.atZone(CHINA).toInstant()),
                        demonstration,
                        wanted));
        switch (outcome) {
            case Outcome.Done<Round>(Round round) -> {
                close();
                RoundsNavigation.toRound(round.id());
            }
            case Outcome.Refused<Round>(var violations) -> Notices.refused(violations);
        }
    }

    /** What one track needs. */
    private final class TrackFields {

        private final TrackKind kind;
        private final ComboBox<RuleVersion> policy = new ComboBox<>();
        private final ComboBox<RuleVersion> model = new ComboBox<>();
        private final ComboBox<RuleVersion> conflicts = new ComboBox<>();
        private final ComboBox<RuleVersion> panels = new ComboBox<>();
        private final IntegerField places = new IntegerField(getTranslation("rounds.places"));
        private final DatePicker requestsUntil;

        TrackFields(TrackKind kind) {
            this.kind = kind;
            prepare(
                    policy,
                    "rounds.policy",
                    rules.all(viewer, RuleKind.POLICY).stream()
                            .filter(rule -> policies.kind(viewer, rule) == kind)
                            .toList());
            prepare(model, "rounds.model", rules.all(viewer, RuleKind.MODEL));
            prepare(conflicts, "rounds.conflicts", rules.all(viewer, RuleKind.CONFLICTS));
            rules.newest(viewer, RuleKind.CONFLICTS).ifPresent(conflicts::setValue);
            prepare(panels, "rounds.panels", rules.all(viewer, RuleKind.PANELS));
            panels.getListDataView()
                    .getItems()
                    .filter(rule -> rule.id().id().equals(USUAL_PANELS))
                    .findFirst()
                    .ifPresent(panels::setValue);
            places.setLabel(getTranslation("track." + kind.name()) + " · " + getTranslation("rounds.places"));
            places.setHelperText(getTranslation("rounds.places.help"));
            places.setMin(1);
            places.setVisible(kind == TrackKind.RECOGNITION);
            requestsUntil = Fields.date(
                    getTranslation("track." + kind.name()) + " · " + getTranslation("rounds.requests-until"));
            requestsUntil.setHelperText(getTranslation("rounds.requests-until.help"));
            policy.addValueChangeListener(change -> proposeModel());
            policy.addValueChangeListener(change -> warn());
            model.addValueChangeListener(change -> warn());
            policy.getListDataView().getItems().findFirst().ifPresent(policy::setValue);
        }

        private void prepare(ComboBox<RuleVersion> box, String label, List<RuleVersion> items) {
            box.setLabel(getTranslation("track." + kind.name()) + " · " + getTranslation(label));
            box.setItems(items);
            box.setItemLabelGenerator(
                    version -> version.name() + " " + version.id().version());
            box.setRequiredIndicatorVisible(true);
        }

        /** The model of the same name as the policy is the one that is usually wanted. */
        private void proposeModel() {
            Optional.ofNullable(policy.getValue())
                    .flatMap(chosen -> model.getListDataView()
                            .getItems()
                            .filter(rule -> rule.id().id().equals(chosen.id().id()))
                            .findFirst())
                    .filter(proposal -> model.isEmpty())
                    .ifPresent(model::setValue);
        }

        private void warn() {
            model.setHelperText(
                    policy.isEmpty() || model.isEmpty()
                            ? ""
                            : rounds.warning(
                                            viewer,
                                            policy.getValue().id(),
                                            model.getValue().id())
                                    .map(warning -> getTranslation(
                                            warning.code(), warning.args().toArray()))
                                    .orElse(""));
        }

        boolean isComplete() {
            List<ComboBox<RuleVersion>> boxes = List.of(policy, model, conflicts, panels);
            for (ComboBox<RuleVersion> box : boxes) {
                box.setInvalid(box.isEmpty());
                box.setErrorMessage(getTranslation("field.required"));
            }
            return boxes.stream().noneMatch(ComboBox::isEmpty);
        }

        NewRound.NewTrack value() {
            return new NewRound.NewTrack(
                    kind,
                    getTranslation("track." + kind.name()),
                    policy.getValue().id(),
                    model.getValue().id(),
                    conflicts.getValue().id(),
                    panels.getValue().id(),
                    Optional.ofNullable(places.getValue()),
                    Optional.ofNullable(requestsUntil.getValue()));
        }

        void addTo(FormLayout layout) {
            layout.add(policy, model, conflicts, panels, places, requestsUntil);
            layout.setColspan(policy, 2);
            layout.setColspan(model, 2);
            layout.setColspan(conflicts, 2);
            layout.setColspan(panels, 2);
        }

        void removeFrom(FormLayout layout) {
            layout.remove(policy, model, conflicts, panels, places, requestsUntil);
        }
    }
}
