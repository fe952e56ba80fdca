package org.clusterreview.conflicts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.clusterreview.access.Role;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Viewers;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.Applications;
import org.clusterreview.conflicts.CheckedPerson.Verdict;
import org.clusterreview.experts.Expert;
import org.clusterreview.experts.Expert.Standing;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.fixtures.Someone;
import org.clusterreview.reviews.ReviewFixture;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** Who can be invited, asked before anybody is. */
@SuppressWarnings("NullAway.Init")
abstract class FreeCheckContract {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private FreeCheck check;

    @Autowired
    private Conflicts conflicts;

    @Autowired
    private StaffRecusals recusals;

    @Autowired
    private ExpertPool pool;

    @Autowired
    private Applications applications;

    private ReviewFixture round;
    private Viewer organiser;
    private Application application;

    @BeforeEach
    void open_a_round() {
        round = ReviewFixture.withPassed(beans, 3);
        organiser = round.organiser();
        application = applications.ofTrack(organiser, round.trackId()).getFirst();
    }

    private static String aName() {
        return "核" + UUID.randomUUID().toString().substring(0, 8);
    }

    private Expert enter(Someone someone) {
        Expert entered = pool.enter(organiser, someone.row(), false).orThrow();
        conflicts.recheck(organiser, round.trackId());
        return entered;
    }

    private List<CheckedPerson> ask(String text) {
        return check.ofWritten(
                organiser, round.trackId(), WrittenPerson.read(text).people());
    }

    private CheckedPerson only(String text) {
        assertThat(ask(text)).hasSize(1);
        return ask(text).getFirst();
    }

    @Test
    void who_works_for_the_applicant_is_red_with_the_chain_and_who_works_elsewhere_is_green() {
        String tied = aName();
        String free = aName();
        enter(Someone.named(tied, application.applicantName()));
        enter(Someone.named(free, "远方大学 " + UUID.randomUUID()));

        CheckedPerson red = only(tied);
        assertThat(red.verdict()).isEqualTo(Verdict.RED);
        assertThat(red.reasons().getFirst().chain()).hasSize(2);
        assertThat(only(free).verdict()).isEqualTo(Verdict.GREEN);
    }

    @Test
    void a_suspicion_is_amber() {
        String name = aName();
        Expert expert = enter(Someone.named(name, "孝感市统计局 " + UUID.randomUUID()).in(application.cityCode()));
        List<ConflictFinding> found = Findings.of(conflicts, organiser, expert.id(), application.id());

        assertThat(only(name).verdict()).isEqualTo(found.isEmpty() ? Verdict.GREEN : Verdict.AMBER);
    }

    @Test
    void namesakes_are_each_answered_and_an_employer_tells_which_is_meant() {
        String name = aName();
        String far = "远方大学 " + UUID.randomUUID();
        enter(Someone.named(name, application.applicantName()));
        enter(Someone.named(name, far).withPhone(Someone.aPhone()));

        assertThat(ask(name)).hasSize(2).allMatch(person -> person.remarks().contains("check.remark.namesakes"));
        assertThat(only(name + "（" + far + "）").verdict()).isEqualTo(Verdict.GREEN);
    }

    @Test
    void somebody_outside_the_pool_is_checked_by_the_employer_alone_and_never_green() {
        CheckedPerson stranger = only(aName() + " " + application.applicantName());
        assertThat(stranger.verdict()).isEqualTo(Verdict.RED);
        assertThat(stranger.expert()).isEmpty();

        CheckedPerson unknown = only(aName());
        assertThat(unknown.verdict()).isEqualTo(Verdict.AMBER);
        assertThat(unknown.remarks()).contains("check.remark.stranger", "check.remark.employer-unknown");
    }

    @Test
    void who_is_not_available_is_amber() {
        String name = aName();
        Expert expert = enter(Someone.named(name, "远方大学 " + UUID.randomUUID()));
        pool.setStanding(organiser, expert.id(), expert.version(), Standing.LEFT, "已移居国外")
                .orThrow();

        assertThat(only(name).remarks()).containsExactly("check.remark.unavailable");
        assertThat(only(name).verdict()).isEqualTo(Verdict.AMBER);
    }

    @Test
    void what_is_hidden_from_the_viewer_is_not_looked_at_and_the_answer_says_so() {
        String name = aName();
        enter(Someone.named(name, application.applicantName()));
        long before = only(name).reasons().stream()
                .filter(reason -> reason.application().equals(application.id()))
                .count();
        assertThat(before).isPositive();

        recusals.declare(organiser, application.id(), "与申报负责人是亲属").orThrow();

        CheckedPerson after = only(name);
        assertThat(after.reasons()).noneMatch(reason -> reason.application().equals(application.id()));
        assertThat(after.remarks()).contains("check.remark.partial");
        CheckedPerson stranger = only(aName() + " " + application.applicantName());
        assertThat(stranger.reasons()).noneMatch(reason -> reason.application().equals(application.id()));
    }

    @Test
    void experts_do_not_ask() {
        assertThatThrownBy(() -> check.ofWritten(Viewers.with(Role.EXPERT), round.trackId(), List.of()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_facts_of_the_track_are_read_once_however_many_people_are_asked_about() {
        Statistics statistics = beans.getBean(EntityManagerFactory.class)
                .unwrap(SessionFactory.class)
                .getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();

        ask(aName() + "\n" + aName() + "\n" + aName());

        long asked = Stream.of(statistics.getQueries())
                .filter(query -> query.contains(RequestEntity.class.getSimpleName()))
                .mapToLong(query -> statistics.getQueryStatistics(query).getExecutionCount())
                .sum();
        statistics.setStatisticsEnabled(false);
        assertThat(asked).isOne();
    }
}
