package org.clusterreview.cli;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.Texts;
import org.clusterreview.panels.assignment.Assignment;
import org.clusterreview.panels.assignment.AssignmentEngine;
import org.clusterreview.panels.assignment.AssignmentEngines;
import org.clusterreview.panels.assignment.AssignmentProblem;
import org.clusterreview.panels.assignment.SeededEngine;
import org.clusterreview.panels.assignment.Shortage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Assigns experts to applications so that the total fit is the greatest. */
@Command(name = "assign")
final class AssignCommand extends FileCommand {

    /** More seats an application make no sense, and would not be reckoned with. */
    private static final int MOST = 1_000_000;

    private static final double SECOND = TimeUnit.SECONDS.toNanos(1);

    @Option(names = "--similarity", paramLabel = "FILE", descriptionKey = "cli.assign.similarity")
    @Nullable
    String similarityFile;

    @Option(names = "--conflicts", paramLabel = "FILE", descriptionKey = "cli.assign.conflicts")
    @Nullable
    String conflictsFile;

    @Option(names = "--per-application", paramLabel = "K", descriptionKey = "cli.assign.perApplication")
    @Nullable
    Integer perApplication;

    @Option(names = "--max-load", paramLabel = "L", descriptionKey = "cli.assign.maxLoad")
    @Nullable
    Integer maxLoad;

    @Option(names = "--min-load", paramLabel = "M", descriptionKey = "cli.assign.minLoad")
    int minLoad;

    @Option(names = "--instance", paramLabel = "FILE", descriptionKey = "cli.assign.instance")
    @Nullable
    String instanceFile;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "cli.assign.seed")
    @Nullable
    String seed;

    @Option(names = "--portable", descriptionKey = "cli.assign.portable")
    boolean portable;

    @Option(names = "--json", descriptionKey = "cli.option.json")
    boolean json;

    AssignCommand(Streams streams, Texts texts) {
        super("assign", streams, texts);
    }

    @Override
    String description() {
        return texts().get("cli.assign.description");
    }

    @Override
    Answer answer(Inputs inputs) throws UnusableInput {
        List<Fault> faults = new ArrayList<>();
        Optional<AssignmentProblem> problem = problem(inputs, faults);
        if (problem.isEmpty()) {
            return Answer.wrong(faults);
        }
        AssignmentEngine plain = portable ? AssignmentEngines.portable() : AssignmentEngines.best();
        AssignmentEngine engine = seed == null ? plain : new SeededEngine(plain, seed.getBytes(StandardCharsets.UTF_8));
        long begun = System.nanoTime();
        Assignment found = engine.solve(problem.get());
        String text = json(body(found, engine, (System.nanoTime() - begun) / SECOND));
        return switch (found.status()) {
            case OPTIMAL, FEASIBLE -> Answer.done(text);
            case INFEASIBLE -> Answer.no(text, shortages(found));
            case UNDECIDED -> Answer.no(text, List.of(Fault.at(file(), 0, 0, "", "cli.assign.undecided")));
        };
    }

    private String file() {
        return instanceFile != null ? instanceFile : String.valueOf(similarityFile);
    }

    private Optional<AssignmentProblem> problem(Inputs inputs, List<Fault> faults) throws UnusableInput {
        boolean matrices = similarityFile != null || conflictsFile != null || perApplication != null || maxLoad != null;
        if (instanceFile != null && !matrices && minLoad == 0) {
            return new AssignmentInstance(inputs.read(instanceFile), faults).problem();
        }
        if (instanceFile != null
                || similarityFile == null
                || conflictsFile == null
                || perApplication == null
                || maxLoad == null) {
            faults.add(Fault.at("assign", 0, 0, "", "cli.assign.options"));
            return Optional.empty();
        }
        if (perApplication < 1
                || perApplication > MOST
                || minLoad < 0
                || maxLoad < minLoad
                || (seed != null && seed.isBlank())) {
            faults.add(Fault.at("assign", 0, 0, "", "cli.assign.loads"));
        }
        InputFile similarities = inputs.read(similarityFile);
        return new AssignmentMatrices(similarities, inputs.read(conflictsFile), faults)
                .problem(perApplication, minLoad, maxLoad);
    }

    /** Experts and applications of matrices are numbered from 1, those of an instance as in its file. */
    private int number(int index) {
        return instanceFile == null ? index + 1 : index;
    }

    private Map<String, Object> body(Assignment found, AssignmentEngine engine, double seconds) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", found.status().name().toLowerCase(java.util.Locale.ROOT));
        body.put("objective", found.total().map(AssignCommand::plain).orElse(null));
        body.put("bound", found.bound().map(AssignCommand::plain).orElse(null));
        body.put("seconds", seconds);
        List<Map<String, Object>> panels = new ArrayList<>();
        for (int a = 0; a < found.panels().size(); a++) {
            Map<String, Object> panel = new LinkedHashMap<>();
            panel.put("application", number(a));
            panel.put(
                    "experts", found.panels().get(a).stream().map(this::number).toList());
            panels.add(panel);
        }
        body.put("assignments", panels);
        body.put("shortages", found.shortages().stream().map(this::shortage).toList());
        body.put("engine", engine.name());
        body.put("seed", seed);
        return body;
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    private Map<String, Object> shortage(Shortage shortage) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("requirement", shortage.requirement());
        entry.put(
                "applications",
                shortage.applications().stream().map(this::number).toList());
        entry.put("demanded", shortage.demanded());
        entry.put("available", shortage.available());
        entry.put("missing", shortage.missing());
        entry.put("alone", shortage.alone());
        return entry;
    }

    private List<Fault> shortages(Assignment found) {
        return found.shortages().stream()
                .map(shortage -> Fault.at(
                        file(),
                        0,
                        0,
                        shortage.requirement(),
                        shortage.alone() ? "cli.assign.short.alone" : "cli.assign.short.together",
                        shortage.requirement(),
                        shortage.applications().stream()
                                .map(a -> String.valueOf(number(a)))
                                .collect(java.util.stream.Collectors.joining(", ")),
                        shortage.demanded(),
                        shortage.available()))
                .toList();
    }
}
