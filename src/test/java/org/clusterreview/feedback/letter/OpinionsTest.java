package org.clusterreview.feedback.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.clusterreview.feedback.letter.Opinions.OnIndicator;
import org.clusterreview.feedback.letter.Opinions.Written;
import org.junit.jupiter.api.Test;

class OpinionsTest {

    private static final OpinionGuard GUARD = new OpinionGuard(List.of("王建国"), List.of());

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("plan", "规划定位");
        names.put("chain", "产业链");
        return names;
    }

    private static Opinions of(Written... written) {
        return Opinions.of(names(), List.of(written), GUARD::tells);
    }

    @Test
    void they_stand_by_indicator_in_the_order_of_the_model() {
        assertThat(of(new Written("chain", "完整"), new Written("plan", "清晰")).given())
                .containsExactly(new OnIndicator("规划定位", List.of("清晰")), new OnIndicator("产业链", List.of("完整")));
    }

    @Test
    void the_order_in_which_experts_wrote_leaves_no_trace() {
        List<Written> written = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            written.add(new Written(i % 2 == 0 ? "plan" : "chain", "意见 " + i));
        }
        Opinions first = Opinions.of(names(), written, GUARD::tells);
        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(written, new Random(seed));

            assertThat(Opinions.of(names(), written, GUARD::tells)).isEqualTo(first);
        }
    }

    @Test
    void equal_ones_stand_once_and_empty_ones_not_at_all() {
        Opinions opinions = of(new Written("plan", "清晰"), new Written("plan", " 清晰 "), new Written("plan", "  "));

        assertThat(opinions.count()).isEqualTo(1);
        assertThat(opinions.leftOut()).isZero();
    }

    @Test
    void what_could_tell_an_expert_is_left_out_and_counted() {
        Opinions opinions = of(new Written("plan", "同王建国"), new Written("plan", "清晰"));

        assertThat(opinions.given()).containsExactly(new OnIndicator("规划定位", List.of("清晰")));
        assertThat(opinions.leftOut()).isEqualTo(1);
    }

    @Test
    void what_belongs_to_no_indicator_of_the_model_is_not_given() {
        assertThat(of(new Written("-note", "私人备注")).given()).isEmpty();
    }
}
