package org.clusterreview.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.Texts;
import org.clusterreview.kernel.yaml.YamlDocument;
import org.clusterreview.scoring.engine.EntryCheck;
import org.clusterreview.scoring.engine.Ranker;
import org.clusterreview.scoring.yaml.ModelReader;
import org.clusterreview.scoring.yaml.ModelReading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The shipped models, written out and damaged at every place in turn. */
class SystematicFaultsTest {

    private static final boolean LONG = "long".equals(System.getProperty("test.counts"));
    private static final ModelReader READER = new ModelReader();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> WRONG = List.of(
            "null", "[]", "{}", "\"zz\"", "-1", "0", "123456789012345678", "true", "0.333", "[[\"a\"]]", "{\"a\": 1}");

    /** Whole models only: a variant's faults lie in its base too. */
    static Stream<Path> models() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("scoring-models"))) {
            List<Path> whole = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                String name = file.toString();
                if (name.endsWith(".yaml")
                        && RuleKind.ofFile(name) == RuleKind.MODEL
                        && !Files.readString(file).contains("\nextends:")) {
                    whole.add(file);
                }
            }
            return whole.stream();
        }
    }

    private static JsonNode tree(Path file) throws IOException {
        return YamlDocument.read(file.toString(), Files.readString(file), new ArrayList<>())
                .orElseThrow()
                .tree();
    }

    /** Pointers of every value below a node, the node itself first. */
    private static List<String> pointers(JsonNode node, String pointer) {
        List<String> all = new ArrayList<>(List.of(pointer));
        node.properties().forEach(e -> all.addAll(pointers(e.getValue(), pointer + "/" + e.getKey())));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            all.addAll(pointers(node.get(i), pointer + "/" + i));
        }
        return all;
    }

    private static String text(JsonNode tree) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree);
    }

    private static List<Fault> faults(String text) {
        return READER.read("m", text) instanceof ModelReading.Faulty(var faults) ? faults : List.of();
    }

    @ParameterizedTest
    @MethodSource("models")
    void an_unknown_key_is_named_at_its_place_in_every_mapping(Path file) throws IOException {
        JsonNode tree = tree(file);
        for (String pointer : pointers(tree, "")) {
            JsonNode copy = tree.deepCopy();
            if (copy.at(JsonPointer.compile(pointer)) instanceof ObjectNode mapping
                    && !pointer.endsWith("/variables")) {
                mapping.put("zz", 1);
                String text = text(copy);
                List<String> lines = text.lines().toList();
                int line = 1;
                while (!lines.get(line - 1).contains("\"zz\"")) {
                    line++;
                }
                int at = line;

                assertThat(faults(text))
                        .as(pointer)
                        .isNotEmpty()
                        .allSatisfy(f -> {
                            assertThat(f.line()).isEqualTo(at);
                            assertThat(f.column()).isEqualTo(lines.get(at - 1).indexOf("\"zz\"") + 1);
                        })
                        .extracting(Fault::code)
                        .contains("yaml.schema.additionalProperties");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_key_that_stands_twice_is_named_where_it_stands_again(Path file) throws IOException {
        List<String> lines = text(tree(file)).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.matches(" *\"[^\"]+\" : ([^\\[{].*)")) {
                List<String> twice = new ArrayList<>(lines);
                twice.add(i, line.endsWith(",") ? line : line + ",");
                int second = i + 2;

                assertThat(faults(String.join("\n", twice)))
                        .as(line)
                        .singleElement()
                        .satisfies(f -> assertThat(f.line() + ":" + f.column() + " " + f.code())
                                .isEqualTo(second + ":" + (line.indexOf('"') + 1) + " yaml.key.twice"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void whatever_is_missing_or_wrong_is_a_fault_with_words_or_a_model_that_scores(Path file) throws IOException {
        SplittableRandom random = new SplittableRandom(file.toString().hashCode());
        JsonNode tree = tree(file);
        List<String> pointers = pointers(tree, "");
        int faulty = 0;
        for (int n = 0; n < (LONG ? pointers.size() * (WRONG.size() + 1) : 250); n++) {
            String pointer =
                    LONG ? pointers.get(n / (WRONG.size() + 1)) : pointers.get(random.nextInt(pointers.size()));
            int how = LONG ? n % (WRONG.size() + 1) : random.nextInt(WRONG.size() + 1);
            String text = text(damaged(tree, pointer, how));
            switch (READER.read("m", text)) {
                case ModelReading.Sound sound -> score(sound, random);
                case ModelReading.Faulty(var faults) -> {
                    faulty++;
                    faults.forEach(f -> named(f, text, pointer + " " + how));
                }
            }
        }
        assertThat(faulty).isPositive();
    }

    private static JsonNode damaged(JsonNode tree, String pointer, int how) {
        JsonNode wrong = how == 0 ? JsonNodeFactory.instance.missingNode() : JSON.readTree(WRONG.get(how - 1));
        if (pointer.isEmpty()) {
            return how == 0 ? JSON.createObjectNode() : wrong;
        }
        JsonNode copy = tree.deepCopy();
        JsonPointer at = JsonPointer.compile(pointer);
        if (copy.at(at.head()) instanceof ArrayNode array) {
            int index = at.last().getMatchingIndex();
            if (how == 0) {
                array.remove(index);
            } else {
                array.set(index, wrong);
            }
        } else {
            ObjectNode mapping = (ObjectNode) copy.at(at.head());
            String key = at.last().getMatchingProperty();
            if (how == 0) {
                mapping.remove(key);
            } else {
                mapping.set(key, wrong);
            }
        }
        return copy;
    }

    private static void score(ModelReading.Sound sound, SplittableRandom random) {
        EntryCheck check = new EntryCheck(sound.model());
        new Ranker(sound.model())
                .rank(new RandomModels(random, true)
                        .entries(sound.model()).stream()
                                .filter(e -> check.entry(e).isEmpty())
                                .toList());
    }

    private static void named(Fault fault, String text, String what) {
        List<String> lines = text.lines().toList();
        assertThat(fault.line()).as(what + " " + fault).isBetween(1, lines.size());
        assertThat(fault.column())
                .as(what + " " + fault)
                .isBetween(1, lines.get(fault.line() - 1).length() + 1);
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            assertThat(Texts.in(locale).get(fault))
                    .as(what)
                    .doesNotContain(fault.code())
                    .doesNotContainPattern("\\{\\d");
        }
    }
}
