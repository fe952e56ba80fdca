package org.clusterreview.scoring.bulk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.scoring.model.ScoringModel;

/**
 * Scores and ranks from a file of very many marks. It takes plain models and plain files only; for all others the caller goes the
 * ordinary way, which gives the same answer, faults included.
 */
public final class BulkAggregate {

    private BulkAggregate() {}

    /**
     * The table {@code application,exact,published,rank,status} in rank order, UTF-8.
     *
     * @param groups ranking group of every application that may occur; empty where all are one group
     * @param threads how many read at once, at least 1
     * @return empty if model or file is not plain
     */
    public static Optional<byte[]> table(ScoringModel model, Path marks, Map<String, String> groups, int threads)
            throws IOException {
        Optional<BulkModel> plain = BulkModel.of(model);
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        return BulkMarks.read(marks, plain.get(), threads)
                .flatMap(sheets -> BulkRanking.of(plain.get(), sheets, groups))
                .map(BulkRanking::table);
    }
}
