package org.clusterreview.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.ForStaff;
import org.clusterreview.access.Viewer;
import org.clusterreview.approvals.Approval;
import org.clusterreview.approvals.Approvals;
import org.clusterreview.approvals.Proposal;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.Tracks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What clusters have to put right after a bad result: the last day, the report, and a second person who accepts it or not. */
@Service
@Transactional
public class Rectifications {

    static final String KIND = "rectification";

    private static final int TEXT = 4_000;
    private static final int SHORT = 200;

    private final Tracks tracks;
    private final EvaluationStore results;
    private final RectificationStore store;
    private final EvaluationSight sight;
    private final Approvals approvals;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rectifications(
            Tracks tracks,
            EvaluationStore results,
            RectificationStore store,
            EvaluationSight sight,
            Approvals approvals,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tracks = tracks;
        this.results = results;
        this.store = store;
        this.sight = sight;
        this.approvals = approvals;
        this.events = events;
        this.clock = clock;
    }

    /** Of a year's results, without those withheld from the viewer. */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<Rectification> ofYear(Viewer viewer, int year) {
        List<EvaluationResult> due = sight.seen(viewer, results.ofYear(year)).stream()
                .filter(result -> result.due().isPresent())
                .toList();
        Map<UUID, List<Rectification.Report>> reports =
                store.of(due.stream().map(EvaluationResult::id).toList());
        return due.stream()
                .map(result -> Rectification.of(result, reports.getOrDefault(result.id(), List.of()), today()))
                .toList();
    }

    /** Records a report that came in, and asks a second person whether it is accepted; one report waits at a time. */
    @ForStaff
    public Outcome<Approval> report(Viewer viewer, UUID resultId, NewReport report) {
        Optional<EvaluationResult> found = results.find(resultId)
                .filter(result -> result.due().isPresent()
                        && !sight.seen(viewer, List.of(result)).isEmpty());
        if (found.isEmpty()) {
            return Outcome.refused(Violation.of("evaluation.rectification.unknown"));
        }
        tracks.hold(viewer, found.get().track());
        if (sight.isPartial(viewer, List.of(found.get()))) {
            return Outcome.refused(Violation.of("evaluation.partial"));
        }
        List<Violation> faults = faultsOf(found.get(), report);
        return faults.isEmpty() ? record(viewer, found.get(), report) : Outcome.refused(faults);
    }

    private List<Violation> faultsOf(EvaluationResult result, NewReport report) {
        List<Violation> faults = new ArrayList<>();
        if (report.text().isBlank() || report.text().length() > TEXT) {
            faults.add(Violation.at("text", "evaluation.rectification.text", TEXT));
        }
        if (report.receivedOn().isAfter(today())) {
            faults.add(Violation.at("receivedOn", "evaluation.rectification.future"));
        }
        if (report.receivedOn().isBefore(result.issuedOn())) {
            faults.add(Violation.at(
                    "receivedOn",
                    "evaluation.rectification.early",
                    result.issuedOn().toString()));
        }
        switch (Rectification.of(result, store.of(result.id()), today()).state()) {
            case ACCEPTED -> faults.add(Violation.of("evaluation.rectification.accepted"));
            case REPORTED -> faults.add(Violation.of("evaluation.rectification.pending"));
            case DUE, OVERDUE, REFUSED -> {}
        }
        return faults;
    }

    private Outcome<Approval> record(Viewer viewer, EvaluationResult result, NewReport report) {
        LocalDate due = result.due().orElseThrow();
        boolean late = report.receivedOn().isAfter(due);
        String text = report.text().strip();
        Outcome<Approval> asked = approvals.propose(
                viewer,
                new Proposal(
                        KIND,
                        result.id() + "/" + result.track(),
                        Optional.of(result.round().value()),
                        result.name(),
                        Map.of(
                                "evaluation-years", String.valueOf(result.year()),
                                "rectification-due", due.toString(),
                                "rectification-received", report.receivedOn().toString()),
                        text.length() > SHORT ? text.substring(0, SHORT) + "…" : text,
                        report.document(),
                        Optional.empty()));
        return asked.map(approval -> {
            UUID id = store.add(result.id(), approval.id(), report, viewer.actor());
            events.publishEvent(new EvaluationEvents.RectificationReported(
                    result.round().value(),
                    result.application().value(),
                    result.id(),
                    id,
                    report.receivedOn().toString(),
                    late));
            return approval;
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Revocations.CHINA);
    }
}
