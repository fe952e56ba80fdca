package org.clusterreview.reviews.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clusterreview.reviews.MarkValue;
import org.clusterreview.reviews.summary.SecondLook.Reason;
import org.clusterreview.scoring.engine.Mark;
import org.clusterreview.scoring.model.CommentRule;
import org.clusterreview.scoring.model.Effect;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.Scale;
import org.clusterreview.scoring.model.Scoring;
import org.junit.jupiter.api.Test;

class SecondLookTest {

    private static final Exact HUNDRED = Exact.of(100);

    private static Indicator indicator(String max, String step, Effect effect) {
        Scale scale = Scale.of(BigDecimal.ZERO, new BigDecimal(max), new BigDecimal(step));
        return new Indicator(
                "a",
                "甲",
                BigDecimal.ONE,
                "",
                new Scoring.ByExpert(scale, List.of(), CommentRule.OPTIONAL, true),
                effect,
                false);
    }

    private static final Indicator SIX = indicator("6", "0.5", Effect.COUNTED);

    private static List<Reason> of(Indicator indicator, Mark mark, String comment) {
        return SecondLook.marks(List.of(indicator), Map.of("a", new MarkValue(mark, comment)));
    }

    private static Mark mark(String value) {
        return Mark.of(new BigDecimal(value));
    }

    private static Map<String, Reason> totals(String... values) {
        Map<String, BigDecimal> totals = new LinkedHashMap<>();
        for (String value : values) {
            totals.put("s" + totals.size(), new BigDecimal(value));
        }
        return SecondLook.totals(totals, HUNDRED);
    }

    @Test
    void marks_at_the_ends_of_their_scale_without_a_comment_are_pointed_out() {
        assertThat(of(SIX, mark("6.00"), "")).containsExactly(new Reason.AtTop(SIX, new BigDecimal("6.00")));
        assertThat(of(SIX, mark("0"), " ")).containsExactly(new Reason.AtBottom(SIX, BigDecimal.ZERO));
        assertThat(of(SIX, mark("5.5"), "")).isEmpty();
        assertThat(of(SIX, mark("0.5"), "")).isEmpty();
    }

    @Test
    void a_comment_explains_a_mark() {
        assertThat(of(SIX, mark("6"), "依据充分")).isEmpty();
        assertThat(of(SIX, mark("0"), "没有材料")).isEmpty();
    }

    @Test
    void what_is_missing_or_does_not_apply_is_at_no_end() {
        assertThat(of(SIX, Mark.MISSING, "")).isEmpty();
        assertThat(of(SIX, Mark.NOT_APPLICABLE, "")).isEmpty();
        assertThat(SecondLook.marks(List.of(SIX), Map.of())).isEmpty();
    }

    @Test
    void of_two_marks_each_is_at_an_end_and_neither_strikes() {
        Indicator question = indicator("1", "1", Effect.COUNTED);
        assertThat(of(question, mark("1"), "")).isEmpty();
        assertThat(of(question, mark("0"), "")).isEmpty();
        assertThat(of(indicator("2", "1", Effect.COUNTED), mark("2"), "")).hasSize(1);
    }

    @Test
    void nothing_added_and_nothing_taken_off_is_the_ordinary_case() {
        for (Effect effect : List.of(Effect.BONUS, Effect.DEDUCTION)) {
            Indicator beside = indicator("5", "1", effect);
            assertThat(of(beside, mark("0"), "")).as("%s", effect).isEmpty();
            assertThat(of(beside, mark("5"), "")).as("%s", effect).hasSize(1);
        }
    }

    @Test
    void a_total_far_from_the_own_others_is_pointed_out_with_their_median() {
        assertThat(totals("80", "82", "84", "86", "60"))
                .containsExactly(Map.entry("s4", new Reason.FarBelow(new BigDecimal("60"), new BigDecimal("83"), 4)));
        assertThat(totals("60", "61", "62", "63", "90").get("s4"))
                .isEqualTo(new Reason.FarAbove(new BigDecimal("90"), new BigDecimal("61.5"), 4));
    }

    /** The others' median is 83 and their median absolute deviation 2: what is far begins beyond 6, and at 10 of 100. */
    @Test
    void what_is_far_begins_at_a_tenth_of_what_can_be_attained() {
        assertThat(totals("80", "82", "84", "86", "73.01")).isEmpty();
        assertThat(totals("80", "82", "84", "86", "73")).containsOnlyKeys("s4");
    }

    /** The others' median is 70 and their median absolute deviation 10. */
    @Test
    void what_is_far_lies_beyond_three_times_the_spread_of_the_others() {
        assertThat(totals("60", "60", "80", "80", "70", "100").get("s5")).isNull();
        assertThat(totals("60", "60", "80", "80", "70", "100.5")).containsKey("s5");
    }

    @Test
    void of_few_totals_none_is_far() {
        assertThat(totals("80", "82", "84", "10")).isEmpty();
        assertThat(totals()).isEmpty();
    }
}
