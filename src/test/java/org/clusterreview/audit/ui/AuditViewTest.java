package org.clusterreview.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import java.util.Map;
import java.util.UUID;
import org.clusterreview.access.Role;
import org.clusterreview.access.SignedInAs;
import org.clusterreview.fixtures.OnH2;
import org.clusterreview.kernel.RoundEvent;
import org.clusterreview.ui.StateBadge;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@OnH2
@SignedInAs(Role.AUDITOR)
@SuppressWarnings("NullAway.Init")
class AuditViewTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcTemplate jdbc;

    private final UUID round = UUID.randomUUID();

    private record Opened(UUID inRound) implements RoundEvent {

        @Override
        public String type() {
            return "round-opened";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("name", "2026 年批次");
        }
    }

    private void open() {
        transactions.executeWithoutResult(status -> events.publishEvent(new Opened(round)));
        navigate(AuditView.class);
        choose(round.toString());
    }

    @SuppressWarnings("unchecked")
    private void choose(String chain) {
        ((Select<String>) find(Select.class).single()).setValue(chain);
    }

    private String checked() {
        test(find(Button.class).withText("校验").single()).click();
        return find(StateBadge.class).single().getElement().getTextRecursively();
    }

    @Test
    void an_entry_shows_number_actor_event_and_facts() {
        open();

        EntryGrid.Row row = test(find(EntryGrid.class).single()).getRow(0);

        assertThat(row.entry().number()).isEqualTo(1);
        assertThat(row.actor()).isEqualTo("测试员");
        assertThat(test(find(EntryGrid.class).single()).getCellText(0, 3)).isEqualTo("开设批次");
        assertThat(row.entry().facts()).contains("2026 年批次");
    }

    @Test
    void an_untouched_chain_is_found_intact() {
        open();

        assertThat(checked()).isEqualTo("完整：1 条记录全部吻合");
    }

    @Test
    void a_chain_that_was_tampered_with_is_found_broken() {
        open();
        jdbc.update("update audit_chain set last_hash = ? where id = ?", "0".repeat(64), round.toString());

        assertThat(checked()).startsWith("第 2 条起不吻合");
    }
}
