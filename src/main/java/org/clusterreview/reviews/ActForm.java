package org.clusterreview.reviews;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clusterreview.kernel.canonical.Sha256;

/** The canonical form of an act of submitting: what its hash stands for. */
final class ActForm {

    private ActForm() {}

    /** SHA-256 of the act's id, account, expert, time, way, hash of the image (empty without one) and hash of each sheet. */
    static String sha256(SubmissionEntity act, List<SubmissionStore.Line> sheets) {
        Map<String, String> hashes = sheets.stream()
                .collect(Collectors.toMap(line -> line.sheet().toString(), SubmissionStore.Line::sha256));
        return Sha256.ofCanonical(Map.of(
                "submission", act.id(),
                "account", act.submittedBy(),
                "expert", act.expert(),
                "at", act.at(),
                "way", act.way(),
                "signature", act.signatureSha256() == null ? "" : act.signatureSha256(),
                "sheets", hashes));
    }
}
