package org.clusterreview.workshop.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.clusterreview.kernel.Texts;
import org.clusterreview.scoring.RuleKind;
import org.clusterreview.scoring.ScoringFixtures;
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.workshop.ModelDiff;
import org.clusterreview.workshop.ModelDiff.Change;
import org.junit.jupiter.api.Test;

class DiffWordsTest {

    private static final Texts CHINESE = Texts.in(Locale.CHINESE);

    /** The shipped models that need no base. */
    private static List<ScoringModel> shipped() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("scoring-models"))) {
            return files.map(file -> "/scoring-models/" + file.getFileName())
                    .filter(file -> file.endsWith(".yaml") && RuleKind.ofFile(file) == RuleKind.MODEL)
                    .sorted()
                    .map(ScoringFixtures::text)
                    .filter(text -> !text.contains("extends:"))
                    .map(ScoringFixtures::model)
                    .toList();
        }
    }

    private static List<Change> changes(ScoringModel before, ScoringModel after) {
        return ModelDiff.between(before, after).changes();
    }

    @Test
    void every_code_has_words_in_both_languages() {
        for (Locale locale : Texts.LANGUAGES) {
            assertThat(DiffWords.keys())
                    .allSatisfy(key -> assertThat(Texts.in(locale).bundle().containsKey(key))
                            .as(key)
                            .isTrue());
        }
    }

    @Test
    void no_difference_between_shipped_models_shows_a_key_or_a_code() throws IOException {
        List<ScoringModel> models = shipped();
        assertThat(models).hasSizeGreaterThan(8);
        TreeSet<String> unknown = new TreeSet<>();
        for (ScoringModel before : models) {
            for (ScoringModel after : models) {
                DiffWords words = new DiffWords(CHINESE::get, Locale.CHINESE, before, after);
                for (Change change : changes(before, after)) {
                    for (String shown : List.of(
                            words.what(change),
                            words.value(change, change.before()),
                            words.value(change, change.after()))) {
                        if (shown.contains("!{")
                                || (shown.length() > 2 && shown.matches("(.*、)?[A-Z]+(_[A-Z]+)*(、.*)?"))) {
                            unknown.add(change.part() + " " + change.key() + " " + shown);
                        }
                    }
                }
            }
        }

        assertThat(unknown).isEmpty();
    }

    @Test
    void items_and_parts_are_called_by_their_names() {
        ScoringModel before =
                ScoringFixtures.model(ScoringFixtures.text("/scoring-models/hubei-2025-recognition.yaml"));
        ScoringModel after = ScoringFixtures.model(ScoringFixtures.text("/scoring-models/hubei-2025-recognition.yaml")
                .replace("{of: hightech_enterprises / enterprises,", "{of: hightech_enterprises / employees,")
                .replace("mode: half_up", "mode: half_even"));
        DiffWords words = new DiffWords(CHINESE::get, Locale.CHINESE, before, after);

        assertThat(changes(before, after))
                .extracting(words::what, c -> words.value(c, c.before()), c -> words.value(c, c.after()))
                .contains(tuple("高企占比 · 来源 › 分母", "企业总数", "从业人员"), tuple("修约 › 公布得分 › 修约方式", "四舍五入", "四舍六入五成双"));
    }

    @Test
    void what_is_new_or_gone_is_told_in_one_line() {
        ScoringModel before = ScoringFixtures.model(ScoringFixtures.smallModel());
        ScoringModel after = ScoringFixtures.model(ScoringFixtures.smallModel()
                .replace(
                        "  - {id: fraud, name: Fraud, source: none}\n",
                        "  - {id: other, name: Other, source: none}\n"));
        DiffWords words = new DiffWords(CHINESE::get, Locale.CHINESE, before, after);

        assertThat(changes(before, after))
                .extracting(words::what, c -> words.value(c, c.before()), c -> words.value(c, c.after()))
                .containsExactly(tuple("Other", "无", "有"), tuple("Fraud", "有", "无"));
    }
}
