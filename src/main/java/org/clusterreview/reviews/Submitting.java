package org.clusterreview.reviews;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.access.OwnPassword;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.panels.OwnSeat;
import org.clusterreview.panels.OwnSeats;
import org.clusterreview.scoring.model.ScoringModel;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes sheets from their expert: all that were chosen, or none and every reason why not. */
@Component
class Submitting {

    private final ScoreSheetRepository sheets;
    private final SubmissionRepository submissions;
    private final SubmissionStore store;
    private final MarkStore marks;
    private final SheetReader reader;
    private final OwnSeats seats;
    private final SubmitWays ways;
    private final OwnPassword password;
    private final PaperClosing papers;
    private final Visibility visibility;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Submitting(
            ScoreSheetRepository sheets,
            SubmissionRepository submissions,
            SubmissionStore store,
            MarkStore marks,
            SheetReader reader,
            OwnSeats seats,
            SubmitWays ways,
            OwnPassword password,
            PaperClosing papers,
            Visibility visibility,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sheets = sheets;
        this.submissions = submissions;
        this.store = store;
        this.marks = marks;
        this.reader = reader;
        this.seats = seats;
        this.ways = ways;
        this.password = password;
        this.papers = papers;
        this.visibility = visibility;
        this.events = events;
        this.clock = clock;
    }

    /** A sheet that may be submitted, with what stands on it. */
    private record Ready(ScoreSheetEntity entity, Sheet sheet, SubmissionStore.Line line) {}

    /** Violations stand at the id of the sheet, of what is missing at {@code sheet/indicator}. */
    Outcome<SubmissionId> submit(Viewer viewer, List<Chosen> chosen, Confirmation by, String agent) {
        List<Violation> violations = new ArrayList<>();
        List<Ready> ready = ready(viewer, chosen, violations);
        if (chosen.isEmpty()) {
            violations.add(Violation.of("submit.nothing"));
        }
        if (ready.stream().map(one -> one.sheet().track()).distinct().count() > 1) {
            violations.add(Violation.of("submit.one-track"));
        }
        if (!violations.isEmpty()) {
            return Outcome.refused(violations);
        }
        Optional<Violation> unconfirmed = unconfirmed(viewer, ready.getFirst().sheet(), by);
        return unconfirmed.isPresent()
                ? Outcome.refused(unconfirmed.get())
                : Outcome.done(record(viewer, inOrder(chosen, ready), by, agent));
    }

    /** Rows are locked in the order of their ids, so that two acts at once wait for one another and not in a circle. */
    private List<Ready> ready(Viewer viewer, List<Chosen> chosen, List<Violation> violations) {
        Map<SheetId, Chosen> byId = new HashMap<>();
        chosen.forEach(one -> byId.put(one.sheet(), one));
        List<Ready> ready = new ArrayList<>();
        byId.values().stream()
                .sorted(Comparator.comparing(one -> one.sheet().value()))
                .forEach(one -> ready(viewer, one, violations).ifPresent(ready::add));
        return ready;
    }

    private Optional<Ready> ready(Viewer viewer, Chosen chosen, List<Violation> violations) {
        String path = chosen.sheet().toString();
        ScoreSheetEntity entity = sheets.lock(chosen.sheet().value())
                .filter(one -> isOwn(viewer, one))
                .orElse(null);
        if (entity == null) {
            violations.add(Violation.at(path, "sheet.unknown"));
            return Optional.empty();
        }
        Sheet sheet = entity.toValue();
        Optional<Violation> closed = reader.closed(viewer, sheet);
        if (closed.isPresent()) {
            violations.add(
                    Violation.at(path, closed.get().code(), closed.get().args().toArray()));
            return Optional.empty();
        }
        ScoringModel model = reader.model(viewer, sheet.track());
        Map<String, SavedMark> saved = marks.of(sheet.id());
        List<Violation> missing = SheetSums.gaps(model, saved).stream()
                .map(gap -> Violation.at(path + "/" + gap.indicator(), "sheet.indicator-missing", gap.name()))
                .toList();
        violations.addAll(missing);
        String hash = SheetForm.sha256(sheet, reader.modelSha256(viewer, sheet.track()), saved);
        if (!entity.isAt(chosen.version()) || !hash.equals(chosen.sha256())) {
            violations.add(Violation.at(path, "sheet.changed"));
            return Optional.empty();
        }
        var total = SheetSums.of(model, reader.score(viewer, sheet, model, saved), saved)
                .total();
        return Optional.of(new Ready(entity, sheet, new SubmissionStore.Line(sheet.id(), total, hash, saved)));
    }

    private boolean isOwn(Viewer viewer, ScoreSheetEntity sheet) {
        return viewer.isExpert(sheet.expert()) && !visibility.of(viewer).hides(sheet.application());
    }

    /** A wrong password is counted though nothing is submitted. */
    private Optional<Violation> unconfirmed(Viewer viewer, Sheet sheet, Confirmation by) {
        if (!ways.of(viewer, sheet.track()).contains(by.way())) {
            return Optional.of(Violation.of("submit.way.refused"));
        }
        return by instanceof Confirmation.ByPassword(String given)
                ? password.confirm(viewer, given).violations().stream().findFirst()
                : Optional.empty();
    }

    private static List<Ready> inOrder(List<Chosen> chosen, List<Ready> ready) {
        return chosen.stream()
                .map(Chosen::sheet)
                .distinct()
                .flatMap(id -> ready.stream().filter(one -> one.sheet().id().equals(id)))
                .toList();
    }

    private SubmissionId record(Viewer viewer, List<Ready> ready, Confirmation by, String agent) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Sheet first = ready.getFirst().sheet();
        List<SubmissionStore.Line> lines = ready.stream().map(Ready::line).toList();
        SubmissionEntity act = new SubmissionEntity(viewer, first, groupName(viewer, first), by, Device.of(agent), at);
        act.seal(lines);
        submissions.saveAndFlush(act);
        store.save(act.id(), lines);
        ready.forEach(one -> one.entity().submit(at, one.line().sha256()));
        sheets.flush();
        papers.follow(ready.stream().map(Ready::entity).toList());
        ready.forEach(one -> events.publishEvent(new ReviewEvents.SheetSubmitted(
                first.round(), first.track(), one.sheet().id(), one.line().sha256())));
        SubmissionId id = new SubmissionId(act.id());
        events.publishEvent(new ReviewEvents.SheetsSubmitted(
                first.round(), first.track(), id, lines.size(), by.way(), act.sha256()));
        return id;
    }

    private String groupName(Viewer viewer, Sheet sheet) {
        return seats.of(viewer).stream()
                .filter(seat -> seat.track().equals(sheet.track()))
                .filter(seat -> seat.applications().contains(sheet.application()))
                .map(OwnSeat::groupName)
                .findFirst()
                .orElse("");
    }
}
