package org.clusterreview.reviews;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.kernel.canonical.Sha256;
import org.clusterreview.scoring.engine.EntryCheck;
import org.clusterreview.scoring.engine.Mark;
import org.clusterreview.scoring.engine.SheetMark;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.ScoringModel;

/** One batch on one locked sheet. */
final class BatchRun {

    /** Longest comment in characters. */
    static final int COMMENT_LENGTH = Mutation.COMMENT_LENGTH;

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,12}(\\.\\d{1," + MarkStore.DECIMALS + "})?");

    private final MarkStore store;
    private final Sheet sheet;
    private final ScoringModel model;
    private final EntryCheck check;
    private final Optional<Violation> closed;
    private final Map<String, SavedMark> marks;
    private final Writer writer;
    private final List<Saved.Acknowledged> acknowledged = new ArrayList<>();
    private final List<Saved.Refusal> refused = new ArrayList<>();
    private final List<Saved.Conflict> conflicts = new ArrayList<>();
    private final List<List<Object>> changes = new ArrayList<>();

    /** Who writes, on what, when. */
    record Writer(String account, String device, Instant at) {}

    /** @param marks the present marks of the sheet; changed with every mutation that is applied */
    BatchRun(
            MarkStore store,
            Sheet sheet,
            ScoringModel model,
            Optional<Violation> closed,
            Map<String, SavedMark> marks,
            Writer writer) {
        this.store = store;
        this.sheet = sheet;
        this.model = model;
        this.check = new EntryCheck(model);
        this.closed = closed;
        this.marks = marks;
        this.writer = writer;
    }

    void apply(Mutation mutation) {
        Optional<MarkStore.Applied> before = store.applied(mutation.id());
        if (before.isPresent()) {
            repeat(mutation, before.get());
            return;
        }
        switch (content(mutation)) {
            case Outcome.Refused<Mark>(var violations) -> refuse(mutation, violations.getFirst());
            case Outcome.Done<Mark>(var mark) -> change(mutation, mark);
        }
    }

    int saved() {
        return changes.size();
    }

    /** Hash of what was saved; empty where nothing was. */
    Optional<String> digest() {
        return changes.isEmpty() ? Optional.empty() : Optional.of(Sha256.ofCanonical(changes));
    }

    Saved answer(SheetSums sums) {
        return new Saved(writer.at(), acknowledged, refused, conflicts, sums);
    }

    private void repeat(Mutation mutation, MarkStore.Applied before) {
        if (before.sheet().equals(sheet.id().value()) && before.indicator().equals(mutation.indicator())) {
            acknowledged.add(new Saved.Acknowledged(mutation.id(), mutation.indicator(), before.version()));
        } else {
            refuse(mutation, Violation.of("mark.id-taken"));
        }
    }

    private void refuse(Mutation mutation, Violation reason) {
        refused.add(new Saved.Refusal(mutation.id(), mutation.indicator(), reason));
    }

    private Outcome<Mark> content(Mutation mutation) {
        if (closed.isPresent()) {
            return Outcome.refused(closed.get());
        }
        String value = mutation.value();
        if (value != null && mutation.notApplicable()) {
            return Outcome.refused(Violation.of("mark.contradictory"));
        }
        if (value != null && !DECIMAL.matcher(value).matches()) {
            return Outcome.refused(Violation.of("mark.not-a-number"));
        }
        if (mutation.comment().codePointCount(0, mutation.comment().length()) > COMMENT_LENGTH) {
            return Outcome.refused(Violation.of("mark.comment-long", COMMENT_LENGTH));
        }
        Mark mark = mutation.notApplicable()
                ? Mark.NOT_APPLICABLE
                : value == null ? Mark.MISSING : Mark.of(new BigDecimal(value));
        return check.mark(new SheetMark("", mutation.indicator(), mark))
                .map(reason -> Outcome.<Mark>refused(named(reason)))
                .orElseGet(() -> Outcome.done(mark));
    }

    /** The check names an indicator by the id that files hold; an expert knows it by its name. */
    private Violation named(Violation reason) {
        String name = model.onSheet(reason.path()).map(Indicator::name).orElse(reason.path());
        List<Object> args = reason.args().stream()
                .map(arg -> arg.equals(reason.path()) ? name : arg)
                .toList();
        return new Violation(reason.code(), reason.path(), args);
    }

    private void change(Mutation mutation, Mark mark) {
        SavedMark present = marks.get(mutation.indicator());
        long version = present == null ? 0 : present.version();
        if (present != null && version != mutation.baseVersion()) {
            conflicts.add(new Saved.Conflict(mutation.id(), mutation.indicator(), present));
            return;
        }
        SavedMark next = new SavedMark(
                mutation.indicator(), mark, mutation.comment(), version + 1, writer.at(), writer.device());
        store.save(sheet.id(), next, writer.account(), mutation.id());
        marks.put(mutation.indicator(), next);
        changes.add(
                List.of(mutation.id(), mutation.indicator(), next.version(), SheetForm.mark(mark), mutation.comment()));
        acknowledged.add(new Saved.Acknowledged(mutation.id(), mutation.indicator(), next.version()));
    }
}
