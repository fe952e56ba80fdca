package org.clusterreview.cli;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clusterreview.kernel.Fault;
import org.clusterreview.panels.assignment.AssignmentProblem;

/** A problem of assignment from a matrix of similarities and one of conflicts: a row an expert, a column an application. */
final class AssignmentMatrices {

    /** More places after the point would leave no room for totals. */
    private static final int MOST_DECIMALS = 9;

    private final InputFile similarityFile;
    private final List<NumberLines.Line> similarities;
    private final List<NumberLines.Line> conflicts;
    private final List<Fault> faults;

    AssignmentMatrices(InputFile similarities, InputFile conflicts, List<Fault> faults) {
        this.similarityFile = similarities;
        this.faults = faults;
        this.similarities = NumberLines.read(similarities, faults);
        this.conflicts = NumberLines.read(conflicts, faults);
        if (faults.isEmpty()) {
            requireForm(similarities.name(), this.similarities, this.similarities.size());
            requireForm(conflicts.name(), this.conflicts, this.similarities.size());
        }
        if (faults.isEmpty()) {
            requireFlags(conflicts.name());
        }
    }

    private int applications() {
        return similarities.getFirst().values().size();
    }

    private void requireForm(String file, List<NumberLines.Line> lines, int rows) {
        if (similarities.isEmpty() || lines.size() != rows) {
            faults.add(Fault.at(file, 0, 0, "", "cli.assign.rows", lines.size(), rows));
            return;
        }
        for (NumberLines.Line line : lines) {
            if (line.values().size() != applications()) {
                faults.add(Fault.at(
                        file,
                        line.line(),
                        0,
                        "",
                        "cli.csv.ragged",
                        line.values().size(),
                        applications()));
            }
        }
    }

    private void requireFlags(String file) {
        for (NumberLines.Line line : conflicts) {
            for (int i = 0; i < line.values().size(); i++) {
                BigDecimal value = line.values().get(i);
                if (value.signum() != 0 && value.compareTo(BigDecimal.ONE) != 0) {
                    faults.add(Fault.at(file, line.line(), i + 1, "", "cli.assign.flag", value.toPlainString()));
                }
            }
        }
    }

    /** Empty if there are faults. */
    Optional<AssignmentProblem> problem(int perApplication, int leastLoad, int mostLoad) {
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        int decimals = decimals();
        int[][] experts = new int[applications()][];
        long[][] fits = new long[applications()][];
        for (int a = 0; a < experts.length; a++) {
            column(a, decimals, experts, fits);
        }
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new AssignmentProblem(
                    filled(applications(), perApplication),
                    filled(similarities.size(), mostLoad),
                    filled(similarities.size(), leastLoad),
                    List.of(),
                    List.of(),
                    experts,
                    fits,
                    decimals));
        } catch (IllegalArgumentException tooLarge) {
            faults.add(Fault.at(similarityFile.name(), 0, 0, "", "cli.assign.large"));
            return Optional.empty();
        }
    }

    static int[] filled(int length, int value) {
        int[] all = new int[length];
        Arrays.fill(all, value);
        return all;
    }

    private int decimals() {
        return similarities.stream()
                .flatMap(line -> line.values().stream())
                .mapToInt(value -> Math.max(0, value.stripTrailingZeros().scale()))
                .filter(scale -> scale <= MOST_DECIMALS)
                .max()
                .orElse(0);
    }

    private void column(int a, int decimals, int[][] experts, long[][] fits) {
        int count = 0;
        int[] who = new int[similarities.size()];
        long[] fit = new long[similarities.size()];
        for (int e = 0; e < who.length; e++) {
            if (conflicts.get(e).values().get(a).signum() == 0) {
                who[count] = e;
                fit[count] = scaled(e, a, decimals);
                count++;
            }
        }
        experts[a] = Arrays.copyOf(who, count);
        fits[a] = Arrays.copyOf(fit, count);
    }

    private long scaled(int expert, int application, int decimals) {
        NumberLines.Line line = similarities.get(expert);
        BigDecimal value = line.values().get(application);
        try {
            return value.movePointRight(decimals).longValueExact();
        } catch (ArithmeticException tooLarge) {
            // told below, as too many decimals are
        }
        faults.add(Fault.at(
                similarityFile.name(),
                line.line(),
                application + 1,
                "",
                "cli.assign.decimals",
                value.toPlainString(),
                MOST_DECIMALS));
        return 0;
    }
}
