package org.clusterreview.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.Texts;
import org.clusterreview.statistics.Ratings;
import org.clusterreview.statistics.Statistic;
import org.clusterreview.statistics.stability.JudgeBootstrap;
import org.clusterreview.statistics.stability.Place;
import org.clusterreview.statistics.stability.Stability;
import org.clusterreview.statistics.stability.Trim;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says how stable places are. */
@Command(name = "stability")
final class StabilityCommand extends RatingsCommand {

    @Option(names = "--top", required = true, paramLabel = "K", descriptionKey = "cli.stability.top")
    int top;

    @Option(names = "--estimator", paramLabel = "mean|trimmed", descriptionKey = "cli.stability.estimator")
    String estimator = "mean";

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "cli.stability.seed")
    long seed = 1;

    StabilityCommand(Streams streams, Texts texts) {
        super("stability", streams, texts);
    }

    @Override
    String description() {
        return texts().get("cli.stability.description");
    }

    @Override
    Answer answer(Inputs inputs) throws UnusableInput {
        List<Fault> faults = new ArrayList<>();
        if (top < 1) {
            faults.add(Fault.at("--top", 0, 0, "", "cli.stability.top-small", top));
        }
        Optional<Trim> trim = trim();
        if (trim.isEmpty()) {
            faults.add(Fault.at("--estimator", 0, 0, "", "cli.stability.estimator-unknown", estimator));
        }
        Optional<Ratings> ratings = ratings(inputs, faults);
        if (ratings.isEmpty() || trim.isEmpty()) {
            return Answer.wrong(faults);
        }
        return switch (JudgeBootstrap.of(ratings.get(), trim.get(), top, seed, JudgeBootstrap.SAMPLES)) {
            case Statistic.Undefined<Stability>(var reason) ->
                Answer.wrong(List.of(Fault.at(ratingsFile, 0, 0, "", "statistic.reason." + reason.name())));
            case Statistic.Known<Stability>(var stability) -> Answer.done(json(body(stability)));
        };
    }

    private Optional<Trim> trim() {
        return switch (estimator) {
            case "mean" -> Optional.of(Trim.NONE);
            case "trimmed" -> Optional.of(Trim.ONE_EACH);
            default -> Optional.empty();
        };
    }

    private Map<String, Object> body(Stability stability) {
        StatisticNotes notes = new StatisticNotes(texts());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("method", stability.method().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        body.put("resamples", stability.samples());
        stability.seed().ifPresent(used -> body.put("seed", used));
        List<Map<String, @Nullable Object>> applications = new ArrayList<>();
        for (int i = 0; i < stability.places().size(); i++) {
            applications.add(application(i + 1, stability.places().get(i), notes));
        }
        body.put("applications", applications);
        notes.say("cli.stability.variance", stability.varianceShare().toString());
        if (stability.panelSizes().size() > 1) {
            notes.say("cli.stability.panels", stability.panelSizes().size());
        }
        body.put("notes", notes.all());
        return body;
    }

    private static Map<String, @Nullable Object> application(int row, Statistic<Place> place, StatisticNotes notes) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        Place known = notes.value(String.valueOf(row), place);
        entry.put("row", row);
        entry.put("score", known == null ? null : StatisticNotes.number(known.score()));
        entry.put("rankLow", known == null ? null : known.rankLow());
        entry.put("rankHigh", known == null ? null : known.rankHigh());
        entry.put("pTop", known == null ? null : StatisticNotes.number(known.pTop()));
        entry.put("pFirst", known == null ? null : StatisticNotes.number(known.pFirst()));
        return entry;
    }
}
