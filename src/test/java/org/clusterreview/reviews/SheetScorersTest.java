package org.clusterreview.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.clusterreview.access.Viewers;
import org.clusterreview.fixtures.OnH2;
import org.clusterreview.scoring.engine.SheetScorer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@OnH2
@SuppressWarnings("NullAway.Init")
class SheetScorersTest {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private SheetScorers scorers;

    @Test
    void what_is_kept_for_everybody_holds_all_figures_whoever_writes_first() {
        ReviewFixture round = ReviewFixture.inScoring(beans, 1, 5);
        Sheet sheet = round.sheet(1, 1);

        SheetScorer kept = scorers.of(sheet.application(), -1, round.model());

        assertThat(kept.score(Map.of()).derived())
                .isEqualTo(beans.getBean(SheetReader.class)
                        .score(Viewers.staff(), sheet, round.model(), Map.of())
                        .derived())
                .isNotEmpty();
        assertThat(scorers.of(sheet.application(), -1, round.model())).isSameAs(kept);
    }
}
