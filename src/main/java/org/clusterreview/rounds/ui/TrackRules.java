package org.clusterreview.rounds.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterreview.rounds.Binding;
import org.clusterreview.rounds.Round;
import org.clusterreview.rounds.Track;
import org.clusterreview.ui.Times;

/** The rules a track is held under, with the hashes by which anyone can tell that they stayed the same. */
class TrackRules extends Section {

    private static final long serialVersionUID = 1L;
    private static final int HASH_SHOWN = 12;

    /**
     * What may be changed after the track was opened; empty for whoever may not.
     *
     * @param requests the last day for requests
     * @param places how many may be listed
     */
    record Changes(Optional<Runnable> requests, Optional<Runnable> places) {}

    TrackRules(
            Round round,
            Track track,
            Binding policy,
            Binding model,
            Binding conflicts,
            Binding panels,
            Changes changes) {
        addClassNames("work-card", "track-rules");
        add(new H2(getTranslation("round.rules")));
        DescriptionList list = new DescriptionList();
        rule(list, "rounds.policy", policy);
        rule(list, "rounds.model", model);
        rule(
                list,
                "rounds.conflicts",
                conflicts,
                new Anchor(TrackPage.rulesOfAvoidance(track.id()), getTranslation("round.conflicts.read")));
        rule(list, "rounds.panels", panels);
        row(
                list,
                "rounds.places",
                with(
                        new Span(track.places()
                                .map(String::valueOf)
                                .orElseGet(() -> getTranslation("round.places.open"))),
                        "round.places.change",
                        changes.places()));
        row(
                list,
                "rounds.deadline",
                round.scoringDeadline().map(Times::minute).orElseGet(() -> getTranslation("round.deadline.open")));
        row(list, "rounds.requests-until", requestsUntil(track, changes.requests()));
        row(
                list,
                "round.frozen",
                model.frozenAt().map(Times::minute).orElseGet(() -> getTranslation("round.frozen.not")));
        add(list);
        if (model.frozenAt().isPresent() && conflicts.frozenAt().isEmpty()) {
            Paragraph before = new Paragraph(getTranslation("round.conflicts.before"));
            before.addClassName("quiet");
            add(before);
        }
    }

    private Component[] requestsUntil(Track track, Optional<Runnable> change) {
        Span day = new Span(track.requestsUntil()
                .map(LocalDate::toString)
                .orElseGet(() -> getTranslation("round.requests-until.open")));
        return with(day, "round.requests-until.change", change);
    }

    private Component[] with(Span value, String key, Optional<Runnable> change) {
        return change.<Component[]>map(act -> {
                    Button button = new Button(getTranslation(key), click -> act.run());
                    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
                    return new Component[] {value, button};
                })
                .orElse(new Component[] {value});
    }

    private void rule(DescriptionList list, String key, Binding binding, Component... beside) {
        String hash = binding.rule().sha256();
        Span shown = new Span(hash.substring(0, HASH_SHOWN));
        shown.addClassName("hash");
        shown.setTitle("SHA-256 " + hash);
        List<Component> parts = new ArrayList<>();
        parts.add(new Span(binding.rule().name() + " " + binding.rule().id().version()));
        parts.add(shown);
        parts.addAll(List.of(beside));
        row(list, key, parts.toArray(Component[]::new));
    }

    private void row(DescriptionList list, String key, String value) {
        row(list, key, new Span(value));
    }

    private void row(DescriptionList list, String key, Component... value) {
        DescriptionList.Description description = new DescriptionList.Description();
        description.add(value);
        list.add(new DescriptionList.Term(getTranslation(key)), description);
    }
}
