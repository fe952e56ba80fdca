package org.clusterreview.results.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.UUID;
import java.util.stream.IntStream;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Role;
import org.clusterreview.access.SignedInAs;
import org.clusterreview.fixtures.JobEnds;
import org.clusterreview.fixtures.OnH2;
import org.clusterreview.jobs.Job;
import org.clusterreview.jobs.Jobs;
import org.clusterreview.results.ScoredTrack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** A group with so many marks that its analysis is made in the background, and a small one beside it. */
@OnH2
@Import(JobEnds.class)
@SuppressWarnings("NullAway.Init")
class LongAnalysisTest extends SpringBrowserlessTest {

    private static final int EXPERTS = 101;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private CurrentViewer current;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JobEnds ends;

    private ScoredTrack scored;

    @BeforeEach
    void a_large_group_and_a_small_one() {
        scored = new ScoredTrack(beans);
        UUID large = scored.group("大组");
        for (int one = 0; one < 20; one++) {
            int level = 20 + one;
            scored.sheets(
                    scored.application(large, "大组集群" + one),
                    IntStream.range(0, EXPERTS)
                            .mapToObj(seat -> String.valueOf(level + seat % 7))
                            .toArray(String[]::new));
        }
        scored.sheets(scored.application(scored.group("小组"), "小组集群"), "30", "31", "32", "33", "34");
    }

    private void open() {
        UI.getCurrent().navigate("tracks/" + scored.track() + "/results");
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private void click(String label) {
        test(find(Button.class).all().stream()
                        .filter(button -> button.getText().equals(label))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private UUID job() {
        return jobs.mine(current.get(), 1).getFirst().id();
    }

    private static void poll() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void the_ranking_is_there_at_once_and_the_analysis_when_its_job_has_ended() {
        open();
        assertThat(page()).contains("第 1 名");
        assertThat(UI.getCurrent().getPollInterval()).isPositive();
        click("一致性");

        assertThat(ends.await(job())).isEqualTo(Job.State.DONE);
        poll();

        assertThat(page()).contains("20 家申报，101 位专家。").doesNotContain("正在计算");
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void who_looks_at_another_group_meanwhile_finds_it_made_on_coming_back() {
        open();
        click("小组（1 项）");
        assertThat(page()).contains("小组集群").doesNotContain("大组集群");
        assertThat(ends.await(job())).isEqualTo(Job.State.DONE);

        click("大组（20 项）");
        click("一致性");

        assertThat(page()).contains("20 家申报，101 位专家。").doesNotContain("正在计算");
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void an_analysis_that_was_stopped_says_so_under_every_tab_and_can_be_made_again() {
        open();
        click("入选线");
        assertThat(page()).contains("正在计算，完成后自动显示。");
        asIfItHadBeenStopped(job());
        poll();

        assertThat(page()).contains("计算已停止").doesNotContain("正在计算");
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
        click("重新计算");
        assertThat(page()).contains("以上为前").doesNotContain("计算已停止");
    }

    /** Whether it can be stopped in time is chance: that it can at all is shown where jobs are. */
    private void asIfItHadBeenStopped(UUID job) {
        ends.await(job);
        beans.getBean(JdbcTemplate.class).update("update job set state = 'CANCELLED' where id = ?", job);
    }
}
