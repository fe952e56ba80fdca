package org.clusterreview.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.Texts;
import org.clusterreview.statistics.severity.AdditiveFit;
import org.clusterreview.statistics.severity.RandomFit;
import org.clusterreview.statistics.severity.Severity;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Estimates how severe experts are, where marks connect them. */
@Command(name = "severity")
final class SeverityCommand extends FileCommand {

    @Option(names = "--ratings", required = true, paramLabel = "FILE", descriptionKey = "cli.severity.file")
    String ratingsFile = "";

    @Option(names = "--json", descriptionKey = "cli.option.json-only")
    boolean json;

    SeverityCommand(Streams streams, Texts texts) {
        super("severity", streams, texts);
    }

    @Override
    String description() {
        return texts().get("cli.severity.description");
    }

    @Override
    Answer answer(Inputs inputs) throws UnusableInput {
        List<Fault> faults = new ArrayList<>();
        SeverityTable table = new SeverityTable(inputs.table(ratingsFile, faults), faults);
        return faults.isEmpty() ? Answer.done(json(body(table))) : Answer.wrong(faults);
    }

    private Map<String, Object> body(SeverityTable table) {
        Severity severity = Severity.of(table.observations());
        StatisticNotes notes = new StatisticNotes(texts());
        List<Map<String, @Nullable Object>> components = new ArrayList<>();
        for (int i = 0; i < severity.fits().size(); i++) {
            components.add(component(i + 1, severity.fits().get(i), notes));
        }
        if (!severity.isComparable()) {
            notes.say("cli.severity.separate", severity.fits().size());
        }
        if (!table.unmarked().isEmpty()) {
            notes.say("cli.severity.unmarked", String.join(", ", table.unmarked()));
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("components", components);
        body.put("comparable", severity.isComparable());
        body.put("notes", notes.all());
        return body;
    }

    private static Map<String, @Nullable Object> component(int number, Severity.Fit fit, StatisticNotes notes) {
        Map<String, @Nullable Object> component = new LinkedHashMap<>();
        component.put("applications", fit.component().applications());
        component.put(
                "experts",
                fit.component().experts().stream().sorted(SeverityTable.BY_ID).toList());
        component.put("ols", additive(number, fit.additive(), notes));
        RandomFit random = notes.value(number + " reml", fit.random());
        component.put("reml", random == null ? null : random(random));
        if (!fit.fewMarks().isEmpty()) {
            notes.say(
                    "cli.severity.few",
                    String.join(
                            ", ",
                            fit.fewMarks().stream().sorted(SeverityTable.BY_ID).toList()),
                    Severity.FEW_MARKS);
        }
        return component;
    }

    private static Map<String, @Nullable Object> additive(int number, AdditiveFit fit, StatisticNotes notes) {
        Map<String, @Nullable Object> ols = new LinkedHashMap<>();
        ols.put("grandMean", fit.grandMean());
        ols.put("severity", sorted(fit.severity()));
        ols.put("adjusted", fit.adjusted());
        ols.put("sigma", notes.value(number + " sigma", fit.sigma()));
        ols.put("dfResidual", fit.dfResidual());
        return ols;
    }

    private static Map<String, Object> random(RandomFit fit) {
        Map<String, Object> reml = new LinkedHashMap<>();
        reml.put("intercept", fit.intercept());
        reml.put("varApplication", fit.varApplication());
        reml.put("varExpert", fit.varExpert());
        reml.put("varResidual", fit.varResidual());
        reml.put("severity", sorted(fit.severity()));
        reml.put("adjusted", fit.adjusted());
        return reml;
    }

    private static Map<String, Double> sorted(Map<String, Double> values) {
        Map<String, Double> sorted = new TreeMap<>(SeverityTable.BY_ID);
        sorted.putAll(values);
        return sorted;
    }
}
