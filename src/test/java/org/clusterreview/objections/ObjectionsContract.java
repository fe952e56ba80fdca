package org.clusterreview.objections;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.Colleagues.Colleague;
import org.clusterreview.access.Role;
import org.clusterreview.access.TestAccounts;
import org.clusterreview.access.Viewer;
import org.clusterreview.approvals.Approval.Verdict;
import org.clusterreview.conflicts.StaffRecusals;
import org.clusterreview.documents.StoredFile;
import org.clusterreview.objections.Objection.State;
import org.clusterreview.recognition.ListCorrections;
import org.clusterreview.recognition.NoticeCountdown;
import org.clusterreview.recognition.PublicNotice;
import org.clusterreview.rounds.Stage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SuppressWarnings("NullAway.Init")
abstract class ObjectionsContract extends NoticedList {

    @Autowired
    private StaffRecusals recusals;

    @Test
    void an_anonymous_objection_is_recorded_and_not_accepted() {
        noticed();
        Objection objection = objections
                .record(staff, track(), about("乙", Objector.anonymous()))
                .orThrow();

        assertThat(objection.grounds()).containsExactly(Ground.ANONYMOUS);
        assertThat(codes(objections.acknowledge(staff, objection.id(), objection.version())))
                .containsExactly("objection.unacceptable.ANONYMOUS");
        Objection refused = objections
                .refuse(staff, objection.id(), objection.version(), Ground.ANONYMOUS, "来信未署名")
                .orThrow();

        assertThat(refused.state()).isEqualTo(State.NOT_ACCEPTED);
        assertThat(refused.refusal()).contains(new Objection.Refusal(Ground.ANONYMOUS, "来信未署名"));
        assertThat(blockers()).isEmpty();
    }

    @Test
    void a_named_objection_is_not_refused_for_want_of_a_name_but_for_want_of_facts() {
        noticed();
        Objection objection = received("乙");

        assertThat(codes(objections.refuse(staff, objection.id(), objection.version(), Ground.ANONYMOUS, "不想受理")))
                .containsExactly("objection.ground.unfounded");
        assertThat(codes(objections.refuse(staff, objection.id(), objection.version(), Ground.WITHOUT_FACTS, " ")))
                .containsExactly("objection.reason.missing");
        assertThat(objections
                        .refuse(staff, objection.id(), objection.version(), Ground.WITHOUT_FACTS, "未举出事实")
                        .orThrow()
                        .state())
                .isEqualTo(State.NOT_ACCEPTED);
    }

    private Objection received(LocalDate day) {
        return objections
                .record(
                        staff,
                        track(),
                        new NewObjection(
                                Objector.person("张三", "13800001111"),
                                Optional.of(application("乙")),
                                Objection.Channel.LETTER,
                                "营业收入与统计报表不符",
                                Optional.empty(),
                                day))
                .orThrow();
    }

    @Test
    void what_comes_after_the_period_may_be_refused_for_that_or_accepted() {
        noticed();
        LocalDate last =
                notices.current(organiser, track()).orElseThrow().period().last();
        Objection inTime = received(last);
        Objection late = received(last.plusDays(1));
        Objection alsoLate = received(last.plusDays(2));

        assertThat(inTime.refusable()).containsExactly(Ground.WITHOUT_FACTS);
        assertThat(codes(objections.refuse(staff, inTime.id(), inTime.version(), Ground.AFTER_PERIOD, "逾期")))
                .containsExactly("objection.ground.unfounded");
        assertThat(late.refusable()).containsExactlyInAnyOrder(Ground.WITHOUT_FACTS, Ground.AFTER_PERIOD);
        assertThat(late.grounds()).isEmpty();
        assertThat(objections
                        .refuse(staff, late.id(), late.version(), Ground.AFTER_PERIOD, "12月9日收到")
                        .orThrow()
                        .refusal())
                .contains(new Objection.Refusal(Ground.AFTER_PERIOD, "12月9日收到"));
        assertThat(objections
                        .acknowledge(staff, alsoLate.id(), alsoLate.version())
                        .orThrow()
                        .state())
                .isEqualTo(State.ACKNOWLEDGED);
    }

