package org.clusterreview.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.clusterreview.results.ResultInput.SheetRef;
import org.clusterreview.scoring.RuleKind;
import org.clusterreview.scoring.RuleVersion;
import org.clusterreview.scoring.VersionedId;
import org.clusterreview.scoring.engine.Entry;
import org.clusterreview.scoring.engine.Figure;
import org.clusterreview.scoring.engine.Mark;
import org.clusterreview.scoring.engine.SheetMark;
import org.junit.jupiter.api.Test;

class ResultInputTest {

    private static final RuleVersion MODEL =
            new RuleVersion(RuleKind.MODEL, new VersionedId("m", "1"), "模型", "language: 1\n", "", "a".repeat(64));

    private static final List<SheetMark> MARKS = List.of(
            new SheetMark("01", "x", Mark.of(new BigDecimal("5.5000000000"))),
            new SheetMark("01", "y", Mark.NOT_APPLICABLE),
            new SheetMark("02", "x", Mark.MISSING),
            new SheetMark("10", "x", Mark.of(BigDecimal.ZERO)));

    private static final List<Figure> FIGURES = List.of(
            new Figure("enterprises", 2024, new BigDecimal("100")),
            new Figure("enterprises", 2025, new BigDecimal("120.00")),
            new Figure("found", null, BigDecimal.ONE));

    private static ResultInput input(List<Entry> entries) {
        return new ResultInput(MODEL, entries, Map.of("a", List.of(new SheetRef("01", "s", "b".repeat(64)))));
    }

    private static List<Entry> entries(List<SheetMark> marks, List<Figure> figures) {
        return List.of(new Entry("a", "g", marks, figures, null), new Entry("b", "g", List.of(), List.of(), 2));
    }

    @Test
    void what_is_written_is_read_again() {
        String written = input(entries(MARKS, FIGURES)).canonical();

        ResultInput read = ResultInput.read(written);

        assertThat(read.canonical()).isEqualTo(written);
        assertThat(read.model().sourceText()).isEqualTo(MODEL.sourceText());
        assertThat(read.entries().getLast().lot()).isEqualTo(2);
        assertThat(read.sheets().get("a")).containsExactly(new SheetRef("01", "s", "b".repeat(64)));
    }

    @Test
    void missing_not_applicable_and_nought_stay_three_things() {
        ResultInput read = ResultInput.read(input(entries(MARKS, FIGURES)).canonical());

        assertThat(read.entries().getFirst().marks())
                .extracting(SheetMark::mark)
                .containsExactly(
                        Mark.of(new BigDecimal("5.5")), Mark.NOT_APPLICABLE, Mark.MISSING, Mark.of(BigDecimal.ZERO));
    }

    @Test
    void the_order_in_which_it_was_gathered_leaves_no_trace() {
        String canonical = input(entries(MARKS, FIGURES)).canonical();
        Random order = new Random(3);
        for (int i = 0; i < 20; i++) {
            List<SheetMark> marks = new ArrayList<>(MARKS);
            List<Figure> figures = new ArrayList<>(FIGURES);
            Collections.shuffle(marks, order);
            Collections.shuffle(figures, order);
            List<Entry> entries = new ArrayList<>(entries(marks, figures));
            Collections.shuffle(entries, order);

            assertThat(input(entries).canonical()).isEqualTo(canonical);
        }
    }

    @Test
    void another_mark_model_or_sheet_is_another_input() {
        String sha256 = input(entries(MARKS, FIGURES)).sha256();

        assertThat(input(entries(MARKS.subList(0, 3), FIGURES)).sha256()).isNotEqualTo(sha256);
        assertThat(new ResultInput(MODEL, entries(MARKS, FIGURES), Map.of()).sha256())
                .isNotEqualTo(sha256);
    }
}
