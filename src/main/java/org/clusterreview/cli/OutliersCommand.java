package org.clusterreview.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.Texts;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.statistics.Ratings;
import org.clusterreview.statistics.location.Location;
import org.clusterreview.statistics.outliers.Criterion;
import org.clusterreview.statistics.outliers.Dixon;
import org.clusterreview.statistics.outliers.Flag;
import org.clusterreview.statistics.outliers.Grubbs;
import org.clusterreview.statistics.outliers.MarksReport;
import org.clusterreview.statistics.outliers.Reach;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** Says where marks lie and which stand out. */
@Command(name = "outliers")
final class OutliersCommand extends RatingsCommand {

    OutliersCommand(Streams streams, Texts texts) {
        super("outliers", streams, texts);
    }

    @Override
    String description() {
        return texts().get("cli.outliers.description");
    }

    @Override
    Answer answer(Inputs inputs) throws UnusableInput {
        List<Fault> faults = new ArrayList<>();
        Optional<Ratings> ratings = ratings(inputs, faults);
        if (ratings.isEmpty()) {
            return Answer.wrong(faults);
        }
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        for (List<Optional<Exact>> row : ratings.get().rows()) {
            all.add(row(all.size() + 1, MarksReport.of(row)));
        }
        return Answer.done(json(Map.of("rows", all)));
    }

    private Map<String, @Nullable Object> row(int number, MarksReport report) {
        StatisticNotes notes = new StatisticNotes(texts());
        Location location = report.location();
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("row", number);
        row.put("n", location.n());
        row.put("mean", notes.exact("mean", location.mean()));
        row.put("median", notes.exact("median", location.median()));
        row.put("hodgesLehmann", notes.exact("hodgesLehmann", location.hodgesLehmann()));
        row.put("sd", notes.value("sd", location.sd()));
        row.put("mad", notes.exact("mad", location.mad()));
        row.put("trimmed1", notes.exact("trimmed1", location.trimmed1()));
        row.put("winsorised1", notes.exact("winsorised1", location.winsorised1()));
        row.put("huber", notes.exact("huber", location.huber()));
        List<Optional<Exact>> z = notes.value("modifiedZ", report.modifiedZ());
        row.put(
                "modifiedZ",
                z == null ? null : z.stream().map(OutliersCommand::orNull).toList());
        Grubbs grubbs = notes.value("grubbs", report.grubbs());
        row.put("grubbs", grubbs == null ? null : grubbs(grubbs));
        row.put("dixonR10", notes.exact("dixonR10", report.dixon().map(Dixon::r10)));
        row.put("flags", report.flags().stream().map(OutliersCommand::flag).toList());
        remark(report, notes);
        row.put("notes", notes.all());
        return row;
    }

    private static void remark(MarksReport report, StatisticNotes notes) {
        int n = report.location().n();
        if (n < 2) {
            return;
        }
        Reach reach = Reach.of(n);
        notes.say("cli.outliers.largest-z", n, String.format(Locale.ROOT, "%.3f", reach.largestZ()));
        boolean byModifiedZ = report.flags().stream().anyMatch(flag -> flag.criterion() == Criterion.MODIFIED_Z);
        reach.rates()
                .filter(rates -> byModifiedZ)
                .ifPresent(rates -> notes.say(
                        "cli.outliers.false-alarms",
                        n,
                        String.format(Locale.ROOT, "%.0f", 100 * rates.falseModifiedZ())));
    }

    private static @Nullable Double orNull(Optional<Exact> value) {
        return value.map(StatisticNotes::number).orElse(null);
    }

    private static Map<String, Object> grubbs(Grubbs test) {
        Map<String, Object> grubbs = new LinkedHashMap<>();
        grubbs.put("index", test.index() + 1);
        grubbs.put("g", test.g());
        grubbs.put("criticalTwoSided05", test.criticalTwoSided05());
        grubbs.put("criticalTwoSided01", test.criticalTwoSided01());
        grubbs.put("pTwoSided", test.pTwoSided());
        grubbs.put("gMax", test.gMax());
        return grubbs;
    }

    private static Map<String, Object> flag(Flag flag) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("index", flag.index() + 1);
        entry.put(
                "test",
                switch (flag.criterion()) {
                    case GRUBBS -> "grubbs";
                    case DIXON -> "dixon";
                    case MODIFIED_Z -> "modifiedZ";
                });
        entry.put("level", flag.level());
        return entry;
    }
}
