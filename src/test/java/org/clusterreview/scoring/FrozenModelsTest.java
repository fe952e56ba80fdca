package org.clusterreview.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.clusterreview.kernel.canonical.Sha256;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Entry;
import org.clusterreview.scoring.engine.Figure;
import org.clusterreview.scoring.engine.Ranker;
import org.clusterreview.scoring.engine.ResultTrace;
import org.clusterreview.scoring.engine.SheetMark;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.Scoring;
import org.clusterreview.scoring.model.ScoringModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The language and the engine grow; what was frozen under a hash keeps it, model and result alike. */
class FrozenModelsTest {

    @ParameterizedTest
    @CsvSource({
        "hubei-2025-recognition, ec947bf2ff6a5bdb874f4cb3f1ebcaf0aeb936bbc0a34c91d9bf461b88d6e506, 5fec83aa02fb82bc8a8aa54f30d2b16fad8127c2c9cbab195687d44bbfc2cd8f",
        "hubei-2025-evaluation, 9e721d079b57448c5f54f7c0d49f16ca2bdc5fdb5f65e2d15cb7af9bba75a080, 876e355b141267d51d6499607c0422e444d3a091e323f087f2a1107184250c0c"
    })
    void a_released_version_keeps_the_hash_of_its_model_and_of_its_results(String id, String model, String result) {
        String text = ScoringFixtures.text("/scoring-models/" + id + ".yaml");

        assertThat(ScoringFixtures.hash(text)).isEqualTo(model);
        assertThat(resultHash(ScoringFixtures.model(text))).isEqualTo(result);
    }

    private static String resultHash(ScoringModel model) {
        List<Entry> entries = new ArrayList<>();
        for (int application = 0; application < 4; application++) {
            entries.add(
                    new Entry("a" + application, "g", marks(model, application), figures(model, application), null));
        }
        List<ApplicationResult> results = new Ranker(model).rank(entries);
        return Sha256.ofCanonical(results.stream().map(ResultTrace::of).toList());
    }

    /** The first two applications are equal, the third has four sheets, the fourth a veto. */
    private static List<SheetMark> marks(ScoringModel model, int application) {
        List<SheetMark> marks = new ArrayList<>();
        for (int seat = 1; seat <= (application == 2 ? 4 : 7); seat++) {
            for (Indicator indicator : model.markedByExperts()) {
                String value = String.valueOf((seat * 7 + application / 2) % 7 * 0.5);
                marks.add(ScoringFixtures.mark("0" + seat, indicator.id(), value));
            }
        }
        return marks;
    }

    private static List<Figure> figures(ScoringModel model, int application) {
        List<Figure> figures = new ArrayList<>();
        for (Indicator indicator : model.indicators()) {
            switch (indicator.scoring()) {
                case Scoring.ByStaff(var item) -> figures.add(ScoringFixtures.figure(item, "1"));
                default -> {}
            }
        }
        for (String item : model.items()) {
            if (figures.stream().noneMatch(f -> f.item().equals(item)) && !item.startsWith("veto")) {
                figures.add(new Figure(item, 2024, new BigDecimal(70 + item.length())));
            }
        }
        if (application == 3) {
            figures.add(ScoringFixtures.figure("veto_falsified_material", "1"));
        }
        return figures;
    }
}
