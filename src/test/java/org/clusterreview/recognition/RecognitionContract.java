package org.clusterreview.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.clusterreview.recognition.ListWorld.DONGHU;
import static org.clusterreview.recognition.ListWorld.EQUIPMENT;
import static org.clusterreview.recognition.ListWorld.MATERIALS;
import static org.clusterreview.recognition.ListWorld.WUHAN;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.clusterreview.access.Role;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Viewers;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.FormalState;
import org.clusterreview.approvals.Approval;
import org.clusterreview.approvals.Approval.Verdict;
import org.clusterreview.approvals.Approvals;
import org.clusterreview.fixtures.Tampering;
import org.clusterreview.recognition.RecognitionList.Staleness;
import org.clusterreview.registry.Cluster;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.TrackKind;
import org.clusterreview.rounds.Tracks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@SuppressWarnings("NullAway.Init")
abstract class RecognitionContract extends OneTrack {

    @Autowired
    private ListChanges changes;

    @Autowired
    private Approvals approvals;

    private static ListEntry entry(RecognitionList list, String name) {
        return list.entries().stream()
                .filter(e -> e.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Approval propose(String name, ListDecision wanted) {
        return changes.propose(organiser, track(), world.application(name).id(), wanted, "补充核查", Optional.empty())
                .orThrow();
    }

    @Test
    void the_registry_takes_up_room_and_a_refusal_names_who_holds_it() {
        three_in_a_city_and_field_of_which_one_is_recognised();

        RecognitionList list = form();

        assertThat(list.with(ListDecision.LISTED)).extracting(ListEntry::name).containsExactly("甲", "乙", "丁");
        ListReason.LimitReached reason =
                (ListReason.LimitReached) entry(list, "丙").reasons().getFirst();
        assertThat(reason.article()).isEqualTo("第十一条");
        assertThat(reason.limit()).isEqualTo("CITY_FIELD");
        assertThat(reason.key()).containsExactly(WUHAN, EQUIPMENT);
        assertThat(reason.holders()).extracting(ListReason.Holder::name).containsExactly("旧集群", "甲", "乙");
    }

    @Test
    void those_under_cultivation_take_up_no_room() {
        world.recognised("培育", Cluster.Level.CULTIVATION, "z-old", EQUIPMENT);
        world.scored(zone("甲", "z-1", EQUIPMENT), "91.00");
        world.scored(zone("乙", "z-2", EQUIPMENT), "90.00");
        world.scored(zone("丙", "z-3", EQUIPMENT), "89.00");
        world.freezeResult();

        assertThat(form().with(ListDecision.LISTED)).hasSize(3);
    }

    @Test
    void a_zone_takes_two_and_the_third_is_refused_whatever_its_field() {
        world.scored(zone("甲", DONGHU, EQUIPMENT), "91.00");
        world.scored(zone("乙", DONGHU, MATERIALS), "90.00");
        world.scored(zone("丙", DONGHU, "Q03"), "95.00");
        world.freezeResult();

        RecognitionList list = form();

        assertThat(list.entries()).extracting(ListEntry::name).containsExactly("丙", "甲", "乙");
        assertThat(((ListReason.LimitReached) entry(list, "乙").reasons().getFirst()).limit())
                .isEqualTo("ZONE");
    }

    @Test
    void places_end_the_list_and_equals_at_its_end_are_named() {
        world = new ListWorld(context, TrackKind.RECOGNITION, Optional.of(1));
        world.scored(zone("甲", "z-1", EQUIPMENT), "1", "90.00");
        world.scored(zone("乙", "z-2", MATERIALS), "2", "90.00");
        world.freezeResult();

        RecognitionList list = form();

        assertThat(list.entries()).extracting(e -> e.place().orElseThrow()).containsExactly(1, 1);
        ListReason.ListFull reason =
                (ListReason.ListFull) list.entries().getLast().reasons().getFirst();
        assertThat(reason.places()).isEqualTo(1);
        assertThat(reason.equals()).extracting(ListReason.Holder::name).containsExactly("甲");
    }

    @Test
    void what_did_not_pass_the_formal_check_stands_on_the_list_and_may_be_cultivated() {
        world.add(zone("未过", "z-9", EQUIPMENT), FormalState.REJECTED);
        world.scored(zone("甲", "z-1", EQUIPMENT), "91.00");
        world.freezeResult();

        ListEntry entry = entry(form(), "未过");

        assertThat(entry.decision()).isEqualTo(ListDecision.NOT_LISTED);
        assertThat(entry.eligible()).isTrue();
        assertThat(entry.reasons()).containsExactly(new ListReason.NotPassed("第八条", "REJECTED"));
    }

    @Test
    void what_did_not_pass_says_by_which_articles_and_why_and_is_cultivated_for_want_of_conditions_alone() {
        decided(world.add(zone("指标", "z-8", EQUIPMENT), FormalState.REJECTED), "a8-1-3", "主导产业占比不足");
        decided(world.add(zone("名称", "z-9", EQUIPMENT), FormalState.REJECTED), "cluster-name", "名称不符");
        world.scored(zone("甲", "z-1", EQUIPMENT), "91.00");
        world.freezeResult();

        RecognitionList list = form();

        assertThat(entry(list, "指标").eligible()).isTrue();
        assertThat(entry(list, "名称").eligible()).isFalse();
        assertThat(entry(list, "名称").reasons()).containsExactly(new ListReason.NotPassed("第十条", "REJECTED", "名称不符"));
        assertThat(ListCanonical.read(ListCanonical.write(entry(list, "名称").reasons())))
                .isEqualTo(entry(list, "名称").reasons());
    }

    private void decided(Application application, String unmet, String reason) {
        jdbc.update(
                "insert into formal_decision (id, application_id, decision, reason, revision, basis, decided_at, decided_by)"
                        + " values (?, ?, 'REJECTED', ?, 1, ?, ?, 'x')",
                UUID.randomUUID(),
                application.id().value(),
                reason,
                "[{\"rule\":\"" + unmet + "\",\"state\":\"NotMet\"}]",
                OffsetDateTime.now());
    }

    @Test
    void reasons_from_before_they_were_kept_are_read_and_keep_their_form() {
        String before = "[{\"type\":\"not-passed\",\"article\":\"第八条\",\"state\":\"REJECTED\"}]";

        assertThat(ListCanonical.read(before)).containsExactly(new ListReason.NotPassed("第八条", "REJECTED"));
        assertThat(ListCanonical.write(ListCanonical.read(before))).doesNotContain("said");
    }

    @Test
    void a_preview_says_what_forming_gives_and_keeps_nothing() {
        three_in_a_city_and_field_of_which_one_is_recognised();

        ListDraft preview = lists.preview(organiser, track()).orElseThrow();

        assertThat(lists.current(organiser, track())).isEmpty();
        assertThat(form().draft()).isEqualTo(preview);
        assertThat(lists.current(organiser, track()).orElseThrow().draft()).isEqualTo(preview);
    }

    @Test
    void a_change_by_hand_takes_a_second_person_and_makes_the_next_revision() {
        three_in_a_city_and_field_of_which_one_is_recognised();
        form();
        Approval proposed = propose("丙", ListDecision.LISTED);

        assertThat(codes(approvals.decide(organiser, proposed.id(), Verdict.APPROVED, "同意")))
                .containsExactly("approval.own");
        assertThat(entry(lists.current(organiser, track()).orElseThrow(), "丙").decision())
                .isEqualTo(ListDecision.NOT_LISTED);

        approvals.decide(second, proposed.id(), Verdict.APPROVED, "情况属实").orThrow();

        RecognitionList list = lists.current(organiser, track()).orElseThrow();
        ListEntry changed = entry(list, "丙");
        assertThat(list.revision()).isEqualTo(2);
        assertThat(changed.decision()).isEqualTo(ListDecision.LISTED);
        assertThat(changed.formed()).isEqualTo(ListDecision.NOT_LISTED);
        assertThat(changed.reasons()).isNotEmpty();
        assertThat(changed.change()).contains(new ManualChange(proposed.id(), "补充核查", "情况属实"));
        assertThat(lists.revisions(organiser, track()))
                .extracting(RecognitionList::revision, r -> r.supersededAt().isPresent())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, false), org.assertj.core.groups.Tuple.tuple(1, true));
        assertThat(jdbc.queryForList(
                        "select type from audit_entry where chain_id = ? order by number",
                        String.class,
                        world.track().round().toString()))
                .endsWith("list-formed", "approval-proposed", "approval-decided", "list-changed");
    }

