package org.clusterreview.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.clusterreview.fixtures.OnPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@OnPostgres
@SuppressWarnings("NullAway.Init")
class FrozenListPostgresIT extends FrozenListContract {

    @Autowired
    private JdbcTemplate postgres;

    @Test
    void no_table_of_which_rows_are_only_added_is_emptied() {
        List<@Nullable String> guarded = postgres.queryForList(
                "select distinct event_object_table from information_schema.triggers"
                        + " where action_statement like '%refuse_%change(%' and event_manipulation = 'DELETE'",
                String.class);

        assertThat(guarded).contains("audit_entry", "recognition_list", "public_notice", "expert_appraisal");
        for (String table : guarded) {
            assertThatThrownBy(() -> postgres.execute("truncate table " + table + " cascade"))
                    .as(table)
                    .hasMessageContaining("only ever added");
        }
    }
}
