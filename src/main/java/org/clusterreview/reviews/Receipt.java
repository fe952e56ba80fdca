package org.clusterreview.reviews;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.rounds.RoundId;
import org.clusterreview.rounds.TrackId;

/**
 * What is left in hand of an act of submitting: 回执.
 *
 * @param signatureSha256 of the handwriting image, where there is one
 * @param device what the browser said it ran on
 * @param sheets those the viewer may know of
 * @param count how many sheets were submitted
 * @param sha256 of the act as a whole, see {@link ActForm}
 */
public record Receipt(
        SubmissionId id,
        RoundId round,
        TrackId track,
        String groupName,
        ExpertId expert,
        String expertName,
        Instant at,
        Confirmation.Way way,
        Optional<String> signatureSha256,
        String device,
        List<Line> sheets,
        int count,
        String sha256) {

    public Receipt {
        sheets = List.copyOf(sheets);
    }

    /**
     * @param total as the model rounded it when the sheet was submitted
     * @param sha256 of what was submitted
     * @param standing whether the sheet still stands by this act: not given back since, nor submitted anew by another or from paper
     */
    public record Line(
            SheetId sheet, ApplicationId application, String name, BigDecimal total, String sha256, boolean standing) {}
}
