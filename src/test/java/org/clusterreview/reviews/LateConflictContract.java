package org.clusterreview.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.clusterreview.access.Accounts;
import org.clusterreview.access.Role;
import org.clusterreview.access.SignedInAs;
import org.clusterreview.access.TestAccounts;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Viewers;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Applications;
import org.clusterreview.conflicts.ConflictFinding;
import org.clusterreview.conflicts.Conflicts;
import org.clusterreview.conflicts.Declarations;
import org.clusterreview.conflicts.Findings;
import org.clusterreview.conflicts.KnownTie;
import org.clusterreview.conflicts.OwnDeclaration.Answer;
import org.clusterreview.conflicts.Pledges;
import org.clusterreview.conflicts.StaffRecusals;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.notifications.Message;
import org.clusterreview.notifications.Notifications;
import org.clusterreview.panels.Candidate;
import org.clusterreview.panels.DeclarationTask;
import org.clusterreview.panels.OwnDeclarations;
import org.clusterreview.panels.Panels;
import org.clusterreview.rounds.Stage;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** What experts sign and declare, and what follows from it. */
@SignedInAs(Role.ORGANISER)
@SuppressWarnings("NullAway.Init")
abstract class LateConflictContract {

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private OwnDeclarations own;

    @Autowired
    private Declarations declarations;

    @Autowired
    private Pledges pledges;

    @Autowired
    private Conflicts conflicts;

    @Autowired
    private Applications applications;

