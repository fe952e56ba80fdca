package org.clusterreview.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Score;

/** Results as CSV: {@code application,exact,published,rank,status}, in rank order. */
final class ResultCsv {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("application", "exact", "published", "rank", "status")
            .setRecordSeparator("\n")
            .get();

    private ResultCsv() {}

    static String of(List<ApplicationResult> results) {
        StringBuilder out = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(out, FORMAT)) {
            for (ApplicationResult result : results) {
                Score score = result.score();
                Integer rank = result.rank();
                csv.printRecord(
                        result.application(),
                        score == null ? "" : score.exact().toString(),
                        score == null ? "" : score.published().toPlainString(),
                        rank == null ? "" : rank.toString(),
                        word(result.status()));
            }
            return out.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code below-minimum} for BELOW_MINIMUM. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
