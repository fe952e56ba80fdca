package org.clusterreview.reviews.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.Optional;
import java.util.function.Consumer;
import org.clusterreview.access.Viewer;
import org.clusterreview.reviews.SheetKeeping;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.ui.Notices;

/**
 * What staff do about a track's sheets as a whole: remind, and bring them up to date.
 *
 * @param done runs after each act
 */
record Reminding(Viewer viewer, Track track, SheetKeeping keeping, SheetActs acts, Runnable done) {

    private boolean isAllowed() {
        return viewer.hasAny("ORGANISER", "STAFF") && track.stage() == Stage.SCORING;
    }

    Button[] buttons(Progress progress) {
        if (!isAllowed()) {
            return new Button[0];
        }
        Button refresh = new Button(text("scoring.refresh"), click -> refresh());
        refresh.setTooltipText(text("scoring.refresh.explained"));
        Button remind = new Button(text("scoring.remind"), click -> all(progress));
        remind.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return progress.open() == 0 ? new Button[] {refresh} : new Button[] {refresh, remind};
    }

    /** Reminds one expert; empty where nobody may be reminded. */
    Optional<Consumer<ExpertLine>> ofOne() {
        return isAllowed() ? Optional.of(this::one) : Optional.empty();
    }

    private void all(Progress progress) {
        int told = keeping.remind(viewer, track.id());
        int without = progress.owing().size() - told;
        Notices.done(without > 0 ? text("scoring.reminded.some", told, without) : text("scoring.reminded", told));
        done.run();
    }

    private void one(ExpertLine line) {
        boolean told = keeping.remind(viewer, track.id(), line.expert());
        Notices.done(text(
                told ? "scoring.reminded.one" : "scoring.reminded.none",
                line.column().name()));
        done.run();
    }

    private void refresh() {
        acts.settle(keeping.refresh(viewer, track.id()), count -> text("scoring.refreshed", count), done);
    }

    private static String text(String key, Object... args) {
        return UI.getCurrent().getTranslation(key, args);
    }
}