    @Autowired
    private Notifications notifications;

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.violations().stream().map(Violation::code).toList();
    }

    private DeclarationTask task(ReviewFixture round, Viewer expert) {
        return own.of(expert).stream()
                .filter(task -> task.track().equals(round.trackId()))
                .findFirst()
                .orElseThrow();
    }

    private Sheet now(ReviewFixture round, int seat, int application) {
        return round.sheet(seat, application);
    }

    private Outcome<?> conflict(ReviewFixture round, int seat, int application) {
        ApplicationId id = round.group().applications().get(application - 1);
        return own.declare(round.expert(seat), id, Answer.CONFLICT, "与其负责人是同门师兄弟");
    }

    @Test
    void nothing_is_marked_before_the_pledge_is_signed_and_the_declaration_made() {
        ReviewFixture round = ReviewFixture.withPanel(beans, 3, 5);
        beans.getBean(org.clusterreview.rounds.Tracks.class)
                .advance(round.organiser(), round.trackId(), round.track().version())
                .orThrow();
        Viewer expert = round.expert(1);
        Sheet sheet = now(round, 1, 1);
        Map<String, String> mark =
                Map.of(round.model().markedByExperts().getFirst().id(), "1");

        assertThat(round.mark(sheet, mark).refused()).hasSize(1);

        pledges.sign(expert, round.trackId(), pledges.text(expert, round.trackId()), expert.name())
                .orThrow();
        assertThat(round.mark(sheet, mark).refused()).hasSize(1);

        own.declare(expert, sheet.application(), Answer.NONE, "").orThrow();
        assertThat(round.mark(sheet, mark).acknowledged()).hasSize(1);
        assertThat(round.mark(now(round, 1, 2), mark).refused())
                .as("each application is declared by itself")
                .hasSize(1);
    }

    @Test
    void a_pledge_is_signed_by_ones_own_name_under_the_text_that_was_shown_and_once() {
        ReviewFixture round = ReviewFixture.withPanel(beans, 3, 5);
        Viewer expert = round.expert(1);
        String text = pledges.text(expert, round.trackId());

        assertThat(text).contains("承诺").contains(expert.name());
        assertThat(codes(pledges.sign(expert, round.trackId(), text, "别人"))).containsExactly("pledge.name");
        assertThat(codes(pledges.sign(expert, round.trackId(), text + " ", expert.name())))
                .containsExactly("pledge.changed");
        var signed =
                pledges.sign(expert, round.trackId(), text, " " + expert.name()).orThrow();
        assertThat(pledges.sign(expert, round.trackId(), "", "").orThrow()).isEqualTo(signed);
        assertThat(pledges.own(expert, round.trackId())).contains(signed);
    }

    @Test
    void declared_none_is_a_fact_and_not_asked_is_none() {
        ReviewFixture round = ReviewFixture.withPanel(beans, 3, 5);
        Viewer expert = round.expert(1);
        assertThat(task(round, expert).items())
                .hasSize(3)
                .allMatch(item -> item.declared().isEmpty());

        own.declare(expert, task(round, expert).items().getFirst().application(), Answer.NONE, "")
                .orThrow();

        assertThat(task(round, expert).items())
                .extracting(item -> item.declared().map(one -> one.answer()))
                .containsExactly(
                        java.util.Optional.of(Answer.NONE), java.util.Optional.empty(), java.util.Optional.empty());
        assertThat(declarations.ofTrack(round.organiser(), round.trackId())).hasSize(1);
        assertThat(conflicts.between(round.organiser(), round.trackId()))
                .noneMatch(finding -> finding.rule().equals("declaration"));
    }

    @Test
    void a_conflict_declared_after_scoring_closes_the_sheet_hides_the_application_and_tells_the_organiser() {
        ReviewFixture round = ReviewFixture.inScoring(beans, 3, 5);
        round.submitAll(1, 80, 81, 82, 83, 84);
        Viewer expert = round.expert(2);

        conflict(round, 2, 1).orThrow();

        assertThat(now(round, 2, 1).state()).isEqualTo(SheetState.RECUSED);
        assertThat(now(round, 1, 1).state()).isEqualTo(SheetState.SUBMITTED);
        assertThat(now(round, 2, 2).state()).isEqualTo(SheetState.OPEN);
        ApplicationId application = round.group().applications().getFirst();
        assertThat(applications.find(expert, application)).isEmpty();
        assertThat(task(round, expert).recused()).hasSize(1);
        assertThat(Findings.of(
                        conflicts,
                        round.organiser(),
                        new ExpertId(expert.expert().orElseThrow()),
                        application))
                .singleElement()
                .matches(ConflictFinding::recuses)
                .extracting(ConflictFinding::rule)
                .isEqualTo("declaration");
        assertThat(notifications.latest(round.organiser(), 5))
                .extracting(Message::code)
                .contains("sheet.closed");
    }

    @Test
    void a_conflict_that_comes_to_light_with_the_results_takes_the_sheet_out_of_them() {
        ReviewFixture round = ReviewFixture.inScoring(beans, 3, 5);
        for (int application = 1; application <= 3; application++) {
            round.submitAll(application, 80, 81, 82, 83, 84);
        }
        round.moveTo(Stage.RESULTS);

        conflict(round, 2, 1).orThrow();

        assertThat(now(round, 2, 1).state()).isEqualTo(SheetState.RECUSED);
        assertThat(beans.getBean(Sheets.class).submitted(round.organiser(), round.trackId()))
                .hasSize(14);
    }

    @Test
    void a_conflict_needs_an_explanation_stands_and_is_taken_back_only_by_an_organiser() {
        ReviewFixture round = ReviewFixture.inScoring(beans, 3, 5);
        ApplicationId application = round.group().applications().getFirst();
        Viewer expert = round.expert(1);
        ExpertId id = new ExpertId(expert.expert().orElseThrow());
        assertThat(codes(own.declare(expert, application, Answer.CONFLICT, " ")))
                .containsExactly("declaration.explanation.missing");
        conflict(round, 1, 1).orThrow();
        assertThat(codes(own.declare(expert, application, Answer.NONE, "")))
                .as("it is no application of his or hers any more")
                .containsExactly("declaration.unknown");
        assertThat(codes(declarations.declare(expert, round.trackId(), application, Answer.NONE, "")))
                .containsExactly("declaration.stands");

        assertThat(codes(declarations.takeBack(round.organiser(), id, application, "")))
                .containsExactly("conflict.reason.missing");
        declarations.takeBack(round.organiser(), id, application, "专家来函说明误选").orThrow();

        assertThat(now(round, 1, 1).state()).isEqualTo(SheetState.OPEN);
        assertThat(declarations.own(expert, application)).isEmpty();
        assertThatThrownBy(() -> declarations.takeBack(expert, id, application, "误选"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_reserve_takes_the_seat_while_scoring_goes_on_and_finds_the_sheets() {
        ReviewFixture round = ReviewFixture.inScoring(beans, 3, 5);
        round.submitAll(1, 80, 81, 82, 83, 84);
        conflict(round, 2, 1).orThrow();
        Panels panels = beans.getBean(Panels.class);
        panels.unseat(
                        round.organiser(),
                        round.group().id(),
                        round.panel().version(),
                        round.panel().seats().get(1).id(),
                        "声明回避，由替补接任")
                .orThrow();
        Candidate reserve = round.candidates(round.group()).stream()
                .filter(Candidate::canBeSeated)
                .findFirst()
                .orElseThrow();

        panels.seat(
                        round.organiser(),
                        round.group().id(),
                        round.panel().version(),
                        reserve.expert().id())
                .orThrow();

        assertThat(beans.getBean(Sheets.class).ofTrack(round.organiser(), round.trackId()))
                .extracting(SheetProgress::sheet)
                .filteredOn(sheet -> sheet.expert().equals(reserve.expert().id()))
                .hasSize(3)
                .allMatch(sheet -> sheet.state() == SheetState.OPEN);
        assertThat(now(round, 2, 2).state()).as("of who left").isEqualTo(SheetState.VOIDED);
        assertThat(now(round, 1, 1).state()).isEqualTo(SheetState.SUBMITTED);
    }

    @Test
    void nobody_declares_on_what_is_not_his_or_hers_to_review() {
        ReviewFixture round = ReviewFixture.inScoring(beans, 3, 5);
        assertThat(codes(own.declare(
                        Viewers.expert(UUID.randomUUID()),
                        round.group().applications().getFirst(),
                        Answer.NONE,
                        "")))
                .containsExactly("declaration.unknown");
    }

    @Test
    void of_two_declarations_at_once_the_second_finds_the_first() throws Exception {
        ReviewFixture round = ReviewFixture.withPanel(beans, 3, 5);
        ApplicationId application = round.group().applications().getFirst();
        Viewer expert = round.expert(1);

        try (ExecutorService another = Executors.newSingleThreadExecutor()) {
            Future<Outcome<?>> second = transactions.execute(status -> {
                conflict(round, 1, 1).orThrow();
                Future<Outcome<?>> waiting = another.submit(
                        () -> declarations.declare(expert, round.trackId(), application, Answer.NONE, ""));
                assertThatThrownBy(() -> waiting.get(300, TimeUnit.MILLISECONDS))
                        .isInstanceOf(TimeoutException.class);
                return waiting;
            });
            assertThat(codes(second.get(30, TimeUnit.SECONDS))).containsExactly("declaration.stands");
        }

        assertThat(declarations.ofTrack(round.organiser(), round.trackId())).hasSize(1);
        assertThat(declarations.own(expert, application)).isPresent();
    }

    @Test
    void a_tie_by_way_of_what_is_hidden_from_an_organiser_keeps_the_expert_out_all_the_same() {
        ReviewFixture round = ReviewFixture.withPanel(beans, 3, 5);
        ApplicationId hidden = round.group().applications().get(0);
        ApplicationId tied = round.group().applications().get(1);
        ExpertId expert = round.panel().seats().getFirst().expert();
        KnownTie.through(beans, round.group(), expert, tied, hidden);
        Viewer recused = new TestAccounts(beans.getBean(Accounts.class)).viewer(Role.ORGANISER);
        beans.getBean(StaffRecusals.class).declare(recused, hidden, "亲属在该单位任职").orThrow();

        assertThat(conflicts.between(recused, round.trackId()))
                .noneMatch(finding ->
                        finding.expert().equals(expert) && finding.application().equals(tied));
        assertThat(beans.getBean(Assignments.class).of(recused, round.trackId()))
                .filteredOn(wanted ->
                        wanted.expert().equals(expert) && wanted.application().equals(tied))
                .singleElement()
                .matches(Assignment::recused);
    }

    @Test
    void a_check_asks_for_the_sheets_once_however_many_ties_have_changed() {
        ReviewFixture round = ReviewFixture.inScoring(beans, 3, 5);
        int ties = conflicts.between(round.organiser(), round.trackId()).size();
        round.candidates(round.group()).stream()
                .limit(20)
                .forEach(one -> round.group()
                        .applications()
                        .forEach(application ->
                                KnownTie.add(beans, round.group(), one.expert().id(), application)));
        Statistics statistics = beans.getBean(EntityManagerFactory.class)
                .unwrap(SessionFactory.class)
                .getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();

        conflicts.recheck(round.organiser(), round.trackId()).orThrow();

        long queries = statistics.getQueryExecutionCount();
        statistics.setStatisticsEnabled(false);
        assertThat(conflicts.between(round.organiser(), round.trackId()))
                .as("the sixty do not hold")
                .hasSize(ties);
        assertThat(queries).isLessThan(30);
    }
}
