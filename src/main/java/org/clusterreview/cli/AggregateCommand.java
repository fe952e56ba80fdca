package org.clusterreview.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.Texts;
import org.clusterreview.scoring.bulk.BulkAggregate;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Entry;
import org.clusterreview.scoring.engine.Ranker;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.Scoring;
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.scoring.words.ModelWords;
import org.clusterreview.scoring.yaml.ModelReader;
import org.clusterreview.scoring.yaml.ModelReading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Recomputes scores and ranks from a model and the marks. */
@Command(name = "aggregate")
final class AggregateCommand extends FileCommand {

    @Option(names = "--model", required = true, paramLabel = "FILE", descriptionKey = "cli.aggregate.model")
    String modelFile = "";

    @Option(names = "--marks", required = true, paramLabel = "FILE", descriptionKey = "cli.aggregate.marks")
    String marksFile = "";

    @Option(names = "--data", paramLabel = "FILE", descriptionKey = "cli.aggregate.data")
    @Nullable
    String dataFile;

    @Option(names = "--applications", paramLabel = "FILE", descriptionKey = "cli.aggregate.applications")
    @Nullable
    String applicationsFile;

    @ArgGroup
    OutputForm form = new OutputForm();

    AggregateCommand(Streams streams, Texts texts) {
        super("aggregate", streams, texts);
    }

    @Override
    String description() {
        return texts().get("cli.aggregate.description");
    }

    @Override
    Answer answer(Inputs inputs) throws UnusableInput {
        ModelReading reading =
                new ModelReader().read(modelFile, inputs.read(modelFile).text(), new ModelFiles(modelFile));
        if (reading instanceof ModelReading.Sound sound) {
            Optional<byte[]> table = inBulk(sound.model(), inputs);
            if (table.isPresent()) {
                return Answer.done(new String(table.get(), StandardCharsets.UTF_8));
            }
        }
        return ordinary(reading, inputs);
    }

    /** The quick way for many marks and a plain model; empty where the ordinary one has to be gone. */
    private Optional<byte[]> inBulk(ScoringModel model, Inputs inputs) throws UnusableInput {
        if (form.json || dataFile != null || marksFile.equals("-") || "-".equals(applicationsFile)) {
            return Optional.empty();
        }
        List<Fault> faults = new ArrayList<>();
        EntryTables tables = new EntryTables(model, faults);
        if (applicationsFile != null) {
            tables.applications(inputs.table(applicationsFile, faults));
        }
        boolean noneAllowed = applicationsFile != null && tables.groups().isEmpty();
        try {
            return faults.isEmpty() && !noneAllowed
                    ? BulkAggregate.table(
                            model,
                            Path.of(marksFile),
                            tables.groups(),
                            Runtime.getRuntime().availableProcessors())
                    : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Answer ordinary(ModelReading reading, Inputs inputs) throws UnusableInput {
        List<Fault> faults = new ArrayList<>();
        CsvTable marks = inputs.table(marksFile, faults);
        CsvTable data = dataFile == null ? null : inputs.table(dataFile, faults);
        CsvTable applications = applicationsFile == null ? null : inputs.table(applicationsFile, faults);
        return switch (reading) {
            case ModelReading.Faulty(var found) -> {
                faults.addAll(0, found);
                yield Answer.wrong(faults);
            }
            case ModelReading.Sound(var model, var text, var canonical, var sha256) -> {
                EntryTables tables = new EntryTables(model, faults);
                tables.applications(applications);
                tables.marks(marks);
                tables.data(data);
                yield faults.isEmpty() ? Answer.done(output(model, sha256, tables.entries())) : Answer.wrong(faults);
            }
        };
    }

    /** How each computed indicator is computed, in words, by id. */
    private Map<String, String> rules(ScoringModel model) {
        ModelWords words = new ModelWords(texts()::get);
        Map<String, String> rules = new LinkedHashMap<>();
        for (Indicator indicator : model.indicators()) {
            if (indicator.scoring() instanceof Scoring.ByData(var source, var rule, var missing)) {
                rules.put(
                        indicator.id(),
                        String.join("; ", words.figure(source), words.rule(rule), words.missing(missing)));
            }
        }
        return rules;
    }

    private String output(ScoringModel model, String sha256, List<Entry> entries) {
        List<ApplicationResult> results = new Ranker(model).rank(entries);
        if (!form.json) {
            return ResultCsv.of(results);
        }
        Map<String, Object> body = new LinkedHashMap<>();
        Map<String, Object> used = new LinkedHashMap<>();
        used.put("id", model.id());
        used.put("version", model.version());
        used.put("sha256", sha256);
        used.put("notice", model.notice());
        used.put("rules", rules(model));
        body.put("model", used);
        body.put(
                "applications",
                results.stream().map(r -> ResultJson.of(r, texts())).toList());
        return json(body);
    }
}