    @Test
    void a_change_that_is_refused_changes_nothing() {
        three_in_a_city_and_field_of_which_one_is_recognised();
        form();
        Approval proposed = propose("丙", ListDecision.CULTIVATION);

        approvals.decide(second, proposed.id(), Verdict.REFUSED, "依据不足").orThrow();

        assertThat(lists.current(organiser, track()).orElseThrow().revision()).isEqualTo(1);
    }

    @Test
    void nothing_is_formed_or_frozen_while_a_change_waits() {
        three_in_a_city_and_field_of_which_one_is_recognised();
        form();
        propose("丙", ListDecision.LISTED);

        assertThat(codes(lists.form(organiser, track()))).containsExactly("recognition.changes.pending");
        assertThat(codes(lists.freeze(organiser, track()))).containsExactly("recognition.changes.pending");
        assertThat(blockers(Stage.DRAFT_LIST)).contains("recognition.changes.pending");
    }

    @Test
    void the_present_decision_is_no_change() {
        three_in_a_city_and_field_of_which_one_is_recognised();
        form();

        assertThat(codes(changes.propose(
                        organiser, track(), world.application("甲").id(), ListDecision.LISTED, "理由", Optional.empty())))
                .containsExactly("recognition.change.same");
    }

    @Test
    void a_list_of_a_superseded_result_is_stale_until_it_is_formed_anew() {
        three_in_a_city_and_field_of_which_one_is_recognised();
        form();

        world.freezeResult();

        assertThat(lists.current(organiser, track()).orElseThrow().stale()).containsExactly(Staleness.RESULT);
        assertThat(codes(lists.freeze(organiser, track()))).containsExactly("recognition.list.stale");
        assertThat(blockers(Stage.DRAFT_LIST)).containsExactly("recognition.list.stale");
        form();
        assertThat(lists.current(organiser, track()).orElseThrow().stale()).isEmpty();
    }

