package org.clusterreview.panels.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clusterreview.panels.rules.Composition;
import org.clusterreview.panels.rules.PanelRules;
import org.clusterreview.ui.Dialogs;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;

/** How a panel stands to the rules in force: a bar for each requirement, then the limits that are exceeded, with names. */
class CompositionList extends UnorderedList {

    private static final long serialVersionUID = 1L;

    private final transient Board.Column column;
    private final transient BoardActions actions;
    private final transient RuleNames names;

    CompositionList(Board.Column column, Composition composition, BoardActions actions) {
        this.column = column;
        this.actions = actions;
        this.names = new RuleNames(actions.rules());
        addClassName("composition");
        getElement().setAttribute("aria-label", getTranslation("board.composition"));
        composition.parts().stream().filter(part -> part.wanted() > 0).forEach(part -> add(part(part, composition)));
        composition.breaches().forEach(breach -> add(breach(breach)));
    }

    private ListItem part(Composition.Part part, Composition composition) {
        Span name = new Span(names.of(part.requirement()));
        name.addClassName("composition-name");
        Span count = new Span(part.met() + "/" + part.wanted());
        count.addClassName("numeric");
        Div line = new Div(name, count, state(part, composition));
        line.addClassName("composition-line");
        if (!part.isMet() && composition.isFull()) {
            relax(part.requirement()).ifPresent(line::add);
        }
        return new ListItem(line, bar(part));
    }

    private StateBadge state(Composition.Part part, Composition composition) {
        if (part.isMet()) {
            return new StateBadge(Tone.OK, getTranslation("board.part.met"));
        }
        return new StateBadge(
                composition.isFull() ? Tone.BLOCK : Tone.TODO,
                getTranslation("board.part.missing", part.wanted() - part.met()));
    }

    /** A piece for each member wanted. */
    private static Div bar(Composition.Part part) {
        Div bar = new Div();
        bar.addClassName("composition-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        for (int i = 0; i < part.wanted(); i++) {
            Span piece = new Span();
            piece.addClassName(i < part.met() ? "met" : "open");
            bar.add(piece);
        }
        return bar;
    }

    private ListItem breach(Composition.Breach breach) {
        StateBadge badge = new StateBadge(Tone.BLOCK, told(breach));
        Div line = new Div(badge);
        line.addClassName("composition-line");
        relax(breach.rule()).ifPresent(line::add);
        return new ListItem(line);
    }

    private String told(Composition.Breach breach) {
        List<Board.Place> who = column.places().stream()
                .filter(place -> place.expert()
                        .filter(expert -> breach.members().contains(expert.id().toString()))
                        .isPresent())
                .toList();
        String people = who.stream()
                .map(place -> place.seat().expertName())
                .collect(Collectors.joining(getTranslation("board.names.and")));
        return switch (breach.rule()) {
            case PanelRules.PER_EMPLOYER ->
                getTranslation(
                        "board.breach.employer",
                        who.getFirst().expert().orElseThrow().employerName(),
                        people,
                        actions.rules().rules().perEmployer().orElse(0));
            case PanelRules.PER_CITY ->
                getTranslation(
                        "board.breach.city",
                        who.getFirst().city(),
                        people,
                        actions.rules().rules().perCity().orElse(0));
            case PanelRules.CHAIR -> getTranslation("board.breach.chair", people);
            default -> getTranslation("board.breach", people, names.of(breach.rule()));
        };
    }

    private Optional<Component> relax(String rule) {
        if (!actions.mayRelax(column.group())) {
            return Optional.empty();
        }
        Button relax = new Button(
                getTranslation("board.relax"),
                click -> Dialogs.reason(
                        getTranslation("board.relax.title", names.of(rule)),
                        getTranslation("board.relax.explained"),
                        getTranslation("board.relax"),
                        reason -> actions.settle(() -> actions.relaxed()
                                .relax(actions.viewer(), actions.track().id(), rule, reason))));
        relax.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        relax.setAriaLabel(getTranslation("board.relax.title", names.of(rule)));
        return Optional.of(relax);
    }
}
