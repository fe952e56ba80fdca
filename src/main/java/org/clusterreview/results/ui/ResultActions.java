package org.clusterreview.results.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.ArrayList;
import java.util.List;
import org.clusterreview.access.Role;
import org.clusterreview.access.Viewer;
import org.clusterreview.results.FrozenResult;
import org.clusterreview.results.ui.ShownResults.Wanted;
import org.clusterreview.rounds.Stage;
import org.clusterreview.ui.Dialogs;

/** What may be done with the results that are shown: at most one action is the primary one. */
class ResultActions {

    private final Shown shown;
    private final Viewer viewer;
    private final ResultsView page;

    ResultActions(Shown shown, Viewer viewer, ResultsView page) {
        this.shown = shown;
        this.viewer = viewer;
        this.page = page;
    }

    Component[] all() {
        List<Component> actions = new ArrayList<>();
        if (shown.stale() && viewer.has(Role.ORGANISER)) {
            actions.add(
                    shown.preview()
                            ? button("result.action.show-frozen", () -> page.want(Wanted.FROZEN))
                            : button("result.action.show-preview", () -> page.want(Wanted.PRESENT)));
        }
        if (viewer.has(Role.ORGANISER) && !shown.ranking().rows().isEmpty()) {
            actions.add(
                    page.showsExperts()
                            ? button("result.action.hide-experts", () -> page.showExperts(false))
                            : button("result.action.show-experts", () -> page.showExperts(true)));
        }
        boolean exportable = !shown.ranking().isPartial()
                || shown.frozen()
                        .filter(frozen -> !frozen.ranking().rows().isEmpty())
                        .isPresent();
        if (exportable && shown.frozen().filter(FrozenResult::reproduced).isPresent()) {
            actions.add(button("result.action.export-ranking", page::exportRanking));
            actions.add(button("result.action.export-sheets", page::exportScoreSheets));
            if (!shown.ranking().isPartial()) {
                actions.add(button("result.action.export-record", page::exportRecord));
            }
        }
        if (isOpen()) {
            if (!shown.ranking().needsLot()) {
                actions.add(primary(button("result.action.freeze", this::freeze)));
            }
        }
        return actions.toArray(Component[]::new);
    }

    /** Whether the viewer can decide anything about what is shown. */
    private boolean isOpen() {
        return viewer.has(Role.ORGANISER)
                && shown.preview()
                && shown.track().stage() == Stage.RESULTS
                && !shown.ranking().isPartial()
                && !shown.ranking().rows().isEmpty();
    }

    private void freeze() {
        Dialogs.confirm(
                page.getTranslation("result.freeze.title"),
                page.getTranslation(
                        "result.freeze.consequence", shown.ranking().rows().size()),
                page.getTranslation("result.action.freeze"),
                () -> page.freeze(shown.ranking().inputSha256()));
    }

    private Button button(String key, Runnable action) {
        return new Button(page.getTranslation(key), click -> action.run());
    }

    private static Button primary(Button button) {
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }
}
