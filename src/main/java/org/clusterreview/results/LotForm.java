package org.clusterreview.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.results.lot.LotProof;
import org.jspecify.annotations.Nullable;

/** Lots as plain maps, with all that a third person needs to draw them again. */
final class LotForm {

    private LotForm() {}

    static List<Map<String, @Nullable Object>> of(List<LotRecord> lots) {
        return lots.stream()
                .flatMap(lot -> lot.end().map(end -> form(lot, end)).stream())
                .toList();
    }

    private static Map<String, @Nullable Object> form(LotRecord lot, LotRecord.End end) {
        Optional<LotProof.Sealed> sealed = lot.proof().flatMap(LotProof::sealed);
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("number", lot.number());
        form.put("kind", end.kind());
        form.put("among", lot.among().canonical());
        form.put("sha256", lot.sha256());
        form.put("order", end.order().stream().map(ApplicationId::toString).toList());
        form.put("words", end.words());
        form.put("supervisor", end.name());
        form.put("decidedAt", end.by().at());
        form.put("reason", lot.reason());
        form.put("commitment", sealed.map(LotProof.Sealed::commitment).orElse(null));
        form.put("secret", sealed.map(LotProof.Sealed::secret).orElse(null));
        form.put("seed", sealed.map(LotProof.Sealed::seed).orElse(null));
        form.put("witness", lot.byHand().map(LotByHand::witness).orElse(null));
        form.put("note", lot.byHand().map(LotByHand::note).orElse(null));
        return form;
    }
}
