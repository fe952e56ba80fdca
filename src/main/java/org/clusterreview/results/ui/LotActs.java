package org.clusterreview.results.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.documents.ui.SupportingDocument;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.results.LotByHand;
import org.clusterreview.results.LotId;
import org.clusterreview.results.LotRecord;
import org.clusterreview.results.LotSet;
import org.clusterreview.results.Lots;
import org.clusterreview.results.WitnessedLots;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.ui.Notices;

/** Takes the steps of lots and shows the page anew. */
class LotActs {

    private final Lots lots;
    private final WitnessedLots witnessed;
    private final StoredFiles files;
    private final Viewer viewer;
    private final TrackId track;
    private final Runnable after;

    LotActs(Lots lots, WitnessedLots witnessed, StoredFiles files, Viewer viewer, TrackId track, Runnable after) {
        this.lots = lots;
        this.witnessed = witnessed;
        this.files = files;
        this.viewer = viewer;
        this.track = track;
        this.after = after;
    }

    Viewer viewer() {
        return viewer;
    }

    StoredFiles files() {
        return files;
    }

    boolean start(LotSet set, String reason) {
        List<ApplicationId> among =
                set.among().applications().stream().map(ApplicationId::of).toList();
        return told(lots.start(viewer, track, set.among().scope(), among, reason), "lot.started");
    }

    /** What an organiser has written down of a lot by hand. */
    record Written(List<ApplicationId> order, String witness, String note, String reason) {}

    boolean enter(LotSet set, Written written, SupportingDocument document) {
        return told(
                document.store(files, viewer)
                        .then(LotActs::needed)
                        .then(file -> lots.enter(
                                viewer,
                                track,
                                set.among().scope(),
                                new LotByHand(written.order(), written.witness(), written.note(), file),
                                written.reason())),
                "lot.entered");
    }

    private static Outcome<UUID> needed(Optional<UUID> file) {
        return file.map(Outcome::done).orElseGet(() -> Outcome.refused(Violation.at("document", "lot.document")));
    }

    void witness(LotId lot, String words) {
        told(witnessed.witness(viewer, lot, words), "lot.witnessed");
    }

    void confirm(LotId lot, String words) {
        told(witnessed.confirm(viewer, lot, words), "lot.confirmed");
    }

    boolean decline(LotId lot, String reason) {
        return told(witnessed.decline(viewer, lot, reason), "lot.declined");
    }

    boolean cancel(LotId lot, String reason) {
        return told(lots.cancel(viewer, lot, reason), "lot.cancelled");
    }

    private boolean told(Outcome<LotRecord> outcome, String done) {
        if (outcome.isDone()) {
            Notices.done(UI.getCurrent().getTranslation(done));
            after.run();
        } else {
            Notices.refused(outcome.violations());
        }
        return outcome.isDone();
    }
}
