package org.clusterreview.cli;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.Texts;
import org.clusterreview.panels.assignment.AssignmentEngines;
import org.clusterreview.panels.assignment.PanelProblem;
import org.clusterreview.panels.assignment.Shortage;
import org.clusterreview.panels.draw.DrawPool;
import org.clusterreview.panels.draw.DrawResult;
import org.clusterreview.panels.draw.DrawResult.DrawnPanel;
import org.clusterreview.panels.draw.DrawSeal;
import org.clusterreview.panels.draw.DrawSpec;
import org.clusterreview.panels.draw.DrawSpecReader;
import org.clusterreview.panels.draw.PanelDraw;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Draws panels from a pool, or repeats a draw from its record. */
@Command(name = "draw")
final class DrawCommand extends FileCommand {

    @Option(names = "--pool", required = true, paramLabel = "FILE", descriptionKey = "cli.draw.pool")
    String poolFile = "";

    @Option(names = "--spec", required = true, paramLabel = "FILE", descriptionKey = "cli.draw.spec")
    String specFile = "";

    @Option(names = "--seed", paramLabel = "HEX", descriptionKey = "cli.draw.seed")
    @Nullable
    String seed;

    @Option(names = "--secret", paramLabel = "HEX", descriptionKey = "cli.draw.secret")
    @Nullable
    String secret;

    @Option(names = "--witness", paramLabel = "TEXT", descriptionKey = "cli.draw.witness")
    @Nullable
    String witness;

    @Option(names = "--json", descriptionKey = "cli.option.json")
    boolean json;

    DrawCommand(Streams streams, Texts texts) {
        super("draw", streams, texts);
    }

    @Override
    String description() {
        return texts().get("cli.draw.description");
    }

    @Override
    Answer answer(Inputs inputs) throws UnusableInput {
        List<Fault> faults = new ArrayList<>();
        Optional<byte[]> given = bytes("--seed", seed, 1, faults);
        Optional<byte[]> hidden = bytes("--secret", secret, DrawSeal.LEAST_SECRET, faults);
        boolean mixed = seed == null && secret != null && witness != null && !witness.isBlank();
        if (!mixed && (seed == null || secret != null || witness != null)) {
            faults.add(Fault.at("draw", 0, 0, "", "cli.draw.options"));
        }
        DrawPool pool = new PoolTable(inputs.table(poolFile, faults), faults).pool();
        Optional<DrawSpec> spec =
                DrawSpecReader.read(specFile, inputs.read(specFile).text(), faults);
        if (!faults.isEmpty() || spec.isEmpty()) {
            return Answer.wrong(faults);
        }
        Optional<DrawSeal> seal = hidden.map(bytes -> new DrawSeal(bytes, pool, spec.get()));
        byte[] from = seal.map(one -> one.seed(String.valueOf(witness)))
                .or(() -> given)
                .orElseThrow();
        DrawResult result = PanelDraw.of(pool, spec.get(), from);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("commitment", seal.map(DrawSeal::commitment).orElse(null));
        body.put("result", result(result));
        return result.failed()
                .map(failure -> Answer.no(json(body), failed(pool, spec.get(), failure)))
                .orElseGet(() -> Answer.done(json(body)));
    }

    private static Optional<byte[]> bytes(String option, @Nullable String hex, int least, List<Fault> faults) {
        if (hex == null) {
            return Optional.empty();
        }
        try {
            byte[] bytes = HexFormat.of().parseHex(hex.strip().toLowerCase(Locale.ROOT));
            if (bytes.length >= least) {
                return Optional.of(bytes);
            }
        } catch (IllegalArgumentException notHexadecimal) {
            // told below, as one that is too short is
        }
        faults.add(Fault.at(option, 0, 0, "", "cli.draw.hex", least));
        return Optional.empty();
    }

    private static Map<String, Object> result(DrawResult result) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("seed", result.seed());
        form.put("poolHash", result.poolHash());
        form.put("specHash", result.specHash());
        form.put("panels", result.panels().stream().map(DrawCommand::panel).toList());
        form.put("skipped", result.skipped());
        form.put("attempts", result.attempts());
        return form;
    }

    private static Map<String, Object> panel(DrawnPanel panel) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("id", panel.id());
        form.put("members", panel.members());
        form.put("reserves", panel.reserves());
        panel.chair().ifPresent(chair -> form.put("chair", chair));
        form.put("method", panel.method().name().toLowerCase(Locale.ROOT));
        return form;
    }

    /** Which panel nothing was left for, and what all of them together lack. */
    private List<Fault> failed(DrawPool pool, DrawSpec spec, DrawResult.Failure failure) {
        List<Fault> faults = new ArrayList<>();
        faults.add(Fault.at(specFile, 0, 0, failure.panel(), why(spec, failure), failure.panel()));
        List<Shortage> shortages = AssignmentEngines.best()
                .solve(PanelProblem.of(spec.rules(), spec.panels(), pool.experts(), (expert, panel) -> 0))
                .shortages();
        for (Shortage shortage : shortages) {
            String panels = shortage.applications().stream()
                    .map(index -> spec.panels().get(index).id())
                    .collect(Collectors.joining(", "));
            faults.add(Fault.at(
                    specFile,
                    0,
                    0,
                    shortage.requirement(),
                    shortage.alone() ? "cli.draw.short.alone" : "cli.draw.short.together",
                    shortage.requirement(),
                    panels,
                    shortage.demanded(),
                    shortage.available()));
        }
        return faults;
    }

    /** Nothing is drawn before the first panel: it fails without proof only where the search for a choice was given up. */
    private static String why(DrawSpec spec, DrawResult.Failure failure) {
        if (failure.proved()) {
            return "cli.draw.impossible";
        }
        boolean first = spec.panels().getFirst().id().equals(failure.panel());
        return first ? "cli.draw.given-up" : "cli.draw.exhausted";
    }
}
