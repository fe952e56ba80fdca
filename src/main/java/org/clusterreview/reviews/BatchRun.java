package org.clusterreview.reviews;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.kernel.canonical.Sha256;
import org.clusterreview.scoring.engine.Mark;
import org.clusterreview.scoring.engine.SheetMark;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.ScoringModel;

/** One batch on one locked sheet. It decides and gathers what is to be written; nothing is written here. */
final class BatchRun {

    /** Longest comment in characters. */
    static final int COMMENT_LENGTH = Mutation.COMMENT_LENGTH;

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,12}(\\.\\d{1," + MarkStore.DECIMALS + "})?");

    private final Sheet sheet;
    private final ScoringModel model;
    private final Function<SheetMark, Optional<Violation>> check;
    private final Optional<Violation> closed;
    private final Standing standing;
    private final Writer writer;
    private final List<Saved.Acknowledged> acknowledged = new ArrayList<>();
    private final List<Saved.Refusal> refused = new ArrayList<>();
    private final List<Saved.Conflict> conflicts = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();

    /** Who writes, on what, when. */
    record Writer(String account, String device, Instant at, MarkSource source) {}

    /**
     * @param check why the model does not take a mark
     * @param standing changed with every mutation that is applied
     */
    BatchRun(
            Sheet sheet,
            ScoringModel model,
            Function<SheetMark, Optional<Violation>> check,
            Optional<Violation> closed,
            Standing standing,
            Writer writer) {
        this.sheet = sheet;
        this.model = model;
        this.check = check;
        this.closed = closed;
        this.standing = standing;
        this.writer = writer;
    }

    void apply(Mutation mutation) {
        Standing.Applied before = standing.applied().get(mutation.id());
        if (before != null) {
            repeat(mutation, before);
            return;
        }
        if (mutation.comment().indexOf('\0') >= 0) {
            refuse(mutation, Violation.of("mark.no-text"));
            return;
        }
        boolean aside = Aside.isKey(mutation.indicator());
        switch (aside ? aside(mutation) : content(mutation)) {
            case Outcome.Refused<Mark>(var violations) -> refuse(mutation, violations.getFirst());
            case Outcome.Done<Mark>(var mark) -> change(mutation, mark, aside ? standing.asides() : standing.marks());
        }
    }

    /** What stands on the sheet by now. */
    Standing standing() {
        return standing;
    }

    /** To be written, in the order of the batch. */
    List<Change> changes() {
        return changes;
    }

    /** What the trail is to know; of asides only that there were some. */
    List<ReviewEvents.Saving> events() {
        List<ReviewEvents.Saving> events = new ArrayList<>();
        int asides = changes.size() - saved();
        digest().ifPresent(
                        digest -> events.add(new ReviewEvents.MarksSaved(sheet.round(), sheet.id(), saved(), digest)));
        if (asides > 0) {
            events.add(new ReviewEvents.AsidesSaved(sheet.round(), sheet.id(), asides));
        }
        return events;
    }

    /** How many marks are saved. */
    int saved() {
        return (int) changes.stream().filter(change -> !change.isAside()).count();
    }

    /** Hash of the marks that are saved; empty where none is. */
    Optional<String> digest() {
        List<List<Object>> marks = changes.stream()
                .filter(change -> !change.isAside())
                .map(BatchRun::canonical)
                .toList();
        return marks.isEmpty() ? Optional.empty() : Optional.of(Sha256.ofCanonical(marks));
    }

    Saved answer(SheetSums sums) {
        return new Saved(writer.at(), acknowledged, refused, conflicts, sums);
    }

    private static List<Object> canonical(Change change) {
        SavedMark saved = change.saved();
        return List.of(
                change.mutation(), saved.indicator(), saved.version(), SheetForm.mark(saved.mark()), saved.comment());
    }

    private void repeat(Mutation mutation, Standing.Applied before) {
        if (before.sheet().equals(sheet.id().value()) && before.indicator().equals(mutation.indicator())) {
            acknowledged.add(new Saved.Acknowledged(mutation.id(), mutation.indicator(), before.version()));
        } else {
            refuse(mutation, Violation.of("mark.id-taken"));
        }
    }

    private void refuse(Mutation mutation, Violation reason) {
        refused.add(new Saved.Refusal(mutation.id(), mutation.indicator(), reason));
    }

    /** Notes may be taken on as long as the sheet is the expert's; they are his or hers alone. */
    private Outcome<Mark> aside(Mutation mutation) {
        Optional<Violation> gone =
                sheet.state() == SheetState.VOIDED || sheet.state() == SheetState.RECUSED ? closed : Optional.empty();
        return gone.or(() -> Aside.fault(mutation))
                .map(reason -> Outcome.<Mark>refused(reason))
                .orElseGet(() -> Outcome.done(Mark.MISSING));
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
        return check.apply(new SheetMark("", mutation.indicator(), mark))
                .map(reason -> Outcome.<Mark>refused(named(model, reason)))
                .orElseGet(() -> Outcome.done(mark));
    }

    /** The check names an indicator by the id that files hold; an expert knows it by its name. */
    static Violation named(ScoringModel model, Violation reason) {
        String name = model.onSheet(reason.path()).map(Indicator::name).orElse(reason.path());
        List<Object> args = reason.args().stream()
                .map(arg -> arg.equals(reason.path()) ? name : arg)
                .toList();
        return new Violation(reason.code(), reason.path(), args);
    }

    private void change(Mutation mutation, Mark mark, Map<String, SavedMark> kept) {
        SavedMark present = kept.get(mutation.indicator());
        long version = present == null ? 0 : present.version();
        if (present != null && version != mutation.baseVersion()) {
            conflicts.add(new Saved.Conflict(mutation.id(), mutation.indicator(), present));
            return;
        }
        SavedMark next = new SavedMark(
                mutation.indicator(), mark, mutation.comment(), version + 1, writer.at(), writer.device());
        kept.put(next.indicator(), next);
        standing.applied()
                .put(mutation.id(), new Standing.Applied(sheet.id().value(), next.indicator(), next.version()));
        changes.add(new Change(sheet.id(), next, writer.account(), writer.source(), mutation.id()));
        acknowledged.add(new Saved.Acknowledged(mutation.id(), next.indicator(), next.version()));
    }
}
