package org.clusterreview.reviews.ui;

import com.vaadin.flow.component.UI;
import java.util.function.Function;
import org.clusterreview.access.Role;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.reviews.Sheet;
import org.clusterreview.reviews.SheetKeeping;
import org.clusterreview.reviews.SheetProgress;
import org.clusterreview.reviews.SheetState;
import org.clusterreview.reviews.Sheets;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.Tracks;
import org.clusterreview.scoring.Models;
import org.clusterreview.ui.Notices;
import org.springframework.stereotype.Component;

/** Opens a sheet for staff, and does with it what they decide. Marks are there once they are submitted. */
@Component
class SheetActs {

    private final Sheets sheets;
    private final SheetKeeping keeping;
    private final Tracks tracks;
    private final Models models;

    SheetActs(Sheets sheets, SheetKeeping keeping, Tracks tracks, Models models) {
        this.sheets = sheets;
        this.keeping = keeping;
        this.tracks = tracks;
        this.models = models;
    }

    /** @param done runs after each act, also one that was refused: what is shown may be out of date then */
    void open(
            Viewer viewer,
            Track track,
            SheetProgress progress,
            Progress.Row row,
            Progress.Column column,
            Runnable done) {
        SheetDialog dialog = new SheetDialog(row.name(), column.name(), progress);
        Sheet sheet = progress.sheet();
        if (viewer.has(Role.ORGANISER)) {
            if (sheet.state() == SheetState.SUBMITTED) {
                sheets.submitted(viewer, track.id()).stream()
                        .filter(one -> one.sheet().equals(sheet.id()))
                        .findFirst()
                        .ifPresent(one -> dialog.show(
                                one, models.of(tracks.model(viewer, track.id()).rule())));
            }
            if (track.stage() == Stage.SCORING) {
                dialog.offer(sheet, column.active(), new Acts(viewer, done));
            }
        }
        dialog.open();
    }

    <T> boolean settle(Outcome<T> outcome, Function<T, String> words, Runnable done) {
        switch (outcome) {
            case Outcome.Done<T>(var value) -> Notices.done(words.apply(value));
            case Outcome.Refused<T>(var violations) -> Notices.refused(violations);
        }
        done.run();
        return outcome.isDone();
    }

    private final class Acts implements SheetDialog.Actions {

        private final Viewer viewer;
        private final Runnable done;

        Acts(Viewer viewer, Runnable done) {
            this.viewer = viewer;
            this.done = done;
        }

        @Override
        public boolean giveBack(Sheet sheet, String reason) {
            return told(keeping.giveBack(viewer, sheet.id(), sheet.version(), reason), "scoring.give-back.done");
        }

        @Override
        public boolean takeOut(Sheet sheet, String reason) {
            return told(keeping.voidSheet(viewer, sheet.id(), sheet.version(), reason), "scoring.void.done");
        }

        @Override
        public boolean reopen(Sheet sheet, String reason) {
            return told(keeping.reopen(viewer, sheet.id(), sheet.version(), reason), "scoring.reopen.done");
        }

        private boolean told(Outcome<Sheet> outcome, String key) {
            return settle(outcome, sheet -> UI.getCurrent().getTranslation(key), done);
        }
    }
}
