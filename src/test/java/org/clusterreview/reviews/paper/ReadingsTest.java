package org.clusterreview.reviews.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.clusterreview.reviews.paper.Readings.Which;
import org.clusterreview.scoring.engine.Mark;
import org.junit.jupiter.api.Test;

class ReadingsTest {

    private static final List<String> SHEET = List.of("planning", "talent", "output");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private static PaperMark mark(String value) {
        return mark(value, "");
    }

    private static PaperMark mark(String value, String comment) {
        return new PaperMark(Mark.of(new BigDecimal(value)), comment);
    }

    private static PaperReading reading(PaperMark planning, PaperMark talent) {
        return new PaperReading(DAY, Map.of("planning", planning, "talent", talent));
    }

    @Test
    void numbers_are_the_same_however_they_are_written() {
        assertThat(mark("5").isSame(mark("5.0"))).isTrue();
        assertThat(mark("5").isSame(mark("5.5"))).isFalse();
    }

    @Test
    void comments_are_the_same_whatever_their_spaces_and_the_width_of_their_signs() {
        assertThat(mark("5", "规划 清楚,可行").isSame(mark("5", "规划清楚，可行"))).isTrue();
        assertThat(mark("5", "规划清楚").isSame(mark("5", "规划不清"))).isFalse();
    }

    @Test
    void no_mark_is_not_zero_and_not_what_does_not_apply() {
        assertThat(PaperMark.NOTHING.isSame(mark("0"))).isFalse();
        assertThat(new PaperMark(Mark.NOT_APPLICABLE, "").isSame(PaperMark.NOTHING))
                .isFalse();
    }

    @Test
    void differences_come_in_the_order_of_the_sheet_and_the_day_last() {
        PaperReading first = reading(mark("5"), mark("7"));
        PaperReading second = new PaperReading(
                DAY.plusDays(1), Map.of("talent", mark("7.5"), "planning", mark("4"), "output", mark("1")));

        assertThat(Readings.differing(first, second, SHEET))
                .containsExactly("planning", "talent", "output", Readings.SIGNED_ON);
        assertThat(Readings.differing(first, first, SHEET)).isEmpty();
    }

    @Test
    void what_is_agreed_takes_each_difference_from_the_reading_that_is_right() {
        PaperReading first = reading(mark("5"), mark("7"));
        PaperReading second = new PaperReading(DAY.plusDays(1), Map.of("planning", mark("4"), "talent", mark("7.0")));

        PaperReading agreed = Readings.agreed(
                first, second, SHEET, Map.of("planning", Which.SECOND, Readings.SIGNED_ON, Which.FIRST));

        assertThat(agreed.mark("planning").isSame(mark("4"))).isTrue();
        assertThat(agreed.mark("talent").isSame(mark("7"))).isTrue();
        assertThat(agreed.mark("output").isNothing()).isTrue();
        assertThat(agreed.signedOn()).isEqualTo(DAY);
    }

    @Test
    void nothing_is_agreed_while_a_difference_is_open() {
        assertThatThrownBy(() ->
                        Readings.agreed(reading(mark("5"), mark("7")), reading(mark("4"), mark("7")), SHEET, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void only_what_stands_on_the_sheet_and_is_another_contradicts_the_paper() {
        PaperReading paper = reading(mark("5"), mark("7"));

        assertThat(Readings.contradicting(
                        paper,
                        Map.of("planning", mark("5.0"), "talent", mark("6"), "output", PaperMark.NOTHING),
                        SHEET))
                .containsExactly("talent");
    }

    @Test
    void whatever_two_people_read_the_agreed_reading_holds_for_each_field_what_one_of_them_has_read() {
        Random random = new Random(7);
        for (int run = 0; run < 500; run++) {
            PaperReading first = random(random);
            PaperReading second = random(random);
            Map<String, Which> right = new HashMap<>();
            Readings.differing(first, second, SHEET)
                    .forEach(field -> right.put(field, random.nextBoolean() ? Which.FIRST : Which.SECOND));

            PaperReading agreed = Readings.agreed(first, second, SHEET, right);

            for (String indicator : SHEET) {
                PaperReading source = right.get(indicator) == Which.SECOND ? second : first;
                assertThat(agreed.mark(indicator)).isEqualTo(source.mark(indicator));
            }
        }
    }

    private static PaperReading random(Random random) {
        Map<String, PaperMark> marks = new HashMap<>();
        SHEET.forEach(indicator -> marks.put(
                indicator,
                random.nextInt(4) == 0
                        ? PaperMark.NOTHING
                        : mark(String.valueOf(random.nextInt(3)), random.nextBoolean() ? "好" : "")));
        return new PaperReading(DAY.plusDays(random.nextInt(2)), marks);
    }
}
