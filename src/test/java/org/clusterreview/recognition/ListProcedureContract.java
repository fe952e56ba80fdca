package org.clusterreview.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clusterreview.recognition.ListWorld.DONGHU;
import static org.clusterreview.recognition.ListWorld.EQUIPMENT;
import static org.clusterreview.recognition.ListWorld.MATERIALS;
import static org.clusterreview.recognition.ListWorld.WUHAN;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.clusterreview.access.Accounts;
import org.clusterreview.access.Role;
import org.clusterreview.access.TestAccounts;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.FormalState;
import org.clusterreview.applications.TestApplications.Wanted;
import org.clusterreview.approvals.Approval;
import org.clusterreview.approvals.Approval.Verdict;
import org.clusterreview.approvals.Approvals;
import org.clusterreview.fixtures.OtherDay;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.registry.Cluster;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.TrackKind;
import org.clusterreview.rounds.policy.EvaluationRule.PassMark;
import org.clusterreview.rounds.policy.Operator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reserve, pass line, cultivation by rank, other terms to try, approval chain, and two people at once. */
@SuppressWarnings("NullAway.Init")
abstract class ListProcedureContract {

    private static final UnaryOperator<String> CHAIN = policy -> policy.replace("version: 2", "version: 91")
            .replace(
                    "approval: []",
                    "approval:\n    - { id: division, name: { zh: 处室, en: Division } }\n"
                            + "    - { id: meeting, name: { zh: 厅务会, en: Meeting } }");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RecognitionLists lists;

    @Autowired
    private ListChanges changes;

    @Autowired
    private ListApprovals chain;

    @Autowired
    private ListInsights insights;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcTemplate jdbc;

    private Viewer organiser;
    private Viewer second;
    private ListWorld world;

    @BeforeEach
    void settle_in() {
        jdbc.update("update cluster set state = 'ENDED', banned_until = null");
        organiser = new TestAccounts(accounts).viewer(Role.ORGANISER);
        second = new TestAccounts(accounts).viewer(Role.ORGANISER);
    }

    private TrackId track() {
        return world.track().id();
    }

    private void open(Optional<Integer> places, UnaryOperator<String> policy) {
        world = new ListWorld(context, TrackKind.RECOGNITION, places, policy);
    }

    /** Five zones with falling marks, each in a field of its own but the last two. */
    private void fiveOfWhichTwoPlacesAreFor(UnaryOperator<String> policy) {
        open(Optional.of(2), policy);
        world.scored(zone("甲", "z-1", EQUIPMENT), "90");
        world.scored(zone("乙", "z-2", MATERIALS), "80");
        world.scored(zone("丙", "z-3", EQUIPMENT), "70");
        world.scored(zone("丁", "z-4", MATERIALS), "60");
        world.scored(zone("戊", "z-5", EQUIPMENT), "50");
        world.freezeResult();
    }

    private static Wanted zone(String name, String zone, String field) {
        return Wanted.ofZone(name, WUHAN, zone, field);
    }

    private RecognitionList form() {
        return lists.form(organiser, track()).orThrow();
    }

    private RecognitionList current() {
        return lists.current(organiser, track()).orElseThrow();
    }