    @Test
    void a_list_is_stale_when_more_or_fewer_may_be_listed() {
        three_in_a_city_and_field_of_which_one_is_recognised();
        form();

        context.getBean(Tracks.class)
                .setPlaces(organiser, track(), world.track().version(), Optional.of(1), "计划下达 1 家")
                .orThrow();

        assertThat(lists.current(organiser, track()).orElseThrow().stale()).containsExactly(Staleness.PLACES);
        assertThat(codes(lists.freeze(organiser, track()))).containsExactly("recognition.list.stale");
        assertThat(form().with(ListDecision.LISTED)).hasSize(1);
    }

    @Test
    void a_list_is_stale_when_other_clusters_take_up_room() {
        three_in_a_city_and_field_of_which_one_is_recognised();
        form();

        world.recognised("又一个", Cluster.Level.NATIONAL, "z-7", MATERIALS);

        assertThat(lists.current(organiser, track()).orElseThrow().stale()).containsExactly(Staleness.REGISTRY);
    }

    @Test
    void a_frozen_list_is_not_changed_and_nothing_blocks_the_next_step() {
        frozen_list();

        assertThat(codes(changes.propose(
                        organiser, track(), world.application("丙").id(), ListDecision.LISTED, "理由", Optional.empty())))
                .containsExactly("recognition.list.frozen");
        assertThat(blockers(Stage.DRAFT_LIST)).isEmpty();
    }

    @Test
    void without_a_result_or_at_another_stage_nothing_is_formed() {
        assertThat(codes(lists.form(organiser, track()))).containsExactly("recognition.result.none");
        assertThat(blockers(Stage.DRAFT_LIST)).containsExactly("recognition.list.none");

        world.to(Stage.RESULTS);

        assertThat(codes(lists.form(organiser, track()))).containsExactly("recognition.stage");
    }

    @Test
    void an_altered_result_gives_no_list() {
        three_in_a_city_and_field_of_which_one_is_recognised();
        new Tampering(jdbc)
                .update(
                        "result",
                        "update result set result_sha256 = ? where track_id = ?",
                        "0".repeat(64),
                        track().value());

        assertThat(codes(lists.form(organiser, track()))).containsExactly("recognition.result.altered");
        assertThat(lists.preview(organiser, track())).isEmpty();
    }

