package org.clusterreview.recognition;

import java.util.Optional;
import org.clusterreview.approvals.Approval;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.TrackId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a correction rests on: the decision of two people, and the entry of the list in force that it is about.
 *
 * @param objection number of the objection in its track
 */
record CorrectionGround(RecognitionList list, ListEntry entry, Approval approval, int objection) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Refused where the approval upholds no objection of the track, and where nothing it is about is on the list. */
    static Outcome<CorrectionGround> of(Approval approval, TrackId track, Optional<RecognitionList> list) {
        if (!upholds(approval, track)) {
            return Outcome.refused(Violation.of("recognition.correction.unfounded"));
        }
        String application = approval.subject().split("/", -1)[2];
        int number = facts(approval).get(ListCorrections.NUMBER).asInt();
        return list.flatMap(one -> one.entries().stream()
                        .filter(entry -> entry.application().toString().equals(application))
                        .filter(entry -> entry.decision() != ListDecision.NOT_LISTED)
                        .findFirst()
                        .map(entry -> new CorrectionGround(one, entry, approval, number)))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Violation.of("recognition.correction.not-listed")));
    }

    private static boolean upholds(Approval approval, TrackId track) {
        String[] subject = approval.subject().split("/", -1);
        return approval.kind().equals(ListCorrections.KIND)
                && subject.length == 3
                && subject[0].equals(track.toString())
                && approval.decision()
                        .filter(decision -> decision.verdict() == Approval.Verdict.APPROVED)
                        .isPresent()
                && facts(approval).get(ListCorrections.VERDICT).asString().equals(ListCorrections.UPHELD);
    }

    private static JsonNode facts(Approval approval) {
        return JSON.readTree(approval.facts());
    }
}
