package org.clusterreview.panels.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.LongStream;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.yaml.YamlDocument;
import org.clusterreview.panels.rules.Amount;
import org.clusterreview.panels.rules.PanelRules;
import org.clusterreview.panels.rules.Requirement;
import org.clusterreview.panels.rules.WantedPanel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DrawSpecTest {

    private static final int PER_SEED = "long".equals(System.getProperty("test.counts")) ? 2_000 : 200;

    /** What stands for itself in no JSON, and what some readers take for something else. */
    private static final List<String> SIGNS = List.of(
            "a", "7", "第", "é", "\"", "\\", "/", "~", " ", "\n", "\t", "\u0001", "\u007f", "\u2028", "😀", "{", ":",
            "null");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 5);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_canonical_form_is_read_back_exactly(long seed) {
        Anything anything = new Anything(new SplittableRandom(seed));
        for (int i = 0; i < PER_SEED; i++) {
            DrawSpec spec = anything.spec();
            String canonical = spec.canonical();

            DrawSpec read = DrawSpec.ofCanonical(canonical);

            assertThat(read).as(canonical).isEqualTo(spec);
            assertThat(read.canonical()).isEqualTo(canonical);
            assertThat(DrawSeal.specHash(read)).isEqualTo(DrawSeal.specHash(spec));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_reader_of_files_takes_the_canonical_form_for_the_same(long seed) {
        Pools pools = new Pools(seed);
        for (int i = 0; i < PER_SEED / 10; i++) {
            DrawSpec spec = pools.spec(pools.pool(5 + i % 20), 1 + i % 3, 1 + i % 5);

            assertThat(read(spec.canonical())).contains(spec);
        }
    }

    @Test
    void a_text_that_only_says_the_same_is_refused() {
        Pools pools = new Pools(1);
        String canonical = pools.spec(pools.pool(20), 2, 3).canonical();

        assertThat(List.of(
                        canonical + " ",
                        canonical.replaceFirst(":", ": "),
                        canonical.replaceFirst("\"g0\"", "\"\\\\u00670\""),
                        canonical.replaceFirst("}$", ",\"more\":1}"),
                        canonical.substring(0, canonical.length() - 1),
                        canonical + canonical,
                        "null",
                        ""))
                .allSatisfy(text -> assertThatThrownBy(() -> DrawSpec.ofCanonical(text))
                        .as(text)
                        .isInstanceOf(RuntimeException.class));
    }

    @Test
    void a_spec_far_longer_than_what_people_write_is_read_back_by_either_way() {
        DrawSpec spec = large();
        String canonical = spec.canonical();
        assertThat(canonical.length()).isGreaterThan(3 * YamlDocument.LONGEST);

        assertThat(DrawSpec.ofCanonical(canonical)).isEqualTo(spec);
        assertThat(read(canonical)).contains(spec);
    }

    @Test
    void faults_in_a_long_spec_are_told_where_they_are() {
        String canonical = large().canonical().replace(",\"panels\":[", ",\n\"panels\":[");
        List<Fault> faults = new ArrayList<>();

        assertThat(DrawSpecReader.read("spec.json", canonical.replaceFirst("\"size\":7", "\"size\":700"), faults))
                .isEmpty();
        assertThat(DrawSpecReader.read("spec.json", canonical + "}", faults)).isEmpty();
        assertThat(DrawSpecReader.read("spec.yaml", "# long\n" + canonical, faults))
                .isEmpty();

        assertThat(faults)
                .extracting(Fault::code)
                .containsExactly("yaml.schema.maximum", "yaml.malformed", "yaml.long");
        assertThat(faults.getFirst().path()).isEqualTo("panels[0].size");
        assertThat(faults.getFirst().line()).isEqualTo(2);
    }

    private static Optional<DrawSpec> read(String text) {
        List<Fault> faults = new ArrayList<>();
        Optional<DrawSpec> spec = DrawSpecReader.read("spec.json", text, faults);
        assertThat(faults).isEmpty();
        return spec;
    }

    /** Of 5000 experts a quarter in conflict with every panel. */
    static DrawSpec large() {
        SplittableRandom chance = new SplittableRandom(5);
        List<WantedPanel> panels = new ArrayList<>();
        for (int p = 0; p < 60; p++) {
            Map<String, String> barred = new HashMap<>();
            for (int e = 0; e < 1_250; e++) {
                barred.put(new UUID(chance.nextLong(), chance.nextLong()).toString(), DrawSpecReader.CONFLICT);
            }
            panels.add(new WantedPanel("第" + p + "组", 7, 3, new TreeSet<>(), new TreeSet<>(), barred));
        }
        return new DrawSpec(
                DrawSpec.VERSION, Pools.rules(List.of(Pools.atLeast("technical", 4, "TECHNICAL")), 1, 2), panels);
    }

    /** Every spec that can be built, of texts of every kind. */
    private record Anything(SplittableRandom chance) {

        DrawSpec spec() {
            List<WantedPanel> panels = new ArrayList<>();
            for (String id : texts()) {
                Map<String, String> barred = new HashMap<>();
                texts().forEach(expert -> barred.put(expert, text()));
                panels.add(new WantedPanel(id, chance.nextInt(), chance.nextInt(3), texts(), texts(), barred));
            }
            return new DrawSpec(chance.nextInt(1, 3), rules(), panels);
        }

        PanelRules rules() {
            List<Requirement> composition = new ArrayList<>();
            for (String id : texts()) {
                composition.add(new Requirement(id, texts(), texts(), chance.nextBoolean(), amount()));
            }
            return new PanelRules(
                    composition,
                    perhaps(chance.nextInt()),
                    perhaps(chance.nextInt()),
                    chance.nextBoolean(),
                    perhaps(chance.nextInt()),
                    perhaps(chance.nextInt()),
                    perhaps(chance.nextInt()),
                    perhaps(new PanelRules.Chair(texts(), texts())));
        }

        Amount amount() {
            return chance.nextBoolean()
                    ? new Amount.Count(chance.nextInt(100))
                    : new Amount.Share(chance.nextInt(100), chance.nextInt(1, 100));
        }

        <T> Optional<T> perhaps(T value) {
            return chance.nextBoolean() ? Optional.of(value) : Optional.empty();
        }

        NavigableSet<String> texts() {
            NavigableSet<String> texts = new TreeSet<>();
            for (int i = chance.nextInt(4); i > 0; i--) {
                texts.add(text());
            }
            return texts;
        }

        String text() {
            StringBuilder text = new StringBuilder();
            for (int i = chance.nextInt(6); i > 0; i--) {
                text.append(SIGNS.get(chance.nextInt(SIGNS.size())));
            }
            return Normalizer.normalize(text, Normalizer.Form.NFC);
        }
    }
}
