package org.clusterreview.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.clusterreview.access.Accounts;
import org.clusterreview.access.Role;
import org.clusterreview.access.TestAccounts;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.conflicts.StaffRecusals;
import org.clusterreview.fixtures.JobEnds;
import org.clusterreview.jobs.Job;
import org.clusterreview.jobs.Jobs;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.panels.GroupId;
import org.clusterreview.results.AnalysisRequest.Basis;
import org.clusterreview.rounds.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

/** Analyses follow the rankings: who sees one sees the other, and the same input gives the same. */
@Import(JobEnds.class)
@SuppressWarnings("NullAway.Init")
abstract class AnalysesContract {

    @Autowired
    private Analyses analyses;

    @Autowired
    private Results results;

    @Autowired
    private StaffRecusals recusals;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JobEnds ends;

    @Autowired
    private BeanFactory beans;

    private ScoredTrack scored;
    private UUID group;
    private Viewer organiser;
    private Viewer staff;

    @BeforeEach
    void three_applications_of_one_group() {
        scored = new ScoredTrack(beans);
        group = scored.group("第一组");
        organiser = viewer(Role.ORGANISER);
        staff = viewer(Role.STAFF);
    }

    private Viewer viewer(Role role) {
        return new TestAccounts(beans.getBean(Accounts.class)).viewer(role);
    }

    private void marked() {
        application("甲集群", "40", "41", "42", "43", "44");
        application("乙集群", "38", "39", "40", "41", "42");
        application("丙集群", "30", "31", "32", "33", "34");
    }

    private ApplicationId application(String name, String... qualities) {
        ApplicationId application = scored.application(group, name);
        scored.sheets(application, qualities);
        return application;
    }

    private AnalysisRequest request(Basis basis, int places) {
        return new AnalysisRequest(scored.track(), new GroupId(group), basis, places);
    }

    private static Analysis ready(Outcome<AnalysisAnswer> answer) {
        assertThat(answer.orThrow()).isInstanceOf(AnalysisAnswer.Ready.class);
        return ((AnalysisAnswer.Ready) answer.orThrow()).analysis();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.violations().stream().map(Violation::code).toList();
    }

    @Test
    void the_analysis_of_a_frozen_ranking_is_of_what_was_frozen_and_not_of_what_came_later() {
        marked();
        results.freeze(organiser, scored.track()).orThrow();
        String before = ready(analyses.of(organiser, request(Basis.FROZEN, 2))).sha256();
        ApplicationId late = application("丁集群", "45", "45", "45", "45", "45");

        Analysis frozen = ready(analyses.of(staff, request(Basis.FROZEN, 2)));

        assertThat(frozen.sha256()).isEqualTo(before);
        assertThat(frozen.group().marks().applications()).hasSize(3).doesNotContain(late.toString());
        assertThat(frozen.group().cut().in()).hasSize(2);
        assertThat(frozen.group().agreement().experts()).isEqualTo(5);
        assertThat(ready(analyses.of(organiser, request(Basis.PRESENT, 2)))
                        .group()
                        .marks()
                        .applications())
                .hasSize(4)
                .startsWith(late.toString());
    }

    @Test
    void the_same_marks_are_not_analysed_twice_and_other_marks_or_places_are_another_analysis() {
        marked();
        Analysis first = ready(analyses.of(organiser, request(Basis.PRESENT, 2)));

        assertThat(ready(analyses.of(viewer(Role.ORGANISER), request(Basis.PRESENT, 2))))
                .isSameAs(first);
        assertThat(ready(analyses.of(organiser, request(Basis.PRESENT, 1))).sha256())
                .isNotEqualTo(first.sha256());
        application("丁集群", "20", "20", "20", "20", "20");
        assertThat(ready(analyses.of(organiser, request(Basis.PRESENT, 2))).sha256())
                .isNotEqualTo(first.sha256());
    }

    @Test
    void staff_have_no_analysis_of_what_is_not_frozen_and_nobody_has_one_while_scoring_goes_on() {
        marked();

        assertThat(codes(analyses.of(staff, request(Basis.PRESENT, 2)))).containsExactly("analysis.none");
        assertThat(codes(analyses.of(staff, request(Basis.FROZEN, 2)))).containsExactly("analysis.none");
        scored.at(Stage.SCORING);
        assertThat(codes(analyses.of(organiser, request(Basis.PRESENT, 2)))).containsExactly("analysis.none");
        assertThatThrownBy(() -> analyses.of(viewer(Role.EXPERT), request(Basis.FROZEN, 2)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void who_is_recused_from_one_application_has_no_analysis_of_its_group() {
        ApplicationId hidden = application("甲集群", "40", "41", "42");
        application("乙集群", "38", "39", "40");
        results.freeze(organiser, scored.track()).orThrow();
        ready(analyses.of(staff, request(Basis.FROZEN, 1)));
        recusals.declare(staff, hidden, "亲属在该单位任职").orThrow();
        recusals.declare(organiser, hidden, "亲属在该单位任职").orThrow();

        assertThat(codes(analyses.of(staff, request(Basis.FROZEN, 1)))).containsExactly("analysis.none");
        assertThat(codes(analyses.of(organiser, request(Basis.PRESENT, 1)))).containsExactly("analysis.none");
    }

    @Test
    void a_group_without_any_mark_has_no_analysis() {
        scored.application(group, "甲集群");

        assertThat(codes(analyses.of(organiser, request(Basis.PRESENT, 1)))).containsExactly("analysis.none");
    }

    @Test
    void an_analysis_that_takes_longer_is_made_by_a_job_and_is_there_when_it_has_ended() throws Exception {
        int experts = Analyses.MARKS_AT_ONCE / 2 / 20 + 1;
        for (int one = 0; one < 20; one++) {
            String[] marks = new String[experts];
            for (int seat = 0; seat < experts; seat++) {
                marks[seat] = String.valueOf(20 + one + seat % 7);
            }
            application("集群" + one, marks);
        }

        AnalysisAnswer begun = analyses.of(organiser, request(Basis.PRESENT, 5)).orThrow();

        assertThat(begun).isInstanceOf(AnalysisAnswer.Working.class);
        Job job = ((AnalysisAnswer.Working) begun).job();
        assertThat(jobs.find(staff, job.id())).as("seen by who began it alone").isEmpty();
        assertThat(ends.await(job.id())).isEqualTo(Job.State.DONE);
        assertThat(jobs.find(organiser, job.id()).orElseThrow().progress().done())
                .isPositive();
        assertThat(ready(analyses.of(organiser, request(Basis.PRESENT, 5)))
                        .group()
                        .agreement()
                        .experts())
                .isEqualTo(experts);
    }
}
