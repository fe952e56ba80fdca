package org.clusterreview.scoring;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.clusterreview.scoring.engine.Entry;
import org.clusterreview.scoring.engine.EntryCheck;
import org.clusterreview.scoring.engine.Ranker;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.Formula;
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.scoring.yaml.ModelReader;
import org.clusterreview.scoring.yaml.ModelReading;

/**
 * Reads mutilated models and formulas, each in turn, in a process of its own whose memory is bounded. Arguments: seed, how many. Ends
 * with 0 and the counts of what was sound and faulty, or with the text at which something was thrown.
 */
final class LanguageFuzz {

    private static final List<String> SPLINTERS = List.of(
            "1e99999999",
            "-1e-99999999",
            "-0",
            ".inf",
            ".nan",
            "0x10",
            "~",
            "null",
            "!!java.io.File /etc/passwd",
            "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]",
            "<<: *x",
            "&x",
            "*x",
            "? ",
            "? [a, b]\n: c",
            "- - - -",
            "[".repeat(2000),
            "{a: ".repeat(1000),
            "\"" + "\\u4e2d".repeat(500) + "\"",
            "|\n",
            ">-\n",
            "---\n",
            "...\n",
            "%YAML 9.9\n",
            "\t",
            "\u0000",
            "\uFEFF",
            "9".repeat(400),
            "0." + "3".repeat(400),
            "type: formula, formula: \"9^9^9^9\", places: 2, mode: half_up",
            "extends: {id: random, version: \"1\"}",
            "remove: [a, b]",
            "changes: {a0: {points: null}}",
            "effect: bonus",
            "effect: deduction",
            "levels: [{name: A, mark: 1}]",
            "limits: {min: 9, max: 1}",
            "fraction: 0.99999",
            "from: 10000",
            "highest: 1000");

    private final SplittableRandom random;

    private LanguageFuzz(SplittableRandom random) {
        this.random = random;
    }

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws IOException {
        int sound = 0;
        int faulty = 0;
        ModelReader reader = new ModelReader();
        List<String> shipped = shipped();
        int count = Integer.parseInt(arguments[1]);
        for (int n = 0; n < count; n++) {
            SplittableRandom random = new SplittableRandom(Long.parseLong(arguments[0]) * 1_000_003 + n);
            LanguageFuzz fuzz = new LanguageFuzz(random);
            String text = random.nextBoolean()
                    ? shipped.get(random.nextInt(shipped.size()))
                    : new RandomModels(random, true).text();
            String broken = fuzz.broken(text);
            String formula = fuzz.formula();
            try {
                switch (reader.read(
                        "fuzz.yaml", broken, (id, version) -> shipped.stream().findFirst())) {
                    case ModelReading.Sound(var model, var whole, var canonical, var sha256) -> {
                        sound++;
                        fuzz.score(model);
                    }
                    case ModelReading.Faulty ignored -> faulty++;
                }
                fuzz.evaluate(formula);
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                System.out.println(e + "\n" + formula + "\n" + broken);
                e.printStackTrace(System.out);
                System.exit(1);
            }
        }
        System.out.println(sound + " sound, " + faulty + " faulty");
    }

    private static List<String> shipped() throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("scoring-models"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml"))
                    .filter(f -> !f.toString().contains("policy"))
                    .sorted()
                    .toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }

    private String broken(String text) {
        StringBuilder result = new StringBuilder(text);
        int wounds = random.nextInt(3);
        for (int i = 0; i < wounds && !result.isEmpty(); i++) {
            int at = random.nextInt(result.length());
            int length = Math.min(result.length() - at, 1 + random.nextInt(30));
            switch (random.nextInt(7)) {
                case 0 -> result.delete(at, at + length);
                case 1 -> result.insert(at, result.substring(at, at + length));
                case 2 -> result.insert(at, SPLINTERS.get(random.nextInt(SPLINTERS.size())));
                case 3 -> result.setCharAt(at, (char) (32 + random.nextInt(95)));
                case 4 -> line(result, at, true);
                case 5 -> line(result, at, false);
                default -> number(result, at);
            }
        }
        return result.toString();
    }

    /** Repeats or takes away a whole line. */
    private static void line(StringBuilder text, int at, boolean repeat) {
        int begin = text.lastIndexOf("\n", at) + 1;
        int end = text.indexOf("\n", at) < 0 ? text.length() : text.indexOf("\n", at) + 1;
        String line = text.substring(begin, Math.max(begin, end));
        text.replace(begin, begin + line.length(), repeat ? line + line : "");
    }

    /** Puts another number in the place of the next one. */
    private void number(StringBuilder text, int at) {
        int begin = at;
        while (begin < text.length() && !Character.isDigit(text.charAt(begin))) {
            begin++;
        }
        int end = begin;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        List<String> numbers =
                List.of("0", "-1", "1", "3", "0.5", "1e30", "123456789012345678901234567890", "100", "1000");
        text.replace(begin, end, numbers.get(random.nextInt(numbers.size())));
    }

    /** Entries at random; those that the model refuses are left out. */
    private void score(ScoringModel model) {
        EntryCheck check = new EntryCheck(model);
        List<Entry> entries = new RandomModels(random, true)
                .entries(model).stream().filter(e -> check.entry(e).isEmpty()).toList();
        new Ranker(model).rank(entries);
    }

    private String formula() {
        if (random.nextInt(4) == 0) {
            List<String> traps = List.of(
                    "9^9^9^9",
                    "1/0",
                    "RANDOM()",
                    "ROUND(x,999999999)",
                    "FACT(99999)",
                    "x[1]",
                    "x.y",
                    "\"a\"*3",
                    "IF(1,",
                    "MIN()",
                    "MAX(" + "x,".repeat(150) + "x)",
                    "9".repeat(390),
                    "(".repeat(25) + "x" + ")".repeat(25),
                    "x" + "*x".repeat(190),
                    "9999999999".concat("*9999999999".repeat(30)),
                    "1/3/3/3/3/3/3/3/3/3/3/3/3/3/3/3",
                    "!x && x || x",
                    "研发 / x",
                    "x == x",
                    "1e999999999",
                    "0xFFFFFFFFFFFFFFFF");
            return traps.get(random.nextInt(traps.size()));
        }
        return expression(0);
    }

    private String expression(int depth) {
        if (depth > 6 || random.nextInt(4) == 0) {
            return List.of("x", "研发", "3", "0", "0.1", "1000000", "-2").get(random.nextInt(7));
        }
        return switch (random.nextInt(6)) {
            case 0 -> "MIN(" + expression(depth + 1) + "," + expression(depth + 1) + ")";
            case 1 ->
                "IF(" + expression(depth + 1) + " > " + expression(depth + 1) + ", " + expression(depth + 1) + ", 0)";
            case 2 -> "FLOOR(" + expression(depth + 1) + ")";
            case 3 -> "(" + expression(depth + 1) + ")";
            default ->
                expression(depth + 1)
                        + List.of("+", "-", "*", "/", "%", "^").get(random.nextInt(6))
                        + expression(depth + 1);
        };
    }

    private void evaluate(String text) {
        Formula formula = new Formula(text);
        if (formula.fault(Set.of("x", "研发")).isEmpty()) {
            formula.value(Map.of(
                            "x", Exact.of(new BigDecimal("123456.789")),
                            "研发", Exact.of(random.nextInt(3)).dividedBy(Exact.of(7))))
                    .map(value -> value.setScale(6, RoundingMode.HALF_UP))
                    .filter(value -> value.precision() > 10_000)
                    .ifPresent(value -> {
                        throw new IllegalStateException("a value without bounds: " + text);
                    });
        }
    }
}
