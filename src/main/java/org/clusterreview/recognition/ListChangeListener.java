package org.clusterreview.recognition;

import java.util.List;
import java.util.UUID;
import org.clusterreview.approvals.Approval;
import org.clusterreview.approvals.ApprovalEvents;
import org.clusterreview.rounds.TrackId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Carries out a change of a list in the transaction in which the second person approves it. */
@Component
class ListChangeListener {

    private final ListStore store;
    private final ApplicationEventPublisher events;

    ListChangeListener(ListStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    /** While a change is pending the list is neither formed anew nor frozen, so that it still is the one that was meant. */
    @EventListener
    void on(ApprovalEvents.ApprovalDecided event) {
        Approval approval = event.approval();
        if (!approval.kind().equals(ListChanges.KIND) || event.decision().verdict() != Approval.Verdict.APPROVED) {
            return;
        }
        TrackId track = TrackId.of(approval.subject().split("/", -1)[0]);
        UUID application = ListChanges.application(approval).value();
        RecognitionList list = store.lock(track).orElseThrow();
        ListDecision to = ListChanges.wanted(approval);
        ManualChange change = new ManualChange(
                approval.id(), approval.reason(), event.decision().reason());
        ListEntry before = list.entries().stream()
                .filter(entry -> entry.application().value().equals(application))
                .findFirst()
                .orElseThrow();
        List<ListEntry> entries = list.entries().stream()
                .map(entry -> entry.equals(before) ? entry.changed(to, change) : entry)
                .toList();
        RecognitionList changed = store.add(
                track,
                approval.round().orElseThrow(),
                list.draft().with(entries),
                event.decision().by().toString());
        events.publishEvent(new RecognitionEvents.ListChanged(
                approval.round().orElseThrow(),
                changed.id().value(),
                changed.revision(),
                application,
                before.decision(),
                to,
                change,
                changed.sha256()));
    }
}
