package org.clusterreview.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Entry;
import org.clusterreview.scoring.engine.IndicatorLine;
import org.clusterreview.scoring.engine.Ranker;
import org.clusterreview.scoring.engine.Score;
import org.clusterreview.scoring.engine.SheetMark;
import org.clusterreview.scoring.model.Exact;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Four published competitions, recomputed from model files alone. */
class FigureSkatingGoldenTest {

    private static final Map<String, String> COMPONENTS = Map.of(
            "Skating Skills", "skating_skills",
            "Transitions", "transitions",
            "Performance", "performance",
            "Composition", "composition",
            "Interpretation of the Music", "interpretation",
            "Interpretation of the Music / Timing", "interpretation",
            "Interpretation of the Music/Timing", "interpretation");

    private static final List<CSVRecord> COMPONENT_ROWS = new ArrayList<>();
    private static final List<CSVRecord> SEGMENT_ROWS = new ArrayList<>();
    private static final Map<String, ApplicationResult> RESULTS = new HashMap<>();

    @BeforeAll
    static void score_every_segment() throws IOException {
        COMPONENT_ROWS.addAll(rows("/golden/fs_components.csv"));
        SEGMENT_ROWS.addAll(rows("/golden/fs_segments.csv"));
        Map<String, List<SheetMark>> marks = marks();
        Map<String, List<Entry>> programs = new LinkedHashMap<>();
        for (CSVRecord row : SEGMENT_ROWS) {
            String id = row.get("performance_id");
            Entry entry = new Entry(
                    id,
                    row.get("competition"),
                    marks.getOrDefault(id, List.of()),
                    List.of(
                            ScoringFixtures.figure("element_score", row.get("total_element_score")),
                            ScoringFixtures.figure("deductions", row.get("total_deductions"))),
                    null);
            programs.computeIfAbsent(row.get("program"), p -> new ArrayList<>()).add(entry);
        }
        programs.forEach((program, entries) -> {
            String file = program.toLowerCase(Locale.ROOT).replace(' ', '-');
            Ranker ranker = new Ranker(ScoringFixtures.model(ScoringFixtures.text("/models/" + file + ".yaml")));
            ranker.rank(entries).forEach(r -> RESULTS.put(r.application(), r));
        });
    }

    private static Map<String, List<SheetMark>> marks() {
        Map<String, List<SheetMark>> marks = new HashMap<>();
        for (CSVRecord row : COMPONENT_ROWS) {
            for (int judge = 1; judge <= 9; judge++) {
                marks.computeIfAbsent(row.get("performance_id"), p -> new ArrayList<>())
                        .add(ScoringFixtures.mark("J" + judge, component(row), row.get("J" + judge)));
            }
        }
        return marks;
    }

    @Test
    void every_panel_score_is_the_published_one() {
        for (CSVRecord row : COMPONENT_ROWS) {
            Exact value = score(row).indicators().stream()
                    .filter(i -> i.indicator().equals(component(row)))
                    .map(IndicatorLine::value)
                    .findFirst()
                    .orElseThrow();

            assertThat(value).isEqualTo(ScoringFixtures.exact(row.get("published_panel_score")));
        }
        assertThat(COMPONENT_ROWS).hasSize(1960);
    }

    @Test
    void every_total_is_the_published_one() {
        for (CSVRecord row : SEGMENT_ROWS) {
            Score score = score(row);

            assertThat(score.parts())
                    .containsEntry("components", ScoringFixtures.exact(row.get("total_component_score")));
            assertThat(score.published()).isEqualTo(new BigDecimal(row.get("total_segment_score")));
        }
        assertThat(SEGMENT_ROWS).hasSize(392);
    }

    @Test
    void every_rank_is_the_published_one() {
        for (CSVRecord row : SEGMENT_ROWS) {
            assertThat(result(row).rank()).isEqualTo(Integer.valueOf(row.get("rank")));
        }
    }

    private static ApplicationResult result(CSVRecord row) {
        ApplicationResult result = RESULTS.get(row.get("performance_id"));
        assertThat(result).isNotNull();
        return result;
    }

    private static Score score(CSVRecord row) {
        Score score = result(row).score();
        assertThat(score).isNotNull();
        return score;
    }

    private static String component(CSVRecord row) {
        return COMPONENTS.getOrDefault(row.get("component"), "");
    }

    private static List<CSVRecord> rows(String resource) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var parser = format.parse(new StringReader(ScoringFixtures.text(resource)))) {
            return parser.getRecords();
        }
    }
}
