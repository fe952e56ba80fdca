package org.clusterreview.draws.ui;

import com.vaadin.flow.component.UI;
import java.util.function.Supplier;
import org.clusterreview.access.Viewer;
import org.clusterreview.documents.IssuedDocument;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.draws.Draw;
import org.clusterreview.draws.DrawExports;
import org.clusterreview.draws.DrawOutcomes;
import org.clusterreview.draws.Draws;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.panels.inforce.RelaxedRule;
import org.clusterreview.panels.inforce.RelaxedRules;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.ui.Notices;

/** What can be done on the page of the draw; each act shows the page anew. */
record DrawActs(
        Viewer viewer,
        TrackId track,
        Draws draws,
        DrawOutcomes outcomes,
        DrawExports exports,
        RelaxedRules relaxed,
        StoredFiles files,
        Runnable refresh) {

    void freeze() {
        settle(() -> draws.freeze(viewer, track), "draw.done.freeze");
    }

    void commit(Draw draw) {
        settle(() -> draws.commit(viewer, draw.id(), draw.version()), "draw.done.commit");
    }

    void witness(Draw draw, String text) {
        settle(() -> draws.witness(viewer, draw.id(), draw.version(), text), "draw.done.witness");
    }

    void draw(Draw draw) {
        settle(() -> draws.draw(viewer, draw.id(), draw.version()), "draw.done.draw");
    }

    void apply(Draw draw) {
        settle(() -> outcomes.apply(viewer, draw.id(), draw.version()), "draw.done.apply");
    }

    boolean takeBack(Draw draw, String reason) {
        return settle(() -> outcomes.takeBack(viewer, draw.id(), draw.version(), reason), "draw.done.takeBack");
    }

    boolean askForAnother(Draw draw, String reason) {
        return settle(() -> outcomes.askForAnother(viewer, draw.id(), draw.version(), reason), "draw.done.ask");
    }

    boolean end(Draw draw, String reason) {
        return settle(() -> outcomes.end(viewer, draw.id(), draw.version(), reason), "draw.done.end");
    }

    void agree(Draw draw) {
        settle(() -> outcomes.agree(viewer, draw.id(), draw.version()), "draw.done.agree");
    }

    void decline(Draw draw) {
        settle(() -> outcomes.decline(viewer, draw.id(), draw.version()), "draw.done.decline");
    }

    boolean relax(String rule, String reason) {
        return settle(() -> relaxed.relax(viewer, track, rule, reason), "draw.done.relax");
    }

    void revoke(RelaxedRule one) {
        settle(() -> relaxed.revoke(viewer, one.id(), one.version()), "draw.done.revoke");
    }

    Outcome<IssuedDocument> issued(Outcome<IssuedDocument> outcome) {
        if (!outcome.isDone()) {
            Notices.refused(outcome.violations());
        }
        return outcome;
    }

    private <T> boolean settle(Supplier<Outcome<T>> act, String done) {
        Outcome<T> outcome = act.get();
        if (outcome.isDone()) {
            Notices.done(UI.getCurrent().getTranslation(done));
            refresh.run();
        } else {
            Notices.refused(outcome.violations());
        }
        return outcome.isDone();
    }
}