    @Test
    void staff_do_not_form_lists() {
        assertThatThrownBy(() -> lists.form(Viewers.staff(), track())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void who_is_recused_sees_neither_the_application_nor_that_it_holds_room() {
        three_in_a_city_and_field_of_which_one_is_recognised();
        form();
        Viewer recused = Viewers.inPool(world.tiedTo(world.application("甲").id().value()), Role.ORGANISER);

        RecognitionList list = lists.current(recused, track()).orElseThrow();

        assertThat(list.entries()).extracting(ListEntry::name).doesNotContain("甲");
        ListReason.LimitReached reason =
                (ListReason.LimitReached) entry(list, "丙").reasons().getFirst();
        assertThat(reason.holders()).extracting(ListReason.Holder::name).containsExactly("旧集群", "乙");
        assertThat(reason.isWhole()).isFalse();
        assertThat(list.entries()).allMatch(entry -> entry.place().isEmpty());
        assertThat(list.sha256() + list.draft().resultSha256()).isEmpty();
        assertThat(codes(lists.form(recused, track()))).contains("recognition.partial");
        assertThat(insights.optimal(recused, track())).isEmpty();
    }

    @Test
    void the_list_of_greatest_total_stands_beside() {
        world.recognised("旧一", Cluster.Level.PROVINCIAL, DONGHU, "Q05");
        world.recognised("旧二", Cluster.Level.PROVINCIAL, "z-o1", EQUIPMENT);
        world.recognised("旧三", Cluster.Level.PROVINCIAL, "z-o2", EQUIPMENT);
        world.scored(zone("甲", DONGHU, EQUIPMENT), "90.00");
        world.scored(zone("乙", DONGHU, MATERIALS), "89.00");
        world.scored(zone("丙", "z-3", EQUIPMENT), "88.00");
        world.freezeResult();

        assertThat(form().with(ListDecision.LISTED)).extracting(ListEntry::name).containsExactly("甲");
        OptimalComparison optimal = insights.optimal(organiser, track()).orElseThrow();

        assertThat(optimal.enters())
                .containsExactlyInAnyOrder(
                        world.application("乙").id(), world.application("丙").id());
        assertThat(optimal.leaves()).containsExactly(world.application("甲").id());
        assertThat(optimal.total()).isEqualTo("177");
        assertThat(optimal.totalByRank()).isEqualTo("90");
    }

    @Test
    void quota_use_counts_what_is_recognised_and_what_is_listed() {
        three_in_a_city_and_field_of_which_one_is_recognised();
        RecognitionList list = form();

        QuotaUse use = insights.uses(organiser, track(), list.entries()).getFirst();

        assertThat(use.key()).containsExactly(WUHAN, EQUIPMENT);
        assertThat(use.recognised()).hasSize(1);
        assertThat(use.listed()).hasSize(2);
        assertThat(use.isFull()).isTrue();
        assertThat(use.isOver()).isFalse();
    }

    @Test
    void an_application_under_a_ban_is_not_listed() {
        three_in_a_city_and_field_of_which_one_is_recognised();
        jdbc.update(
                "update cluster set state = 'REVOKED', banned_until = ? where name = '旧集群'", LocalDate.of(2999, 1, 1));

        RecognitionList list = form();

        assertThat(entry(list, "甲").reasons())
                .containsExactly(new ListReason.Banned("第二十一条", "旧集群", LocalDate.of(2999, 1, 1)));
        assertThat(entry(list, "丁").decision()).isEqualTo(ListDecision.LISTED);
    }

    private RecognitionList under(UnaryOperator<String> policy, Optional<Integer> places, Cluster.Level level) {
        world = new ListWorld(context, TrackKind.RECOGNITION, places, policy);
        world.recognised("旧集群", level, "z-old", EQUIPMENT);
        world.scored(zone("甲", "z-1", MATERIALS), "90.00");
        world.scored(zone("乙", "z-2", EQUIPMENT), "90.00");
        world.freezeResult();
        jdbc.update(
                "update cluster set state = 'CANCELLED', banned_until = ? where name = '旧集群' and level <> 'CULTIVATION'",
                LocalDate.of(2999, 1, 1));
        return form();
    }

    @Test
    void those_under_cultivation_come_first_of_equals_only_where_the_policy_says_so() {
        RecognitionList silent = under(UnaryOperator.identity(), Optional.of(1), Cluster.Level.CULTIVATION);
        assertThat(silent.entries()).extracting(e -> e.place().orElseThrow()).containsExactly(1, 1);

        jdbc.update("update cluster set state = 'ENDED'");
        RecognitionList preferring = under(
                text -> text.replace("version: 2", "version: 7101")
                        .replace("priority: none", "priority: first-of-equals"),
                Optional.of(1),
                Cluster.Level.CULTIVATION);

        assertThat(preferring.entries())
                .extracting(ListEntry::name, e -> e.place().orElseThrow(), ListEntry::decision)
                .containsExactly(tuple("乙", 1, ListDecision.LISTED), tuple("甲", 2, ListDecision.NOT_LISTED));
    }

    @Test
    void a_ban_follows_the_unit_in_its_field_or_in_every_field_as_the_policy_says() {
        RecognitionList inField = under(UnaryOperator.identity(), Optional.empty(), Cluster.Level.PROVINCIAL);
        assertThat(entry(inField, "甲").decision()).isEqualTo(ListDecision.LISTED);
        assertThat(entry(inField, "乙").reasons().getFirst()).isInstanceOf(ListReason.Banned.class);

        RecognitionList everywhere = under(
                text -> text.replace("version: 2", "version: 7102")
                        .replace("follows: [unit, field]", "follows: [unit]"),
                Optional.empty(),
                Cluster.Level.PROVINCIAL);
        assertThat(everywhere.entries())
                .allSatisfy(entry -> assertThat(entry.reasons().getFirst()).isInstanceOf(ListReason.Banned.class));
    }
}
