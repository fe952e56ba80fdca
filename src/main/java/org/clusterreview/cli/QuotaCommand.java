package org.clusterreview.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.Texts;
import org.clusterreview.kernel.canonical.CanonicalJson;
import org.clusterreview.recognition.quota.Candidate;
import org.clusterreview.recognition.quota.Decision;
import org.clusterreview.recognition.quota.Existing;
import org.clusterreview.recognition.quota.Scores;
import org.clusterreview.recognition.quota.Selection;
import org.clusterreview.rounds.policy.Limit;
import org.clusterreview.rounds.policy.Policy;
import org.clusterreview.rounds.policy.PolicyReader;
import org.clusterreview.rounds.policy.QuotaRule;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Puts candidates on a list within the limits of a policy. */
@Command(name = "quota")
final class QuotaCommand extends FileCommand {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("id", "score", "rank", "decision", "reason")
            .setRecordSeparator("\n")
            .get();

    @Option(names = "--candidates", required = true, paramLabel = "FILE", descriptionKey = "cli.quota.candidates")
    String candidatesFile = "";

    @Option(names = "--policy", required = true, paramLabel = "FILE", descriptionKey = "cli.quota.policy")
    String policyFile = "";

    @Option(names = "--places", required = true, paramLabel = "N", descriptionKey = "cli.quota.places")
    int places;

    @Option(names = "--existing", paramLabel = "FILE", descriptionKey = "cli.quota.existing")
    @Nullable
    String existingFile;

    @Option(names = "--optimal", descriptionKey = "cli.quota.optimal")
    boolean optimal;

    @Option(names = "--json", descriptionKey = "cli.option.json")
    boolean json;

    @Option(names = "--csv", descriptionKey = "cli.option.csv")
    boolean csv;

    QuotaCommand(Streams streams, Texts texts) {
        super("quota", streams, texts);
    }

    @Override
    String description() {
        return texts().get("cli.quota.description");
    }

    @Override
    Answer answer(Inputs inputs) throws UnusableInput {
        List<Fault> faults = new ArrayList<>();
        if (places < 0) {
            faults.add(Fault.at("--places", 0, 0, "", "cli.quota.placesNegative", places));
        }
        Optional<Policy> policy =
                PolicyReader.read(policyFile, inputs.read(policyFile).text(), faults);
        List<Limit> limits =
                policy.flatMap(Policy::quota).map(QuotaRule::limits).orElse(List.of());
        if (policy.isPresent() && policy.get().quota().isEmpty()) {
            faults.add(Fault.at(policyFile, 0, 0, "quotas", "cli.quota.noLimits"));
        }
        QuotaTables tables = new QuotaTables(limits, faults);
        List<Candidate> ranking = tables.candidates(inputs.table(candidatesFile, faults));
        List<Existing> existing =
                existingFile == null ? List.of() : tables.existing(inputs.table(existingFile, faults));
        if (!faults.isEmpty() || policy.isEmpty()) {
            return Answer.wrong(faults);
        }
        Selection selection = optimal
                ? Selection.optimal(ranking, limits, existing, places)
                : Selection.byRank(ranking, limits, existing, places);
        List<List<Object>> rows = rows(selection, tables);
        return Answer.done(json ? json(body(policy.get(), selection, rows)) : csv(rows));
    }

    private static List<List<Object>> rows(Selection selection, QuotaTables tables) {
        List<Integer> ranks = Scores.ranks(
                selection.decisions().stream().map(Decision::candidate).toList());
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < ranks.size(); i++) {
            Decision decision = selection.decisions().get(i);
            rows.add(List.of(
                    decision.candidate().id(),
                    tables.written(decision.candidate()),
                    ranks.get(i),
                    decision.listed() ? "listed" : "not-listed",
                    decision.reason()));
        }
        return rows;
    }

    private static String csv(List<List<Object>> rows) {
        StringBuilder out = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(out, FORMAT)) {
            printer.printRecords(rows);
            return out.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> body(Policy policy, Selection selection, List<List<Object>> rows) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("id", policy.id());
        rule.put("version", policy.version());
        rule.put("sha256", policy.sha256());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("policy", rule);
        body.put("places", places);
        body.put("selection", optimal ? "optimal" : "by-rank");
        body.put("listed", selection.listed().size());
        body.put("total", exact(selection));
        body.put("candidates", rows.stream().map(QuotaCommand::named).toList());
        body.put("cutoffTie", selection.cutoffTie());
        return body;
    }

    private static Map<String, Object> named(List<Object> row) {
        Map<String, Object> named = new LinkedHashMap<>();
        List<String> names = List.of("id", "score", "rank", "decision", "reason");
        for (int i = 0; i < row.size(); i++) {
            named.put(names.get(i), row.get(i));
        }
        return named;
    }

    /** The total as a decimal where it has an end, else as a fraction. */
    private static String exact(Selection selection) {
        var total = selection.total();
        try {
            return CanonicalJson.decimal(
                    new BigDecimal(total.getNumerator()).divide(new BigDecimal(total.getDenominator())));
        } catch (ArithmeticException e) {
            return total.getNumerator() + "/" + total.getDenominator();
        }
    }
}