    private static ListEntry entry(RecognitionList list, String name) {
        return list.entries().stream()
                .filter(e -> e.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.violations().stream().map(Violation::code).toList();
    }

    private Outcome<Approval> propose(String name, ListDecision to) {
        return changes.propose(organiser, track(), world.application(name).id(), to, "补充核查", Optional.empty());
    }

    private Outcome<List<ListStep>> step(Viewer viewer, String step, ListStep.Verdict verdict, String remark) {
        return chain.record(
                viewer,
                track(),
                new NewStep(
                        current().revision(),
                        step,
                        verdict,
                        "王处长",
                        OtherDay.today(),
                        "纪要〔2026〕1号",
                        Optional.empty(),
                        remark));
    }

    private Outcome<List<ListStep>> approve(Viewer viewer, String step) {
        return step(viewer, step, ListStep.Verdict.APPROVED, "");
    }

    @Test
    void the_next_in_rank_order_stand_by() {
        fiveOfWhichTwoPlacesAreFor(
                policy -> policy.replace("version: 2", "version: 92").replace("reserve: 0", "reserve: 2"));

        RecognitionList list = form();

        assertThat(list.entries())
                .extracting(ListEntry::decision)
                .containsExactly(
                        ListDecision.LISTED,
                        ListDecision.LISTED,
                        ListDecision.RESERVE,
                        ListDecision.RESERVE,
                        ListDecision.NOT_LISTED);
        assertThat(entry(list, "丁").reasons())
                .containsExactly(new ListReason.ListFull("", 2, List.of()), new ListReason.StandsBy("第十四条", 2));
    }

    @Test
    void what_stays_below_the_pass_line_or_a_floor_is_not_listed_though_there_is_room() {
        world = new ListWorld(
                context,
                TrackKind.RECOGNITION,
                Optional.empty(),
                UnaryOperator.identity(),
                model -> model.replace("id: one-mark", "id: one-mark-floor")
                        .replace(
                                "  ties:\n", "  pass: {at_least: 70, parts: [{part: mark, at_least: 65}]}\n  ties:\n"));
        world.scored(zone("甲", "z-1", EQUIPMENT), "70");
        world.scored(zone("乙", "z-2", MATERIALS), "69.99");
        world.scored(zone("丙", "z-3", MATERIALS), "60");
        world.freezeResult();

        RecognitionList list = form();

        assertThat(entry(list, "甲").decision()).isEqualTo(ListDecision.LISTED);
        assertThat(entry(list, "乙").reasons())
                .containsExactly(new ListReason.BelowLine("", List.of(new ListReason.Missed("", "69.99", "≥ 70"))));
        assertThat(entry(list, "乙").eligible()).as("may be cultivated").isTrue();
        assertThat(((ListReason.BelowLine) entry(list, "丙").reasons().getFirst()).missed())
                .extracting(ListReason.Missed::part)
                .containsExactly("", "评分");
    }

    @Test
    void those_below_the_line_are_cultivated_by_rank_as_far_as_there_are_places() {
        world = new ListWorld(
                context,
                TrackKind.RECOGNITION,
                Optional.empty(),
                policy -> policy.replace("version: 2", "version: 93")
                        .replace("from: [conditions, line]", "from: [line]\n  places: 1"),
                model -> model.replace("id: one-mark", "id: one-mark-line")
                        .replace("  ties:\n", "  pass: {more_than: 70}\n  ties:\n"));
        world.scored(zone("甲", "z-1", EQUIPMENT), "70");
        world.scored(zone("乙", "z-2", MATERIALS), "60");
        world.add(zone("未过", "z-9", EQUIPMENT), FormalState.REJECTED);
        world.freezeResult();

        RecognitionList list = form();

        assertThat(entry(list, "甲").decision()).isEqualTo(ListDecision.CULTIVATION);
        assertThat(entry(list, "甲").reasons()).contains(new ListReason.Cultivated("第九条", 1, 1));
        assertThat(entry(list, "乙").decision()).isEqualTo(ListDecision.NOT_LISTED);
        assertThat(entry(list, "未过").eligible()).as("only below the line").isFalse();
        assertThat(codes(propose("乙", ListDecision.CULTIVATION))).containsExactly("recognition.change.cultivation");
    }

    @Test
    void without_places_none_is_cultivated_by_rank_and_any_number_by_hand() {
        world = new ListWorld(
                context,
                TrackKind.RECOGNITION,
                Optional.empty(),
                policy -> policy.replace("version: 2", "version: 198"),
                model -> model.replace("id: one-mark", "id: one-mark-line")
                        .replace("  ties:\n", "  pass: {more_than: 70}\n  ties:\n"));
        world.scored(zone("甲", "z-1", EQUIPMENT), "70");
        world.scored(zone("乙", "z-2", MATERIALS), "60");
        world.freezeResult();

        RecognitionList list = form();

        assertThat(list.with(ListDecision.CULTIVATION)).isEmpty();
        assertThat(list.entries()).allMatch(ListEntry::eligible);
        assertThat(propose("甲", ListDecision.CULTIVATION).isDone()).isTrue();
        assertThat(propose("乙", ListDecision.CULTIVATION).isDone()).isTrue();
    }

    @Test
    void a_limit_may_be_for_every_ranking_group_or_for_some_values_alone() {
        open(
                Optional.empty(),
                policy -> policy.replace("version: 2", "version: 94")
                        .replaceFirst(
                                "- \\{ id: ZONE.*",
                                "- { id: GROUP, name: { zh: 每组, en: Group }, key: [group], maximum: 1 }\n"
                                        + "    - { id: COUNTY_FIELD, name: { zh: 县域材料, en: c }, key: [kind, field],"
                                        + " where: { kind: [county], field: [" + MATERIALS + "] }, maximum: 0 }"));
        world.scored(zone("甲", "z-1", EQUIPMENT), "1", "90");
        world.scored(zone("乙", "z-2", MATERIALS), "1", "80");
        world.scored(zone("丙", "z-3", MATERIALS), "2", "70");
        world.freezeResult();

        assertThat(form().entries())
                .extracting(ListEntry::decision, e -> e.group().orElse(""))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ListDecision.LISTED, "1"),
                        org.assertj.core.groups.Tuple.tuple(ListDecision.NOT_LISTED, "1"),
                        org.assertj.core.groups.Tuple.tuple(ListDecision.LISTED, "2"));
    }

    @Test
    void two_people_may_go_beyond_a_limit_that_holds_in_principle_and_are_told_which() {
        open(Optional.of(2), UnaryOperator.identity());
        world.recognised("旧一", Cluster.Level.PROVINCIAL, DONGHU, EQUIPMENT);
        world.recognised("旧二", Cluster.Level.PROVINCIAL, DONGHU, MATERIALS);
        world.scored(zone("甲", DONGHU, EQUIPMENT), "90");
        world.scored(zone("乙", "z-2", MATERIALS), "80");
        world.freezeResult();
        form();

        Approval asked = propose("甲", ListDecision.LISTED).orThrow();
        assertThat(asked.facts()).contains("第十一条 同县(市、区)或同高新区(经开区) ≤ 2");
        approvals.decide(second, asked.id(), Verdict.APPROVED, "例外").orThrow();

        assertThat(entry(current(), "甲").decision()).isEqualTo(ListDecision.LISTED);
        assertThat(insights.uses(organiser, track(), current().entries())).anyMatch(QuotaUse::isOver);
    }

    @Test
    void nobody_goes_beyond_a_strict_limit_or_a_ban() {
        open(
                Optional.empty(),
                policy -> policy.replace("version: 2", "version: 95")
                        .replace("key: [zone], maximum: 2 }", "key: [zone], maximum: 1, severity: hard }"));
        world.recognised("旧集群", Cluster.Level.PROVINCIAL, DONGHU, MATERIALS);
        world.scored(zone("甲", DONGHU, EQUIPMENT), "90");
        world.scored(zone("乙", "z-2", MATERIALS), "80");
        world.freezeResult();
        form();
        assertThat(codes(propose("甲", ListDecision.LISTED))).containsExactly("recognition.change.limit");

        jdbc.update(
                "update cluster set state = 'CANCELLED', banned_until = ? where name = '旧集群' and state <> 'ENDED'",
                LocalDate.of(2999, 1, 1));
        form();
        assertThat(entry(current(), "乙").decision()).isEqualTo(ListDecision.NOT_LISTED);
        assertThat(codes(propose("乙", ListDecision.LISTED))).containsExactly("recognition.change.banned");
    }

    @Test
    void changes_that_wait_together_do_not_go_beyond_a_strict_limit_either() {
        open(
                Optional.of(1),
                policy -> policy.replace("version: 2", "version: 88")
                        .replace(
                                "key: [city, field], maximum: 3 }",
                                "key: [city, field], maximum: 2, severity: hard }"));
        world.scored(zone("甲", "z-1", EQUIPMENT), "90");
        world.scored(zone("乙", "z-2", EQUIPMENT), "80");
        world.scored(zone("丙", "z-3", EQUIPMENT), "70");
        world.freezeResult();
        form();

        propose("乙", ListDecision.LISTED).orThrow();

        assertThat(codes(propose("丙", ListDecision.LISTED))).containsExactly("recognition.change.limit");
    }

    @Test
    void who_is_barred_neither_stands_by_nor_is_cultivated_by_hand() {
        open(Optional.empty(), UnaryOperator.identity());
        world.recognised("旧集群", Cluster.Level.PROVINCIAL, DONGHU, EQUIPMENT);
        world.scored(zone("甲", "z-1", EQUIPMENT), "90");
        world.freezeResult();
        jdbc.update(
                "update cluster set state = 'CANCELLED', banned_until = ? where name = '旧集群' and state <> 'ENDED'",
                LocalDate.of(2999, 1, 1));
        form();

        for (ListDecision wanted : List.of(ListDecision.LISTED, ListDecision.RESERVE, ListDecision.CULTIVATION)) {
            assertThat(codes(propose("甲", wanted))).contains("recognition.change.banned");
        }
    }

    @Test
    void who_formed_the_list_or_proposed_what_is_on_it_has_others_record_its_approval() {
        fiveOfWhichTwoPlacesAreFor(CHAIN);
        form();
        Viewer clerk = new TestAccounts(accounts).viewer(Role.ORGANISER);
        Approval asked = changes.propose(
                        clerk, track(), world.application("丙").id(), ListDecision.LISTED, "补充核查", Optional.empty())
                .orThrow();
        approvals.decide(second, asked.id(), Verdict.APPROVED, "同意").orThrow();

        assertThat(current().formedBy()).isEqualTo(second.actor());
        assertThat(codes(approve(organiser, "division"))).containsExactly("recognition.approval.own");
        assertThat(codes(approve(clerk, "division"))).containsExactly("recognition.approval.own");
        approve(second, "division").orThrow();
    }

    @Test
    void a_supervisor_records_an_approval_as_well() {
        fiveOfWhichTwoPlacesAreFor(CHAIN);
        form();

        approve(new TestAccounts(accounts).viewer(Role.SUPERVISOR), "division").orThrow();
    }

    @Test
    void a_ban_binds_the_unit_under_whichever_of_its_records_it_stands() {
        open(Optional.empty(), UnaryOperator.identity());
        world.scored(zone("甲", "z-1", EQUIPMENT), "90");
        world.freezeResult();
        world.recognised("旧集群", Cluster.Level.PROVINCIAL, DONGHU, EQUIPMENT);
        UUID other = UUID.randomUUID();
        jdbc.update(
                "insert into organisation (id, version, name, kind, demonstration, merged_into)"
                        + " values (?, 0, ?, 'OTHER', false, ?)",
                other,
                "另名" + other,
                world.application("甲").applicant().value());
        jdbc.update(
                "update cluster set state = 'CANCELLED', banned_until = ?, organisation_id = ?, field_code = ?"
                        + " where name = '旧集群' and state <> 'ENDED'",
                LocalDate.of(2999, 1, 1),
                other,
                EQUIPMENT);

        form();

        assertThat(current().entries().getFirst().reasons()).singleElement().isInstanceOf(ListReason.Banned.class);
    }

    @Test
    void a_step_was_not_decided_before_there_was_the_list() {
        fiveOfWhichTwoPlacesAreFor(CHAIN);
        form();
        NewStep early = new NewStep(
                1,
                "division",
                ListStep.Verdict.APPROVED,
                "王处长",
                OtherDay.today().minusDays(2),
                "",
                Optional.empty(),
                "");

        assertThat(codes(chain.record(second, track(), early))).containsExactly("recognition.approval.early");
    }

    @Test
    void other_terms_say_who_would_move_and_touch_nothing() {
        fiveOfWhichTwoPlacesAreFor(
                policy -> policy.replace("version: 2", "version: 92").replace("reserve: 0", "reserve: 2"));
        RecognitionList before = form();

        WhatIfAnswer more = insights.whatIf(organiser, track(), new WhatIf(Optional.of(3), Map.of(), Optional.empty()))
                .orElseThrow();
        WhatIfAnswer stricter = insights.whatIf(
                        organiser,
                        track(),
                        new WhatIf(
                                Optional.empty(),
                                Map.of("CITY_FIELD", 0),
                                Optional.of(new PassMark(Operator.AT_LEAST, new BigDecimal("85")))))
                .orElseThrow();

        assertThat(more.listedNow()).isEqualTo(2);
        assertThat(more.listed()).isEqualTo(3);
        assertThat(more.moves())
                .extracting(move -> move.there().name(), WhatIfAnswer.Move::enters, WhatIfAnswer.Move::leaves)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("丙", true, false),
                        org.assertj.core.groups.Tuple.tuple("戊", false, false));
        assertThat(stricter.listed()).isZero();
        assertThat(stricter.moves()).filteredOn(WhatIfAnswer.Move::leaves).hasSize(2);
        assertThat(insights.whatIf(organiser, track(), WhatIf.nothing())
                        .orElseThrow()
                        .moves())
                .isEmpty();
        assertThat(current().sha256()).isEqualTo(before.sha256());
    }

    @Test
    void a_list_is_frozen_only_after_every_step_in_order_by_somebody_who_did_not_form_it() {
        fiveOfWhichTwoPlacesAreFor(CHAIN);
        form();

        assertThat(codes(lists.freeze(organiser, track()))).containsExactly("recognition.approval.open");
        assertThat(codes(approve(second, "meeting"))).containsExactly("recognition.approval.order");
        assertThat(codes(approve(organiser, "division"))).containsExactly("recognition.approval.own");
        approve(second, "division").orThrow();
        assertThat(codes(approve(second, "division"))).containsExactly("recognition.approval.order");
        assertThat(codes(lists.freeze(organiser, track()))).containsExactly("recognition.approval.open");
        approve(second, "meeting").orThrow();

        assertThat(lists.freeze(organiser, track()).orThrow().isFrozen()).isTrue();
        assertThat(chain.of(organiser, track())).allMatch(ListStep::isApproved);
    }

    @Test
    void a_list_that_was_sent_back_is_approved_anew_from_the_first_step() {
        fiveOfWhichTwoPlacesAreFor(CHAIN);
        form();
        approve(second, "division").orThrow();

        assertThat(codes(step(second, "meeting", ListStep.Verdict.RETURNED, "")))
                .containsExactly("recognition.approval.remark");
        step(second, "meeting", ListStep.Verdict.RETURNED, "名额需再议").orThrow();
        assertThat(codes(approve(second, "meeting"))).containsExactly("recognition.approval.returned");

        form();
        assertThat(chain.of(organiser, track())).noneMatch(step -> step.record().isPresent());
    }

    @Test
    void a_step_is_for_the_revision_that_was_seen() {
        fiveOfWhichTwoPlacesAreFor(CHAIN);
        RecognitionList seen = form();
        form();
        NewStep late = new NewStep(
                seen.revision(),
                "division",
                ListStep.Verdict.APPROVED,
                "王处长",
                OtherDay.today(),
                "",
                Optional.empty(),
                "");

        assertThat(codes(chain.record(second, track(), late))).containsExactly("recognition.list.changed");
    }

    @Test
    void of_two_who_form_the_list_at_once_the_second_is_told_and_nothing_is_lost() throws Exception {
        fiveOfWhichTwoPlacesAreFor(UnaryOperator.identity());
        int seen = form().revision();

        List<Outcome<?>> outcomes =
                atOnce(() -> lists.form(organiser, track(), seen), () -> lists.form(second, track(), seen));

        assertThat(outcomes).filteredOn(Outcome::isDone).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.isDone())
                .singleElement()
                .satisfies(refused -> assertThat(codes(refused)).containsExactly("recognition.list.changed"));
        assertThat(lists.revisions(organiser, track())).hasSize(2);
    }

    @Test
    void a_change_and_a_new_list_at_once_never_undo_each_other() throws Exception {
        fiveOfWhichTwoPlacesAreFor(UnaryOperator.identity());
        int seen = form().revision();
        Approval asked = propose("丙", ListDecision.LISTED).orThrow();

        List<Outcome<?>> outcomes = atOnce(
                () -> approvals.decide(second, asked.id(), Verdict.APPROVED, "同意"),
                () -> lists.form(organiser, track(), seen));

        assertThat(outcomes.getFirst().isDone()).isTrue();
        assertThat(outcomes.getLast().isDone())
                .as("the change waited, or made another revision")
                .isFalse();
        assertThat(entry(current(), "丙").decision()).isEqualTo(ListDecision.LISTED);
        assertThat(entry(current(), "丙").change()).isPresent();
    }

    private static List<Outcome<?>> atOnce(Callable<Outcome<?>> one, Callable<Outcome<?>> other) throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Outcome<?>>> running = both.invokeAll(List.of(one, other));
            return List.of(running.getFirst().get(), running.getLast().get());
        }
    }
}
