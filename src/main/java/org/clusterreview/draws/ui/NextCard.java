package org.clusterreview.draws.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.function.Supplier;
import org.clusterreview.draws.Draw;
import org.clusterreview.eligibility.Explanation;
import org.clusterreview.eligibility.ui.ShortageList;
import org.clusterreview.ui.Dialogs;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;

/** The present step: what it does, and its button for whoever takes it. */
class NextCard extends Section {

    private static final long serialVersionUID = 1L;
    private static final int WITNESS_LENGTH = 200;

    private final transient DrawActs acts;

    /** @param check tells whether panels could be made as things stand */
    NextCard(ShownDraw shown, DrawActs acts, Supplier<Optional<Explanation>> check) {
        this.acts = acts;
        Turn turn = shown.turn();
        addClassNames("work-card", "present", "no-print");
        String what = getTranslation("draw.next." + turn.name());
        add(new H2(getTranslation("draw.next", what)), new Paragraph(explained(shown, turn)));
        shown.plan().ifPresent(plan -> add(new PlanList(plan, shown.words())));
        if (!turn.isOf(shown.viewer())) {
            String role = getTranslation("role." + turn.role().name());
            add(new StateBadge(Tone.NEUTRAL, getTranslation("draw.waits", role)));
        } else if (turn.isBarred(shown.viewer(), shown.draw())) {
            add(new StateBadge(Tone.WARN, getTranslation("draw.barred." + turn.name())));
        } else {
            boolean ready = shown.plan()
                    .map(plan -> plan.unresolved() == 0 && !plan.panels().isEmpty())
                    .orElse(true);
            shown.draw().ifPresentOrElse(draw -> add(act(turn, draw)), () -> {
                Div found = new Div();
                Button look = new Button(getTranslation("draw.check"), click -> {
                    found.removeAll();
                    check.get()
                            .ifPresent(why -> found.add(
                                    new ShortageList(why, shown.words().rules(), acts::relax, true)));
                });
                look.setEnabled(
                        shown.plan().filter(plan -> !plan.panels().isEmpty()).isPresent());
                Div row = freeze(ready);
                row.add(look);
                add(row, found);
            });
        }
    }

    private String explained(ShownDraw shown, Turn turn) {
        if (turn == Turn.DECIDE) {
            Draw.End end = shown.draw().flatMap(Draw::end).orElseThrow();
            return getTranslation("draw.explained.DECIDE", shown.words().person(end.asked()), end.reason());
        }
        return getTranslation("draw.explained." + turn.name());
    }

    private Div freeze(boolean ready) {
        Button freeze = primary(
                "draw.act.freeze",
                () -> Dialogs.confirm(
                        getTranslation("draw.act.freeze"),
                        getTranslation("draw.confirm.freeze"),
                        getTranslation("draw.act.freeze"),
                        acts::freeze));
        freeze.setEnabled(ready);
        return row(freeze);
    }

    private Div act(Turn turn, Draw draw) {
        return switch (turn) {
            case COMMIT -> row(primary("draw.act.commit", () -> acts.commit(draw)));
            case WITNESS -> witness(draw);
            case DRAW -> row(confirmed("draw.act.draw", "draw.confirm.draw", () -> acts.draw(draw)));
            case APPLY -> row(confirmed("draw.act.apply", "draw.confirm.apply", () -> acts.apply(draw)));
            case DECIDE ->
                row(
                        confirmed("draw.act.agree", "draw.confirm.agree", () -> acts.agree(draw)),
                        new Button(getTranslation("draw.act.decline"), click -> acts.decline(draw)));
            case END -> row(primary("draw.act.end", () -> HeaderActs.end(acts, draw)));
            case FREEZE, NOBODY -> row();
        };
    }

    private Div witness(Draw draw) {
        TextField said = new TextField(getTranslation("draw.field.witness"));
        said.setHelperText(getTranslation("draw.field.witness.help"));
        said.setMaxLength(WITNESS_LENGTH);
        said.setRequiredIndicatorVisible(true);
        said.setValueChangeMode(ValueChangeMode.EAGER);
        said.addClassName("draw-witness");
        Button witness = primary(
                "draw.act.witness",
                () -> Dialogs.confirm(
                        getTranslation("draw.act.witness"),
                        getTranslation("draw.confirm.witness", said.getValue().strip()),
                        getTranslation("draw.act.witness"),
                        () -> acts.witness(draw, said.getValue())));
        witness.setEnabled(false);
        said.addValueChangeListener(
                change -> witness.setEnabled(!change.getValue().isBlank()));
        Div field = new Div(said, row(witness));
        field.addClassName("draw-witnessing");
        return field;
    }

    private Button confirmed(String act, String consequence, Runnable action) {
        return primary(
                act,
                () -> Dialogs.confirm(getTranslation(act), getTranslation(consequence), getTranslation(act), action));
    }

    private Button primary(String key, Runnable action) {
        Button button = new Button(getTranslation(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private static Div row(Button... buttons) {
        Div row = new Div(buttons);
        row.addClassName("board-buttons");
        return row;
    }
}
