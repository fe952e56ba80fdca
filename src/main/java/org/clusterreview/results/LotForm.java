package org.clusterreview.results;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.kernel.canonical.Sha256;
import org.clusterreview.results.lot.LotProof;
import org.jspecify.annotations.Nullable;

/** Lots as plain maps, with all that a third person needs to draw them again. */
public final class LotForm {

    /** Name and version of the record that is hashed; a version never changes. */
    private static final String FORM = "cluster-review lot record 1";

    private LotForm() {}

    /**
     * The lots that something rests on, each with every lot that ended before it between some of the same: what it superseded,
     * and what came to nothing. The first comes first.
     *
     * @param known every lot of the track
     * @param standing those whose order counts
     */
    public static List<Map<String, @Nullable Object>> of(List<LotRecord> known, Set<LotId> standing) {
        List<LotRecord> counted =
                known.stream().filter(lot -> standing.contains(lot.id())).toList();
        return known.stream()
                .filter(lot -> counted.stream()
                        .anyMatch(other -> lot.number() <= other.number() && lot.touches(other.among())))
                .sorted(Comparator.comparingInt(LotRecord::number))
                .flatMap(lot -> lot.end().map(end -> form(lot, end, standing)).stream())
                .toList();
    }

    /** Of the whole record of a lot that has ended; empty for one that has not. */
    public static String sha256(LotRecord lot) {
        return lot.end().map(end -> Sha256.ofCanonical(record(lot, end))).orElse("");
    }

    private static Map<String, @Nullable Object> form(LotRecord lot, LotRecord.End end, Set<LotId> standing) {
        Map<String, @Nullable Object> form = record(lot, end);
        form.put("record", sha256(lot));
        form.put("stands", standing.contains(lot.id()));
        return form;
    }

    private static Map<String, @Nullable Object> record(LotRecord lot, LotRecord.End end) {
        Optional<LotProof.Sealed> sealed = lot.proof().flatMap(LotProof::sealed);
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("form", FORM);
        form.put("id", lot.id().toString());
        form.put("number", lot.number());
        form.put("kind", end.kind());
        form.put("among", lot.among().canonical());
        form.put("sha256", lot.sha256());
        form.put("order", end.order().stream().map(ApplicationId::toString).toList());
        form.put("words", end.words());
        form.put("supervisor", end.name());
        form.put("decidedAt", end.by().at());
        form.put("reason", lot.reason());
        form.put("commitment", lot.commitment().orElse(null));
        form.put("secret", sealed.map(LotProof.Sealed::secret).orElse(null));
        form.put("seed", sealed.map(LotProof.Sealed::seed).orElse(null));
        form.put("witness", lot.byHand().map(LotByHand::witness).orElse(null));
        form.put("note", lot.byHand().map(LotByHand::note).orElse(null));
        form.put("document", lot.byHand().map(LotByHand::document).orElse(null));
        return form;
    }
}