    @Test
    void who_objects_is_kept_encrypted_shown_masked_and_read_with_a_reason() {
        noticed();
        Objection objection = received("乙");

        assertThat(objection.nameMasked()).isEqualTo("张*");
        assertThat(objection.contactMasked()).isEqualTo("138****1111");
        assertThat(jdbc.queryForList(
                        "select objector_contact from objection where id = ?",
                        String.class,
                        objection.id().value()))
                .noneMatch(stored -> stored.contains("13800001111"));
        assertThat(codes(objections.readObjector(staff, objection.id(), "")))
                .containsExactly("objection.reason.missing");
        assertThat(objections
                        .readObjector(staff, objection.id(), "电话核实")
                        .orThrow()
                        .objector()
                        .contact()
                        .orElseThrow()
                        .inClear())
                .isEqualTo("13800001111");
        assertThat(trail()).endsWith("objection-recorded", "objection-objector-read");
    }

    @Test
    void the_letter_tells_who_objects_and_is_read_as_that_is() {
        noticed();
        byte[] scan = "%PDF-1.4".getBytes(StandardCharsets.US_ASCII);
        UUID letter = files.store(staff, "张三来信.pdf", "application/pdf", new ByteArrayInputStream(scan), scan.length)
                .orThrow()
                .id();
        Objection objection = objections
                .record(
                        staff,
                        track(),
                        new NewObjection(
                                Objector.person("张三", "13800001111"),
                                Optional.of(application("乙")),
                                Objection.Channel.LETTER,
                                "营业收入与统计报表不符",
                                Optional.of(letter),
                                RECEIVED))
                .orThrow();

        assertThat(objection.hasLetter()).isTrue();
        assertThat(objections
                        .readObjector(staff, objection.id(), "核对原件")
                        .orThrow()
                        .letter()
                        .map(StoredFile::id))
                .contains(letter);
        assertThat(trail()).endsWith("objection-recorded", "objection-objector-read");
    }

    @Test
    void deadlines_are_counted_in_working_days_and_not_guessed() {
        noticed();
        Objection objection = received("乙");

        assertThat(objection.acknowledgeBy()).contains(LocalDate.of(2025, 12, 8));
        assertThat(objection.decideBy()).contains(LocalDate.of(2025, 12, 31));
        assertThat(objection.isOverdueOn(LocalDate.of(2025, 12, 9))).isTrue();
        assertThat(objection.isOverdueOn(LocalDate.of(2025, 12, 8))).isFalse();
        assertThat(objection.late()).isFalse();
    }

    @Test
    void a_period_counts_down_in_working_days() {
        noticed();
        PublicNotice notice = notices.current(organiser, track()).orElseThrow();

        assertThat(notices.countdown(organiser, notice)).contains(new NoticeCountdown(5, 0));
        assertThat(NoticeCountdown.on(
                        LocalDate.of(2025, 12, 3), List.of(LocalDate.of(2025, 12, 2), LocalDate.of(2025, 12, 3))))
                .isEqualTo(new NoticeCountdown(1, 1));
    }

