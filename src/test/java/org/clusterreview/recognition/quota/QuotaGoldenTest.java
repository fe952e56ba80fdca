package org.clusterreview.recognition.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class QuotaGoldenTest {

    private static final JsonNode EXPECTED = JsonMapper.shared().readTree(text("quota_expected.json"));

    @ParameterizedTest
    @ValueSource(strings = {"q1", "q2_ties"})
    void list_reasons_tie_and_both_totals_are_reproduced(String name) {
        JsonNode expected = EXPECTED.get(name);
        int places = expected.get("list_size").intValue();
        List<Candidate> ranking = candidates("quota_" + name + ".csv");

        Selection selection = Selection.byRank(ranking, QuotaFixtures.ARTICLE_11, List.of(), places);

        assertThat(selection.listed()).extracting(Candidate::id).isEqualTo(strings(expected.get("greedy_selected")));
        assertThat(selection.cutoffTie()).isEqualTo(strings(expected.get("cutoff_tie")));
        assertThat(selection.total())
                .isEqualTo(QuotaFixtures.exact(
                        expected.get("greedy_total").decimalValue().toPlainString()));
        Map<String, String> reasons = new TreeMap<>();
        selection.decisions().stream()
                .filter(d -> !d.listed())
                .forEach(d -> reasons.put(d.candidate().id(), d.reason()));
        Map<String, String> wanted = new TreeMap<>();
        expected.get("skipped_reason")
                .properties()
                .forEach(e -> wanted.put(e.getKey(), e.getValue().stringValue()));
        assertThat(reasons).isEqualTo(wanted);

        Selection optimal = Selection.optimal(ranking, QuotaFixtures.ARTICLE_11, List.of(), places);
        assertThat(optimal.total())
                .isEqualTo(QuotaFixtures.exact(
                        expected.get("ilp_max_total").decimalValue().toPlainString()));
        assertThat(optimal.listed()).hasSize(expected.get("ilp_count").intValue());
    }

    private static List<Candidate> candidates(String file) {
        return text(file)
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> QuotaFixtures.candidate(cells[0], cells[1], cells[2], cells[3], cells[4]))
                .sorted(Candidate.BY_SCORE)
                .toList();
    }

    private static List<String> strings(JsonNode array) {
        return array.values().stream().map(JsonNode::stringValue).toList();
    }

    private static String text(String file) {
        try (InputStream in = QuotaGoldenTest.class.getResourceAsStream("/golden/quota/" + file)) {
            if (in == null) {
                throw new IllegalStateException(file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
