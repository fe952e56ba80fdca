package org.clusterreview.scoring.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterreview.kernel.Violation;
import org.clusterreview.scoring.model.ScoringModel;

/**
 * Forms the score of one application by a model: exact from the mark to the last rounding, the same whatever the order of
 * the rows.
 */
public final class Scorer {

    private final ScoringModel model;
    private final EntryCheck check;
    private final Form form;

    /** One stage or several: the same question. */
    private interface Form {

        Formed of(List<SheetMark> marks, Figures figures, Peers peers);
    }

    public Scorer(ScoringModel model) {
        this(model, true);
    }

    /** @param compared whether results have the plain score beside the one that decides */
    Scorer(ScoringModel model, boolean compared) {
        this.model = model;
        this.check = new EntryCheck(model);
        this.form =
                model.stages().isEmpty() ? new Forming(model, compared)::of : new FormingByStages(model, compared)::of;
    }

    /**
     * The result before ranking, looked at by itself: a rule that compares the group leaves it without a score.
     *
     * @throws IllegalArgumentException for an entry that {@link EntryCheck} refuses: a bug of the caller
     */
    public ApplicationResult score(Entry entry) {
        return score(entry, Peers.NONE);
    }

    ApplicationResult score(Entry entry, Peers peers) {
        List<Violation> wrong = check.entry(entry);
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException("not checked: " + entry.application() + " " + wrong);
        }
        Figures figures = new Figures(entry.figures());
        Panel panel = Panel.of(model, entry.marks());
        Formed formed = form.of(entry.marks(), figures, peers);
        Barriers barriers = Barriers.of(model, panel, figures);
        List<Violation> remarks = new ArrayList<>(formed.remarks());
        remarks.addAll(barriers.remarks());
        List<MarkLine> lines = formed.score() == null ? MarkLines.of(panel, (e, i) -> Optional.empty()) : List.of();
        return new ApplicationResult(
                entry.application(),
                entry.group(),
                status(formed, barriers),
                formed.score(),
                formed.plain(),
                lines,
                null,
                false,
                List.of(),
                null,
                null,
                remarks);
    }

    private static Status status(Formed formed, Barriers barriers) {
        if (barriers.vetoed()) {
            return Status.VETOED;
        }
        return formed.enough() && !barriers.unknown() ? Status.RANKED : Status.BELOW_MINIMUM;
    }
}
