package org.clusterreview.panels.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.experts.Expert;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.organisations.OrganisationId;
import org.clusterreview.panels.ui.ConflictContent.Columns;
import org.clusterreview.panels.ui.ConflictContent.Filter;
import org.clusterreview.panels.ui.ConflictContent.Rows;
import org.junit.jupiter.api.Test;

class ConflictContentTest {

    private static final Filter ALL = new Filter(false, false, Optional.empty(), Optional.empty());

    private final Board.Item application = new Board.Item(new ApplicationId(UUID.randomUUID()), "某集群", "武汉市", "光电子");
    private final Board.Item untied = new Board.Item(new ApplicationId(UUID.randomUUID()), "另一集群", "宜昌市", "新材料");

    private static Expert expert(String name) {
        return new Expert(
                new ExpertId(UUID.randomUUID()),
                0,
                name,
                new OrganisationId(UUID.randomUUID()),
                "远方大学",
                Expert.Kind.TECHNICAL,
                "",
                "",
                Optional.empty(),
                List.of(),
                Map.of(),
                Expert.Standing.AVAILABLE,
                List.of(),
                List.of(),
                "",
                false);
    }

    private ConflictContent unseated(int tied, int free) {
        List<Expert> experts = new ArrayList<>();
        Map<ConflictCell.Key, ConflictCell> cells = new HashMap<>();
        for (int i = 0; i < tied + free; i++) {
            Expert expert = expert("专家" + i);
            experts.add(expert);
            if (i < tied) {
                ConflictCell cell = new ConflictCell(expert, application, List.of());
                cells.put(cell.key(), cell);
            }
        }
        return new ConflictContent(
                List.of(new Columns(Optional.empty(), "未分组", List.of(application, untied))),
                List.of(new Rows(Optional.empty(), "未入组", experts)),
                cells,
                Set.of(),
                0);
    }

    @Test
    void of_many_experts_beside_the_panels_the_first_are_shown_and_the_rest_is_counted() {
        ConflictContent shown = unseated(ConflictContent.MOST_UNSEATED + 30, 5).filtered(ALL);

        assertThat(shown.rows().getFirst().experts()).hasSize(ConflictContent.MOST_UNSEATED);
        assertThat(shown.notShown()).isEqualTo(30);
        assertThat(shown.inOrder()).hasSize(ConflictContent.MOST_UNSEATED);
    }

    @Test
    void who_has_no_tie_and_sits_nowhere_is_left_out_and_what_has_none_only_by_a_narrow_filter() {
        ConflictContent shown = unseated(2, 5).filtered(ALL);
        assertThat(shown.rows().getFirst().experts()).hasSize(2);
        assertThat(shown.columns().getFirst().applications()).containsExactly(application, untied);
        assertThat(shown.notShown()).isZero();

        Filter narrow = new Filter(false, true, Optional.empty(), Optional.empty());
        assertThat(unseated(2, 5).filtered(narrow).columns()).isEmpty();
    }
}
