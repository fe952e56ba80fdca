package org.clusterreview.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.ForStaff;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Applications;
import org.clusterreview.approvals.Approval;
import org.clusterreview.approvals.Approvals;
import org.clusterreview.approvals.Proposal;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.panels.PanelConflicts;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.Tracks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Changes of single decisions by hand: proposed by one person, decided by another. */
@Service
@Transactional
public class ListChanges {

    static final String KIND = "list-change";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Tracks tracks;
    private final Applications applications;
    private final Approvals approvals;
    private final ListStore store;
    private final PanelConflicts conflicts;
    private final ListBases bases;

    ListChanges(
            Tracks tracks,
            Applications applications,
            Approvals approvals,
            ListStore store,
            PanelConflicts conflicts,
            ListBases bases) {
        this.bases = bases;
        this.tracks = tracks;
        this.applications = applications;
        this.approvals = approvals;
        this.store = store;
        this.conflicts = conflicts;
    }

    /**
     * Proposes another decision on one application of the list in force; refused to somebody who does not see the whole.
     *
     * @param document a stored file that supports it
     */
    @ForStaff
    public Outcome<Approval> propose(
            Viewer viewer,
            TrackId id,
            ApplicationId application,
            ListDecision wanted,
            String reason,
            Optional<UUID> document) {
        Track track = tracks.hold(viewer, id).orElseThrow(() -> new IllegalArgumentException("no track " + id));
        if (applications.isPartial(viewer, id)) {
            return Outcome.refused(Violation.of("recognition.partial"));
        }
        Optional<RecognitionList> list = store.lock(id);
        if (track.stage() != Stage.DRAFT_LIST) {
            return Outcome.refused(Violation.of("recognition.stage"));
        }
        if (list.isEmpty()) {
            return Outcome.refused(Violation.of("recognition.list.none"));
        }
        if (list.get().isFrozen()) {
            return Outcome.refused(Violation.of("recognition.list.frozen"));
        }
        Optional<ListEntry> entry = list.get().entries().stream()
                .filter(e -> e.application().equals(application))
                .filter(e -> applications.find(viewer, application).isPresent())
                .findFirst();
        return entry.isEmpty()
                ? Outcome.refused(Violation.of("recognition.entry.unknown"))
                : propose(viewer, track, list.get(), entry.get(), wanted, reason, document);
    }

    /** Changes of a track that wait for their decision and that the viewer may see. */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<Approval> pending(Viewer viewer, TrackId track) {
        return approvals.pending(viewer).stream()
                .filter(approval ->
                        approval.kind().equals(KIND) && approval.subject().startsWith(track + "/"))
                .toList();
    }

    /** What keeps a viewer from forming or freezing the list of a track. */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<Violation> obstacles(Viewer viewer, Track track) {
        List<Violation> obstacles = new ArrayList<>();
        if (track.stage() != Stage.DRAFT_LIST) {
            obstacles.add(Violation.of("recognition.stage"));
        }
        if (applications.isPartial(viewer, track.id())) {
            obstacles.add(Violation.of("recognition.partial"));
        }
        if (store.isIssued(track.id())) {
            obstacles.add(Violation.of("recognition.issued"));
        }
        conflicts.obstacle(viewer, track.id()).ifPresent(obstacles::add);
        int pending = pending(viewer, track.id()).size();
        if (pending > 0) {
            obstacles.add(Violation.of("recognition.changes.pending", pending));
        }
        return obstacles;
    }

    static String subject(TrackId track, ApplicationId application) {
        return track + "/" + application;
    }

    private Outcome<Approval> propose(
            Viewer viewer,
            Track track,
            RecognitionList list,
            ListEntry entry,
            ListDecision wanted,
            String reason,
            Optional<UUID> document) {
        boolean graded = wanted == ListDecision.GRADED || entry.decision() == ListDecision.GRADED;
        if (graded || wanted == entry.decision()) {
            return Outcome.refused(Violation.at("decision", "recognition.change.same"));
        }
        ListRoom room = new ListRoom(bases.of(viewer, track), list.entries(), proposed(viewer, track.id()));
        List<Violation> hard = room.refusals(entry, wanted);
        if (!hard.isEmpty()) {
            return Outcome.refused(hard);
        }
        return approvals.propose(
                viewer,
                new Proposal(
                        KIND,
                        subject(track.id(), entry.application()),
                        Optional.of(track.round().value()),
                        entry.name(),
                        facts(list, entry, wanted, room.exceeded(entry, wanted)),
                        reason,
                        document,
                        Optional.empty()));
    }

    /** What the changes that wait would make of their applications. */
    private Map<ApplicationId, ListDecision> proposed(Viewer viewer, TrackId track) {
        Map<ApplicationId, ListDecision> proposed = new HashMap<>();
        pending(viewer, track).forEach(one -> proposed.put(application(one), wanted(one)));
        return proposed;
    }

    static ApplicationId application(Approval change) {
        return ApplicationId.of(change.subject().split("/", -1)[1]);
    }

    static ListDecision wanted(Approval change) {
        return ListDecision.valueOf(JSON.readTree(change.facts()).get("to").asString());
    }

    private static Map<String, Object> facts(
            RecognitionList list, ListEntry entry, ListDecision wanted, List<String> exceeded) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("list", list.revision());
        facts.put("place", entry.place().map(String::valueOf).orElse("–"));
        facts.put("from", entry.decision());
        facts.put("to", wanted);
        if (!exceeded.isEmpty()) {
            facts.put("exceeds", String.join("；", exceeded));
        }
        return facts;
    }
}
