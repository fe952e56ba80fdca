package org.clusterreview.reviews.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.reviews.Sheet;
import org.clusterreview.reviews.SheetContent;
import org.clusterreview.reviews.SheetId;
import org.clusterreview.reviews.SheetState;
import org.clusterreview.reviews.endpoint.SheetJson.BandJson;
import org.clusterreview.reviews.endpoint.SheetJson.DimensionJson;
import org.clusterreview.reviews.endpoint.SheetJson.IndicatorJson;
import org.clusterreview.rounds.RoundId;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.scoring.ScoringFixtures;
import org.clusterreview.scoring.engine.Estimate;
import org.clusterreview.scoring.engine.Mark;
import org.clusterreview.scoring.engine.SheetScore;
import org.clusterreview.scoring.model.ScoringModel;
import org.junit.jupiter.api.Test;

class SheetJsonWriterTest {

    private final ScoringModel model =
            ScoringFixtures.model(ScoringFixtures.text("/scoring-models/project-midterm-1.yaml"));

    private SheetJson.Content written(Map<String, Mark> marks) {
        Sheet sheet = new Sheet(
                new SheetId(new UUID(0, 1)),
                0,
                new RoundId(new UUID(0, 2)),
                new TrackId(new UUID(0, 3)),
                new ApplicationId(new UUID(0, 4)),
                1,
                new ExpertId(new UUID(0, 5)),
                "",
                true,
                SheetState.OPEN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        SheetScore score = SheetScore.of(model, marks, List.of(ScoringFixtures.figure("funds_mark", "16")));
        SheetContent content = new SheetContent(
                sheet,
                new SheetContent.Place("a", "2026-01", 1, 1, Optional.empty(), Optional.empty()),
                model,
                score,
                Estimate.of(model, List.of()),
                Map.of(),
                Map.of(),
                List.of(),
                true);
        return new SheetJsonWriter(content, Locale.CHINESE).write("expert01");
    }

    private IndicatorJson row(String key) {
        return written(Map.of()).dimensions().stream()
                .flatMap(d -> d.indicators().stream())
                .filter(i -> i.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void asks_the_questions_first_and_counts_them_as_nothing() {
        SheetJson.Content content = written(Map.of("fraud", Mark.of(BigDecimal.ONE)));
        DimensionJson questions = content.dimensions().getFirst();

        assertThat(questions.indicators()).extracting(IndicatorJson::key).containsExactly("fraud");
        assertThat(questions.indicators().getFirst().anchors())
                .extracting(a -> a.label() + a.points())
                .containsExactly("否0", "是1");
        assertThat(content.coefficients()).containsEntry("fraud", "0").containsEntry("technical_goal", "0.6");
    }

    @Test
    void sends_bands_levels_and_the_marks_that_need_a_comment() {
        IndicatorJson goal = row("technical_goal");
        IndicatorJson management = row("management");

        assertThat(goal.bands())
                .containsExactly(
                        new BandJson("50", "50"),
                        new BandJson("30", "49"),
                        new BandJson("20", "29"),
                        new BandJson("0", "19"));
        assertThat(goal.commentAtOrBelow()).isEqualTo("19");
        assertThat(management.step()).isEqualTo("1");
        assertThat(management.anchors())
                .extracting(a -> a.label() + a.points())
                .containsExactly("优10", "良7", "中3", "差0");
        assertThat(management.commentAtOrAbove()).isEqualTo("10");
    }

    @Test
    void shows_what_a_department_has_marked() {
        IndicatorJson funds = row("funds");

        assertThat(funds.kind()).isEqualTo("verified");
        assertThat(funds.contribution()).isEqualTo("16");
    }
}
