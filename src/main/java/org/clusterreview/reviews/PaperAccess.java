package org.clusterreview.reviews;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.clusterreview.access.Hidden;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.conflicts.Undertakings;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.reviews.paper.PaperMark;
import org.clusterreview.rounds.Stage;
import org.springframework.stereotype.Component;

/** Which sheets somebody may print and enter from paper. */
@Component
class PaperAccess {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final ScoreSheetRepository sheets;
    private final SheetReader reader;
    private final ExpertPool pool;
    private final Undertakings undertakings;
    private final Visibility visibility;

    PaperAccess(
            ScoreSheetRepository sheets,
            SheetReader reader,
            ExpertPool pool,
            Undertakings undertakings,
            Visibility visibility) {
        this.sheets = sheets;
        this.reader = reader;
        this.pool = pool;
        this.undertakings = undertakings;
        this.visibility = visibility;
    }

    /** With which sheets of paper somebody may have to do: neither with an own one nor in a group that he or she takes no part in. */
    Predicate<ScoreSheetEntity> openTo(Viewer viewer) {
        Hidden hidden = visibility.of(viewer);
        return sheet -> !hidden.hides(sheet.application())
                && !hidden.withholds(sheet.application())
                && !viewer.isExpert(sheet.expert());
    }

    Optional<ScoreSheetEntity> find(Viewer viewer, SheetId id) {
        return sheets.findById(id.value()).filter(openTo(viewer));
    }

    /** The sheet with its row locked, where a signed one may be entered for it now; else why not. */
    Outcome<ScoreSheetEntity> hold(Viewer viewer, SheetId id) {
        return reach(viewer, id)
                .then(sheet -> closed(viewer, sheet.toValue())
                        .map(Outcome::<ScoreSheetEntity>refused)
                        .orElseGet(() -> Outcome.done(sheet)));
    }

    /** The same whatever the sheet's state and its track's. */
    Outcome<ScoreSheetEntity> reach(Viewer viewer, SheetId id) {
        Optional<ScoreSheetEntity> sheet =
                sheets.lock(id.value()).filter(found -> !visibility.of(viewer).hides(found.application()));
        if (sheet.isEmpty()) {
            return Outcome.refused(Violation.of("sheet.unknown"));
        }
        if (!openTo(viewer).test(sheet.get())) {
            return Outcome.refused(
                    Violation.of(viewer.isExpert(sheet.get().expert()) ? "paper.own" : "sheet.withheld"));
        }
        return Outcome.done(sheet.get());
    }

    /**
     * Why a signed sheet cannot be entered. The deadline does not matter: before it the sheet was signed, and it is entered
     * afterwards.
     */
    Optional<Violation> closed(Viewer viewer, Sheet sheet) {
        return switch (sheet.state()) {
            case SUBMITTED -> Optional.of(Violation.of("sheet.submitted"));
            case VOIDED -> Optional.of(Violation.of("sheet.voided"));
            case RECUSED -> Optional.of(Violation.of("sheet.recused"));
            case OPEN, RETURNED ->
                reader.track(viewer, sheet.track()).stage() != Stage.SCORING
                        ? Optional.of(Violation.of("sheet.stage-over"))
                        : undeclared(viewer, sheet);
        };
    }

    /** What an expert owes before the first mark is owed on paper as well. */
    private Optional<Violation> undeclared(Viewer viewer, Sheet sheet) {
        Set<UUID> records = pool.records(viewer, sheet.expert()).stream()
                .map(ExpertId::value)
                .collect(Collectors.toSet());
        return undertakings
                        .lacking(List.of(new Undertakings.Undertaken(records, sheet.track(), sheet.application())))
                        .isEmpty()
                ? Optional.empty()
                : Optional.of(Violation.of("paper.undeclared"));
    }

    /**
     * Why a signature of this day does not count: it is yet to come, or after the deadline of a sheet that was not returned. One
     * that was handed in and returned wants a signature of its own: that of before stands under what was given back.
     */
    Optional<Violation> unsignable(Viewer viewer, ScoreSheetEntity entity, LocalDate signedOn, LocalDate today) {
        Sheet sheet = entity.toValue();
        if (signedOn.isAfter(today)) {
            return Optional.of(Violation.at("signed", "paper.signed-later"));
        }
        return sheet.state() == SheetState.RETURNED
                ? sheet.submittedAt()
                        .flatMap(before -> entity.returnedAt())
                        .map(returned -> LocalDate.ofInstant(returned, CHINA))
                        .filter(signedOn::isBefore)
                        .map(returned -> Violation.at("signed", "paper.signed-before-return"))
                : reader.round(viewer, reader.track(viewer, sheet.track()))
                        .scoringDeadline()
                        .map(deadline -> LocalDate.ofInstant(deadline, CHINA))
                        .filter(signedOn::isAfter)
                        .map(deadline -> Violation.at("signed", "paper.signed-late"));
    }

    static Map<String, PaperMark> standing(Map<String, SavedMark> saved) {
        return saved.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        mark -> new PaperMark(
                                mark.getValue().mark(), mark.getValue().comment())));
    }
}
