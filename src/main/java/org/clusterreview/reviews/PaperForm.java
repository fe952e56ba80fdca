package org.clusterreview.reviews;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clusterreview.reviews.paper.PaperMark;
import org.clusterreview.scoring.model.ScoringModel;

/**
 * What somebody fills in from a signed sheet.
 *
 * @param look from 1; to be given back
 * @param given what both have agreed in the look before; empty in the first
 * @param signedOn the same of the day of the signature
 * @param toLook fields that are to be read anew; empty in the first look, where all are
 */
public record PaperForm(
        Sheet sheet,
        String application,
        String code,
        ScoringModel model,
        int look,
        Map<String, PaperMark> given,
        Optional<LocalDate> signedOn,
        Set<String> toLook) {

    public PaperForm {
        given = Map.copyOf(given);
        toLook = Set.copyOf(toLook);
    }
}
