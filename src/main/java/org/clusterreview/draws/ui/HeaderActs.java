package org.clusterreview.draws.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import java.util.ArrayList;
import java.util.List;
import org.clusterreview.access.Role;
import org.clusterreview.draws.Draw;
import org.clusterreview.draws.Draw.State;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.ui.PanelPage;
import org.clusterreview.ui.Dialogs;

/** What can be done beside the present step: printing, and ways out for the organiser. */
final class HeaderActs {

    private HeaderActs() {}

    static Component[] of(ShownDraw shown, DrawActs acts) {
        List<Component> all = new ArrayList<>();
        shown.draw().ifPresent(draw -> {
            if (draw.state() == State.ENDED) {
                all.add(new Anchor(PanelPage.DRAW.of(shown.track().id()), text("draw.present")));
            }
            boolean organiser =
                    shown.viewer().has(Role.ORGANISER) && shown.track().stage() == Stage.PANELS;
            if (organiser) {
                all.addAll(ofOrganiser(draw, acts));
            }
            if (draw.drawn().isPresent()) {
                all.add(button("draw.act.print", () -> UI.getCurrent().getPage().executeJs("window.print()")));
            }
        });
        return all.toArray(Component[]::new);
    }

    private static List<Component> ofOrganiser(Draw draw, DrawActs acts) {
        return switch (draw.state()) {
            case FROZEN, COMMITTED -> List.of(button("draw.act.end", () -> end(acts, draw)));
            case WITNESSED, DRAWN ->
                draw.end().isPresent() ? List.of() : List.of(button("draw.act.ask", () -> ask(acts, draw)));
            case APPLIED -> List.of(button("draw.act.takeBack", () -> takeBack(acts, draw)));
            case FAILED, ENDED -> List.of();
        };
    }

    static void end(DrawActs acts, Draw draw) {
        Dialogs.reason(
                text("draw.act.end"), text("draw.confirm.end"), text("draw.act.end"), reason -> acts.end(draw, reason));
    }

    private static void ask(DrawActs acts, Draw draw) {
        Dialogs.reason(
                text("draw.act.ask"),
                text("draw.confirm.ask"),
                text("draw.act.ask"),
                reason -> acts.askForAnother(draw, reason));
    }

    private static void takeBack(DrawActs acts, Draw draw) {
        Dialogs.reason(
                text("draw.act.takeBack"),
                text("draw.confirm.takeBack"),
                text("draw.act.takeBack"),
                reason -> acts.takeBack(draw, reason));
    }

    private static Button button(String key, Runnable action) {
        return new Button(text(key), click -> action.run());
    }

    private static String text(String key) {
        return DrawWords.text(key);
    }
}