    @Test
    void who_is_recused_neither_sees_the_objection_nor_looks_into_it() {
        noticed();
        Objection objection = received("乙");
        objection = objections
                .acknowledge(staff, objection.id(), objection.version())
                .orThrow();
        TestAccounts people = new TestAccounts(accounts);
        Viewer recused = people.viewer(Role.STAFF);
        recusals.declare(recused, application("乙"), "亲属在该单位任职").orThrow();

        assertThat(objections.ofTrack(recused, track())).isEmpty();
        assertThat(objections.find(recused, objection.id())).isEmpty();
        assertThat(investigations.assignable(organiser, objection.id()))
                .extracting(Colleague::id)
                .contains(staff.account().orElseThrow())
                .doesNotContain(recused.account().orElseThrow());
        assertThat(codes(investigations.assign(
                        organiser,
                        objection.id(),
                        objection.version(),
                        recused.account().orElseThrow())))
                .containsExactly("objection.investigator.unfit");
        assertThat(codes(objections.acknowledge(recused, objection.id(), objection.version())))
                .containsExactly("objection.unknown");
        assertThat(codes(objections.record(recused, track(), about("乙", Objector.anonymous()))))
                .containsExactly("objection.application.unknown");
        assertThat(Objects.requireNonNull(pipeline.of(recused, world.track()).get(Stage.PUBLIC_NOTICE))
                        .counts())
                .noneMatch(count -> count.code().startsWith("objection."));
    }

    @Test
    void who_is_recused_from_another_application_sees_no_numbers_and_no_decision() {
        noticed();
        received("甲");
        Objection objection = proposed("乙", Objection.Verdict.UPHELD);
        Viewer recused = new TestAccounts(accounts).viewer(Role.ORGANISER);
        recusals.declare(recused, application("甲"), "亲属在该单位任职").orThrow();

        assertThat(objections.ofTrack(recused, track()))
                .extracting(Objection::id, Objection::number)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(objection.id(), Optional.empty()));
        assertThat(approvals.pending(recused))
                .noneMatch(approval -> approval.kind().equals(ListCorrections.KIND));
        decided(objection);
        assertThat(codes(investigations.carryOut(recused, objection.id()))).contains("recognition.partial");
    }

    @Test
    void only_who_looks_into_it_proposes_and_another_person_decides() {
        noticed();
        Objection objection = received("乙");
        objection = objections
                .acknowledge(staff, objection.id(), objection.version())
                .orThrow();
        objection = investigations
                .assign(
                        organiser,
                        objection.id(),
                        objection.version(),
                        organiser.account().orElseThrow())
                .orThrow();
        assertThat(codes(investigations.propose(
                        staff, objection.id(), objection.version(), Objection.Verdict.UPHELD, "属实", Optional.empty())))
                .containsExactly("objection.investigator.other");
        objection = investigations
                .propose(
                        organiser,
                        objection.id(),
                        objection.version(),
                        Objection.Verdict.UPHELD,
                        "属实",
                        Optional.empty())
                .orThrow();

        assertThat(codes(approvals.decide(organiser, objection.approval().orElseThrow(), Verdict.APPROVED, "同意")))
                .containsExactly("approval.own");
        approvals
                .decide(supervisor, objection.approval().orElseThrow(), Verdict.REFUSED, "证据不足")
                .orThrow();

        Objection again = objections.find(staff, objection.id()).orElseThrow();
        assertThat(again.state()).isEqualTo(State.INVESTIGATION);
        assertThat(again.approval()).isEmpty();
    }

    @Test
    void an_objection_needs_a_notice_a_text_and_a_day_that_can_be() {
        noticed();
        NewObjection early = new NewObjection(
                Objector.anonymous(),
                Optional.empty(),
                Objection.Channel.EMAIL,
                " ",
                Optional.empty(),
                PUBLISHED.minusDays(1));
        NewObjection late = new NewObjection(
                Objector.anonymous(),
                Optional.empty(),
                Objection.Channel.EMAIL,
                "整体",
                Optional.empty(),
                today().plusDays(1));

        assertThat(codes(objections.record(staff, track(), early)))
                .containsExactlyInAnyOrder("objection.statement.missing", "objection.received.early");
        assertThat(codes(objections.record(staff, track(), late))).containsExactly("objection.received.future");
        world.to(Stage.DRAFT_LIST);
        assertThat(codes(objections.record(staff, track(), about("甲", Objector.anonymous()))))
                .containsExactly("objection.stage");
    }
}
