package org.clusterreview.scoring;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clusterreview.kernel.canonical.CanonicalJson;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Entry;
import org.clusterreview.scoring.engine.EntryCheck;
import org.clusterreview.scoring.engine.Mark;
import org.clusterreview.scoring.engine.Maxima;
import org.clusterreview.scoring.engine.Ranker;
import org.clusterreview.scoring.engine.ResultTrace;
import org.clusterreview.scoring.engine.SheetScore;
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

    /** Far beyond what any text needs, so that a slow machine fails nothing. */
    private static final long HANG_NANOS = 60_000_000_000L;

    /** No division and no comparison: nothing can go wrong with it. */
    private static final Pattern ALWAYS_A_NUMBER = Pattern.compile("(?!.*IF)[^/<>=!&|]*");

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.]+");

    private final SplittableRandom random;

    private LanguageFuzz(SplittableRandom random) {
        this.random = random;
    }

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws IOException {
        int sound = 0;
        int faulty = 0;
        ModelReader reader = new ModelReader();
        List<String> written = written();
        int count = Integer.parseInt(arguments[1]);
        for (int n = 0; n < count; n++) {
            SplittableRandom random = new SplittableRandom(Long.parseLong(arguments[0]) * 1_000_003 + n);
            LanguageFuzz fuzz = new LanguageFuzz(random);
            String text = random.nextBoolean()
                    ? written.get(random.nextInt(written.size()))
                    : new RandomModels(random, true).text();
            String broken = fuzz.broken(text);
            String formula = fuzz.formula();
            long began = System.nanoTime();
            try {
                switch (reader.read(
                        "fuzz.yaml", broken, (id, version) -> written.stream().findFirst())) {
                    case ModelReading.Sound(var model, var whole, var canonical, var sha256) -> {
                        sound++;
                        fuzz.score(model);
                    }
                    case ModelReading.Faulty ignored -> faulty++;
                }
                fuzz.evaluate(formula);
                if (System.nanoTime() - began > HANG_NANOS) {
                    throw new IllegalStateException("took " + (System.nanoTime() - began) / 1_000_000 + " ms");
                }
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                System.out.println(e + "\n" + formula + "\n" + broken);
                e.printStackTrace(System.out);
                System.exit(1);
            }
        }
        System.out.println(sound + " sound, " + faulty + " faulty");
    }

    /** Shipped models, those of tests, and broken ones. */
    private static List<String> written() throws IOException {
        List<String> texts = new ArrayList<>();
        for (String folder :
                List.of("scoring-models", "src/test/resources/models", "src/test/resources/models/broken")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                for (Path file : files.filter(f -> f.toString().endsWith(".yaml"))
                        .filter(f -> !f.toString().contains("policy"))
                        .sorted()
                        .toList()) {
                    texts.add(Files.readString(file));
                }
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
            switch (random.nextInt(9)) {
                case 0 -> result.delete(at, at + length);
                case 1 -> result.insert(at, result.substring(at, at + length));
                case 2 -> result.insert(at, SPLINTERS.get(random.nextInt(SPLINTERS.size())));
                case 3 -> result.setCharAt(at, (char) (32 + random.nextInt(95)));
                case 4 -> line(result, at, true);
                case 5 -> line(result, at, false);
                case 6 -> swap(result, at);
                case 7 -> result.insert(at, random.nextBoolean() ? "\u3000" : "，：中");
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

    /** Exchanges two words of the text. */
    private void swap(StringBuilder text, int at) {
        List<MatchResult> words = WORD.matcher(text).results().toList();
        if (words.size() < 2) {
            return;
        }
        MatchResult one = words.get(at % words.size());
        MatchResult other = words.get(random.nextInt(words.size()));
        MatchResult first = one.start() < other.start() ? one : other;
        MatchResult second = one.start() < other.start() ? other : one;
        if (first.end() <= second.start()) {
            text.replace(second.start(), second.end(), first.group());
            text.replace(first.start(), first.end(), second.group());
        }
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
        List<String> numbers = List.of(
                "0",
                "-1",
                "1",
                "3",
                "0.5",
                "1e30",
                "123456789012345678",
                "0.0000000000000000000000000001",
                "123456789012345678901234567890",
                "100",
                "1000");
        text.replace(begin, end, numbers.get(random.nextInt(numbers.size())));
    }

    /** Entries at random; those that the model refuses are left out. */
    private void score(ScoringModel model) {
        EntryCheck check = new EntryCheck(model);
        List<Entry> entries = new RandomModels(random, true)
                .entries(model).stream().filter(e -> check.entry(e).isEmpty()).toList();
        for (ApplicationResult result : new Ranker(model).rank(entries)) {
            CanonicalJson.of(ResultTrace.of(result));
        }
        for (Entry entry : entries) {
            Map<String, Mark> sheet = new HashMap<>();
            entry.marks().forEach(mark -> sheet.put(mark.indicator(), mark.mark()));
            SheetScore.of(model, sheet, entry.figures());
        }
        Maxima.of(model);
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
                    "-".repeat(395) + "x",
                    "!".repeat(395) + "x",
                    "x" + "-x".repeat(199),
                    "x" + "+1".repeat(95),
                    "MIN(".repeat(20) + "x" + ")".repeat(20),
                    "IF(x,".repeat(20) + "x,1),1)",
                    "x > 1 > 2",
                    "(x > 1) + 1",
                    "MAX(x,,3)",
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
            Optional<BigDecimal> found = formula.value(Map.of(
                    "x", Exact.of(new BigDecimal("123456.789")),
                    "研发", Exact.of(random.nextInt(3)).dividedBy(Exact.of(7))));
            if (found.isEmpty() && ALWAYS_A_NUMBER.matcher(text).matches()) {
                throw new IllegalStateException("taken, and without a value: " + text);
            }
            found.map(value -> value.setScale(6, RoundingMode.HALF_UP))
                    .filter(value -> value.precision() > 10_000)
                    .ifPresent(value -> {
                        throw new IllegalStateException("a value without bounds: " + text);
                    });
        }
    }
}
