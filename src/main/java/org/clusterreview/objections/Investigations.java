package org.clusterreview.objections;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.AccountId;
import org.clusterreview.access.Colleagues;
import org.clusterreview.access.Colleagues.Colleague;
import org.clusterreview.access.ForOrganisers;
import org.clusterreview.access.ForStaff;
import org.clusterreview.access.Viewer;
import org.clusterreview.approvals.Approvals;
import org.clusterreview.approvals.Proposal;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.objections.Objection.State;
import org.clusterreview.objections.Objection.Verdict;
import org.clusterreview.recognition.ListCorrection;
import org.clusterreview.recognition.ListCorrections;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What lies between an objection's being accepted and its answer: somebody looks into it, two people decide, one carries it out. */
@Service
@Transactional
public class Investigations {

    private final ObjectionReader reader;
    private final ObjectionChanges changes;
    private final Approvals approvals;
    private final Colleagues colleagues;
    private final ListCorrections corrections;
    private final ApplicationEventPublisher events;

    Investigations(
            ObjectionReader reader,
            ObjectionChanges changes,
            Approvals approvals,
            Colleagues colleagues,
            ListCorrections corrections,
            ApplicationEventPublisher events) {
        this.reader = reader;
        this.changes = changes;
        this.approvals = approvals;
        this.colleagues = colleagues;
        this.corrections = corrections;
        this.events = events;
    }

    /** Whom an objection can be given to: organisers and staff who may see it. */
    @ForStaff
    @Transactional(readOnly = true)
    public List<Colleague> assignable(Viewer viewer, ObjectionId id) {
        return reader.find(viewer, id)
                .map(entity -> colleagues.whoMay(entity::isVisible))
                .orElse(List.of());
    }

    /** Gives an accepted objection to somebody to look into, or to somebody else while no decision is proposed. */
    @ForOrganisers
    public Outcome<Objection> assign(Viewer viewer, ObjectionId id, long seenVersion, AccountId investigator) {
        return changes.make(viewer, id, seenVersion, entity -> {
            boolean open = entity.state() == State.ACKNOWLEDGED
                    || entity.state() == State.INVESTIGATION
                            && entity.approval().isEmpty();
            if (!open) {
                return Outcome.refused(Violation.of("objection.state"));
            }
            if (colleagues.whoMay(entity::isVisible).stream()
                    .noneMatch(one -> one.id().equals(investigator))) {
                return Outcome.refused(Violation.at("investigator", "objection.investigator.unfit"));
            }
            entity.assign(investigator);
            events.publishEvent(new ObjectionEvents.ObjectionAssigned(Objections.about(entity), investigator.value()));
            return Outcome.done(entity);
        });
    }

    /** Proposes how to decide; only who looks into it does, and another person decides. */
    @ForStaff
    public Outcome<Objection> propose(
            Viewer viewer, ObjectionId id, long seenVersion, Verdict verdict, String reason, Optional<UUID> document) {
        return changes.make(viewer, id, seenVersion, State.INVESTIGATION, entity -> {
            if (entity.approval().isPresent()) {
                return Outcome.refused(Violation.of("objection.proposed"));
            }
            if (!entity.investigator().equals(viewer.account())) {
                return Outcome.refused(Violation.of("objection.investigator.other"));
            }
            return approvals
                    .propose(viewer, proposal(viewer, entity, verdict, reason, document))
                    .map(approval -> {
                        entity.propose(approval.id());
                        return entity;
                    });
        });
    }

    private Proposal proposal(
            Viewer viewer, ObjectionEntity entity, Verdict verdict, String reason, Optional<UUID> document) {
        String about = reader.value(viewer, entity).applicationName().orElse("");
        return new Proposal(
                ListCorrections.KIND,
                entity.track() + "/" + entity.id() + "/"
                        + entity.application().map(Object::toString).orElse(""),
                Optional.of(entity.round()),
                about.isEmpty() ? entity.receivedOn().toString() : about,
                Map.of(
                        ListCorrections.NUMBER,
                        entity.number(),
                        ListCorrections.VERDICT,
                        verdict,
                        "received",
                        entity.receivedOn(),
                        "statement",
                        entity.statement()),
                reason,
                document,
                Optional.empty());
    }

    /** Corrects the list as an upheld objection demands; see {@link ListCorrections#correct}. */
    @ForOrganisers
    public Outcome<ListCorrection> carryOut(Viewer viewer, ObjectionId id) {
        Optional<ObjectionEntity> entity = reader.find(viewer, id);
        if (entity.isEmpty()) {
            return Outcome.refused(Violation.of("objection.unknown"));
        }
        return entity.get().approval().isEmpty() || entity.get().application().isEmpty()
                ? Outcome.refused(Violation.of("recognition.correction.unfounded"))
                : corrections.correct(
                        viewer, entity.get().track(), entity.get().approval().get());
    }
}
