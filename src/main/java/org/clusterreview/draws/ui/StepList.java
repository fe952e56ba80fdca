package org.clusterreview.draws.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.access.Deed;
import org.clusterreview.access.Role;
import org.clusterreview.draws.Draw;
import org.clusterreview.draws.Draw.State;
import org.clusterreview.draws.DrawContent;
import org.clusterreview.panels.draw.DrawResult;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;
import org.clusterreview.ui.Tables;
import org.clusterreview.ui.Times;

/** The five steps of a draw: whose each is, who took it when, and what it left on record. */
class StepList extends OrderedList {

    private static final long serialVersionUID = 1L;
    private static final int DRAWING = 4;

    private final transient Optional<Draw> draw;
    private final transient DrawWords words;
    private final boolean failed;
    private boolean currentFound;

    StepList(ShownDraw shown) {
        this.draw = shown.draw();
        this.words = shown.words();
        this.failed = shown.content()
                .flatMap(DrawContent::result)
                .flatMap(DrawResult::failed)
                .isPresent();
        addClassName("draw-steps");
        getElement().setAttribute("aria-label", getTranslation("draw.steps"));
        boolean open = shown.turn() != Turn.NOBODY;
        add(step(1, "freeze", Role.ORGANISER, draw.map(Draw::frozen), frozen(), open));
        add(step(2, "commit", Role.DRAWER, draw.flatMap(Draw::committed), committed(), open));
        add(step(3, "witness", Role.SUPERVISOR, draw.flatMap(Draw::witnessed), witnessed(), open));
        add(step(DRAWING, "draw", Role.DRAWER, draw.flatMap(Draw::drawn), drawn(), open));
        add(step(5, "record", Role.ORGANISER, draw.flatMap(Draw::applied), Map.of(), open));
    }

    private ListItem step(
            int number, String key, Role role, Optional<Deed> taken, Map<String, Component> facts, boolean open) {
        boolean current = open && taken.isEmpty() && !currentFound && !failed;
        currentFound |= current;
        Span badge = new Span(String.valueOf(number));
        badge.addClassName("seat-number");
        Span name = new Span(getTranslation("draw.step." + key));
        name.addClassName("draw-step-name");
        Div head = new Div(badge, name);
        head.addClassName("draw-step-head");
        ListItem item = new ListItem(head, state(number, taken, current));
        item.addClassName("draw-step");
        Paragraph who = new Paragraph(
                new Span(taken.map(words::person).orElseGet(() -> getTranslation("role." + role.name()))));
        taken.ifPresent(done -> who.add(new Span(Times.second(done.at()))));
        item.add(who);
        if (current) {
            item.addClassName("current");
            item.getElement().setAttribute("aria-current", "step");
        }
        if (!facts.isEmpty()) {
            item.add(list(facts));
        }
        return item;
    }

    private StateBadge state(int number, Optional<Deed> taken, boolean current) {
        if (number == DRAWING && failed) {
            return new StateBadge(Tone.BLOCK, getTranslation("draw.step.failed"));
        }
        if (taken.isPresent()) {
            return new StateBadge(Tone.OK, getTranslation("draw.step.done"));
        }
        if (current) {
            return new StateBadge(Tone.TODO, getTranslation("draw.step.current"));
        }
        boolean over = draw.filter(one -> one.state() == State.ENDED).isPresent();
        return new StateBadge(Tone.NEUTRAL, getTranslation(over ? "draw.step.ended" : "draw.step.todo"));
    }

    private static DescriptionList list(Map<String, Component> facts) {
        DescriptionList list = new DescriptionList();
        facts.forEach((term, fact) -> list.add(new DescriptionList.Term(term), new DescriptionList.Description(fact)));
        return list;
    }

    private Map<String, Component> frozen() {
        Map<String, Component> facts = new LinkedHashMap<>();
        draw.ifPresent(one -> {
            facts.put(getTranslation("draw.fact.pool"), new Span(getTranslation("draw.fact.experts", one.poolSize())));
            facts.put(getTranslation("draw.fact.poolHash"), Tables.hash(one.poolHash()));
            facts.put(getTranslation("draw.fact.specHash"), Tables.hash(one.specHash()));
        });
        return facts;
    }

    private Map<String, Component> committed() {
        return draw.flatMap(Draw::commitment)
                .map(hash -> Map.of(getTranslation("draw.fact.commitment"), Tables.hash(hash)))
                .orElse(Map.of());
    }

    private Map<String, Component> witnessed() {
        return draw.flatMap(Draw::witness)
                .map(said -> Map.<String, Component>of(getTranslation("draw.fact.witness"), new Span(said)))
                .orElse(Map.of());
    }

    private Map<String, Component> drawn() {
        Map<String, Component> facts = new LinkedHashMap<>();
        draw.flatMap(Draw::secret)
                .ifPresent(secret -> facts.put(getTranslation("draw.fact.secret"), Tables.hash(secret)));
        draw.flatMap(Draw::seed).ifPresent(seed -> facts.put(getTranslation("draw.fact.seed"), Tables.hash(seed)));
        return facts;
    }
}
