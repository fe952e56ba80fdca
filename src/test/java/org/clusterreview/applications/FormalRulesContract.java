package org.clusterreview.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.clusterreview.access.Role;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.RevisionComparison.Field;
import org.clusterreview.applications.formalcheck.Cultivated;
import org.clusterreview.applications.formalcheck.Line;
import org.clusterreview.applications.formalcheck.Overlap;
import org.clusterreview.applications.formalcheck.Report;
import org.clusterreview.applications.formalcheck.State;
import org.clusterreview.applications.workbook.FigureYear;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.registry.Cluster;
import org.clusterreview.registry.ClusterId;
import org.clusterreview.registry.NewCluster;
import org.clusterreview.registry.Registry;
import org.clusterreview.rounds.Pipeline;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.pipeline.StageReport.Count;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the policy of 2025 adds to the formal check: material, overlap, cultivation, ban, two people, corrections. */
@SuppressWarnings("NullAway.Init")
abstract class FormalRulesContract {

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1);
    private static final String SEEN = "已核对原件";
    private static final String LETTER = "recommendation-letter";
    private static final UnaryOperator<String> TWO = shipped -> shipped.replace("people: 1", "people: 2");
    private static final FigureYear TOTAL = new FigureYear("revenue_total", 2025);

    @Autowired
    private FormalChecks checks;

    @Autowired
    private FormalConfirmations confirmations;

    @Autowired
    private CheckOverview overview;

    @Autowired
    private Corrections corrections;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Figures figures;

    @Autowired
    private Registry registry;

    @Autowired
    private Pipeline pipeline;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BeanFactory beans;

    private ImportedTrack track;
    private Viewer staff;
    private Application first;
    private Application second;

    private void begin(UnaryOperator<String> policy) {
        track = new ImportedTrack(beans, policy);
        staff = track.person(Role.STAFF);
        List<Application> imported = track.importExample(2);
        first = imported.getFirst();
        second = imported.getLast();
        track.advance();
    }

    /** Other tests of the same database know nothing of the clusters entered here. */
    @AfterEach
    void forget_the_clusters() {
        jdbc.sql("update cluster set state = 'ENDED', banned_until = null, application_id = null where name like '测试%'")
                .update();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.violations().stream().map(Violation::code).toList();
    }

    private Report report(Viewer viewer) {
        return checks.report(viewer, first.id()).orElseThrow();
    }

    private Application now(Application application) {
        return track.applications().stream()
                .filter(one -> one.id().equals(application.id()))
                .findFirst()
                .orElseThrow();
    }

    private void ready(Application... which) {
        for (Application application : which) {
            figures.correct(
                            staff,
                            application.id(),
                            new FigureYear("revenue_leading", 2025),
                            new BigDecimal("61"),
                            SEEN)
                    .orThrow();
            figures.correct(staff, application.id(), TOTAL, new BigDecimal("128.4"), SEEN)
                    .orThrow();
        }
        checks.recordAll(staff, Stream.of(which).map(Application::id).toList(), SEEN)
                .orThrow();
    }

    private Seen seen(Viewer who) {
        return checks.shown(who, first.id()).orElseThrow().seen();
    }

    private Outcome<Application> decide(Viewer who, FormalState state) {
        return checks.decide(who, first.id(), state, "理由", Optional.empty());
    }

    private Attachment hand(Optional<String> kind) {
        return attachments
                .add(staff, first.id(), "材料.pdf", new ByteArrayInputStream(PDF), kind)
                .orThrow();
    }

    private Cluster enter(String name, Cluster.Level level, Application like, String field, boolean sameUnit) {
        return registry.enter(
                track.organiser(),
                new NewCluster(
                        "测试" + name + UUID.randomUUID(),
                        level,
                        sameUnit ? Optional.of(like.applicant()) : Optional.empty(),
                        like.cityCode(),
                        Optional.empty(),
                        Optional.empty(),
                        field,
                        level == Cluster.Level.CULTIVATION ? Optional.empty() : Optional.of(LocalDate.EPOCH),
                        false));
    }

    private void comesFrom(Cluster cluster, Application origin, LocalDate on) {
        jdbc.sql("update cluster set application_id = :application, document_number = '鄂科技〔2026〕1号',"
                        + " document_date = :on, source = '测试' where id = :id")
                .param("application", origin.id().value())
                .param("on", on)
                .param("id", cluster.id().value())
                .update();
    }

    private void listsTheMembersOf(Application other, Application copied) {
        jdbc.sql("update member_enterprise set superseded_at = current_timestamp where application_id = :id")
                .param("id", other.id().value())
                .update();
        jdbc.sql("select name, credit_code, role, organisation_id, position from member_enterprise"
                        + " where application_id = :id and superseded_at is null")
                .param("id", copied.id().value())
                .query()
                .listOfRows()
                .forEach(row -> jdbc.sql(
                                "insert into member_enterprise (id, application_id, position, name, credit_code,"
                                        + " role, organisation_id) values (:id, :application, :position, :name, :code, :role, :org)")
                        .param("id", UUID.randomUUID())
                        .param("application", other.id().value())
                        .param("position", row.get("position"))
                        .param("name", row.get("name"))
                        .param("code", row.get("credit_code"))
                        .param("role", row.get("role"))
                        .param("org", row.get("organisation_id"))
                        .update());
    }

    @Test
    void material_of_the_list_is_there_once_a_file_of_its_kind_is() {
        begin(shipped -> shipped);
        assertThat(report(staff).line(LETTER).state()).isInstanceOf(State.NotMet.class);

        Attachment file = hand(Optional.of(LETTER));
        assertThat(report(staff).line(LETTER).state()).isInstanceOf(State.Met.class);
        assertThat(overview.reports(staff, track.id())).containsEntry(first.id(), report(staff));

        attachments.name(staff, first.id(), file.id(), Optional.of("evidence")).orThrow();
        assertThat(report(staff).line(LETTER).state()).isInstanceOf(State.NotMet.class);
        assertThat(report(staff).line("evidence").state()).isInstanceOf(State.Met.class);

        attachments.withdraw(staff, first.id(), file.id()).orThrow();
        assertThat(report(staff).line("evidence").state()).isInstanceOf(State.NotMet.class);
    }

    @Test
    void a_kind_that_the_list_does_not_have_is_refused() {
        begin(shipped -> shipped);

        assertThat(codes(attachments.add(
                        staff, first.id(), "材料.pdf", new ByteArrayInputStream(PDF), Optional.of("no-such"))))
                .containsExactly("attachment.kind.unknown");
        Attachment older = hand(Optional.empty());
        assertThat(codes(attachments.name(staff, first.id(), older.id(), Optional.of("no-such"))))
                .containsExactly("attachment.kind.unknown");
        assertThat(attachments.of(staff, first.id()))
                .extracting(Attachment::kind)
                .containsExactly(Optional.empty());
    }

    @Test
    void material_that_the_policy_insists_on_blocks_and_a_withdrawn_file_opens_the_decision_again() {
        begin(shipped -> shipped.replace(
                "id: recommendation-letter, article: 第十三条, severity: soft",
                "id: recommendation-letter, article: 第十三条, severity: hard"));
        ready(first);
        assertThat(codes(decide(staff, FormalState.PASSED))).containsExactly("formal.blocked");

        Attachment file = hand(Optional.of(LETTER));
        decide(staff, FormalState.PASSED).orThrow();
        hand(Optional.of("evidence"));
        assertThat(now(first).formalState()).isEqualTo(FormalState.PASSED);
        attachments.withdraw(staff, first.id(), file.id()).orThrow();

        assertThat(now(first).formalState()).isEqualTo(FormalState.PENDING);
    }

    @Test
    void a_policy_without_a_list_asks_for_nothing() {
        begin(shipped -> shipped.replaceAll("(?s)formalCheck:.*?\\noverlap:.*?enterprises: 30\\n", ""));

        assertThat(report(staff).lines())
                .extracting(Line::topic)
                .doesNotContain(Line.Topic.MATERIAL, Line.Topic.OVERLAP);
        ready(first);
        assertThat(decide(staff, FormalState.PASSED).orThrow().formalState()).isEqualTo(FormalState.PASSED);
    }

    @Test
    void a_recognised_cluster_of_the_same_unit_and_field_is_overlapped_and_one_of_another_field_is_not() {
        begin(shipped -> shipped);
        enter("他域", Cluster.Level.PROVINCIAL, first, "B08X", true);
        assertThat(report(staff).line("overlap").state()).isInstanceOf(State.Met.class);

        Cluster same = enter("同域", Cluster.Level.NATIONAL, first, first.fieldCode(), true);

        assertThat(report(staff).line("overlap").overlaps())
                .containsExactly(new Overlap.Shared(same.id().toString(), same.name(), true, Optional.empty()));
        assertThat(count("applications.report.OVERLAP")).isEqualTo(1);
    }

    @Test
    void enterprises_of_a_recognised_cluster_are_those_of_the_application_it_came_from() {
        begin(shipped -> shipped);
        Application earlier = new ImportedTrack(beans).importExample(3).getLast();
        listsTheMembersOf(earlier, first);
        Cluster cluster = enter("同企", Cluster.Level.PROVINCIAL, earlier, "B08X", false);
        comesFrom(cluster, earlier, today());

        Overlap.Shared shared = report(staff).line("overlap").overlaps().getFirst();

        assertThat(shared.cluster()).isEqualTo(cluster.id().toString());
        assertThat(shared.unitAndField()).isFalse();
        assertThat(shared.enterprises().orElseThrow().shared())
                .isEqualTo(shared.enterprises().orElseThrow().of())
                .isPositive();
    }

    @Test
    void enterprises_whose_records_were_found_to_be_one_are_shared() {
        begin(shipped -> shipped);
        Application earlier = new ImportedTrack(beans).importExample(3).getLast();
        listsTheMembersOf(earlier, first);
        jdbc.sql("select id, organisation_id from member_enterprise where application_id = :id"
                        + " and superseded_at is null")
                .param("id", earlier.id().value())
                .query((row, i) -> List.of(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list()
                .forEach(member -> jdbc.sql("update member_enterprise set credit_code = null, organisation_id = :other"
                                + " where id = :id")
                        .param("other", recordOf(member.getLast()))
                        .param("id", member.getFirst())
                        .update());
        comesFrom(enter("同企", Cluster.Level.PROVINCIAL, earlier, "B08X", false), earlier, today());

        Overlap.Enterprises shared = report(staff)
                .line("overlap")
                .overlaps()
                .getFirst()
                .enterprises()
                .orElseThrow();

        assertThat(shared.shared()).isEqualTo(shared.of()).isPositive();
        assertThat(overview.reports(staff, track.id())).containsEntry(first.id(), report(staff));
    }

    @Test
    void a_zone_that_the_form_of_a_county_names_is_not_the_one_that_applies() {
        begin(shipped -> shipped.replaceFirst(
                "- \\{ id: ONE_PER_UNIT.*",
                "- { id: ZONE, name: { zh: 每个高新区, en: Each zone }, key: [zone], maximum: 1 }"));
        jdbc.sql("update application set zone_code = 'Z01', applicant_kind = 'HIGHTECH_ZONE' where track_id = :track")
                .param("track", track.id().value())
                .update();
        Cluster ofZone = enter("在区", Cluster.Level.PROVINCIAL, second, first.fieldCode(), false);
        jdbc.sql("update cluster set zone_code = 'Z01' where id = :id")
                .param("id", ofZone.id().value())
                .update();
        assertThat(overview.excesses(staff, track.id())).hasSize(1);
        assertThat(report(staff).line("overlap").overlaps()).hasSize(1);

        jdbc.sql("update application set applicant_kind = 'COUNTY_GOVERNMENT' where id = :id")
                .param("id", first.id().value())
                .update();

        assertThat(overview.excesses(staff, track.id())).isEmpty();
        assertThat(report(staff).line("overlap").overlaps()).isEmpty();
    }

    @Test
    void who_may_not_see_the_application_behind_a_cluster_learns_nothing_of_its_enterprises() {
        begin(shipped -> shipped);
        Application earlier = new ImportedTrack(beans).importExample(3).getLast();
        listsTheMembersOf(earlier, first);
        comesFrom(enter("隐", Cluster.Level.PROVINCIAL, earlier, "B08X", false), earlier, today());
        Viewer tied = Tie.staffTiedTo(beans, earlier);

        assertThat(report(staff).line("overlap").overlaps()).hasSize(1);
        assertThat(report(tied).line("overlap").overlaps()).isEmpty();

        ready(first);
        decide(tied, FormalState.PASSED).orThrow();
        figures.verify(staff, first.id(), TOTAL, new BigDecimal("128.4"), SEEN).orThrow();
        assertThat(now(first).formalState()).isEqualTo(FormalState.PASSED);
    }

    @Test
    void an_application_does_not_overlap_the_cluster_that_it_led_to() {
        begin(shipped -> shipped);
        comesFrom(enter("自身", Cluster.Level.PROVINCIAL, first, first.fieldCode(), true), first, today());

        assertThat(report(staff).line("overlap").state()).isInstanceOf(State.Met.class);
    }

    @Test
    void cultivation_of_the_same_unit_and_field_is_told_with_its_period() {
        begin(shipped -> shipped);
        Cluster cultivated = enter("培育", Cluster.Level.CULTIVATION, first, first.fieldCode(), true);
        Application other = new ImportedTrack(beans).importExample(1).getFirst();
        comesFrom(cultivated, other, today().minusMonths(2));

        LocalDate since = today().minusMonths(2);
        assertThat(report(staff).cultivated())
                .containsExactly(new Cultivated(
                        cultivated.name(),
                        Optional.of(since),
                        Optional.of(since.plusYears(1).minusDays(1)),
                        false));
        assertThat(report(staff).line("overlap").state()).isInstanceOf(State.Met.class);
    }

    @Test
    void a_ban_that_began_later_stands_in_the_report_and_keeps_the_unit_out_of_the_next_import() {
        begin(shipped -> shipped);
        LocalDate until = today().plusYears(3);
        Cluster cluster = enter("取消", Cluster.Level.PROVINCIAL, first, first.fieldCode(), true);
        jdbc.sql("update cluster set state = 'CANCELLED', banned_until = :until where id = :id")
                .param("until", until)
                .param("id", cluster.id().value())
                .update();

        assertThat(report(staff).line("ban").state())
                .isInstanceOfSatisfying(
                        State.NotMet.class,
                        state -> assertThat(state.why().args()).containsExactly(until));

        ImportPreview preview =
                new ImportedTrack(beans).preview(org.clusterreview.fixtures.ExampleBooks.applications(2));
        assertThat(preview.faults())
                .filteredOn(fault -> fault.code().equals("applications.applicant.banned"))
                .extracting(Fault::line, fault -> fault.args().getLast())
                .containsExactly(tuple(2, until.toString()));
        assertThat(preview.isClean()).isFalse();
    }

    @Test
    void a_name_of_the_older_form_is_kept_by_a_cluster_that_is_recognised_and_by_no_other() {
        begin(shipped -> shipped);
        Cluster cluster = enter("旧名", Cluster.Level.PROVINCIAL, second, "B08X", false);
        jdbc.sql("update application set name = :name, cluster_id = :cluster where id = :id")
                .param("name", first.name().replace("省级创新型产业集群", "创新型产业集群"))
                .param("cluster", cluster.id().value())
                .param("id", first.id().value())
                .update();
        assertThat(report(staff).line("cluster-name").state()).isInstanceOf(State.Met.class);

        jdbc.sql("update cluster set state = 'REVOKED' where id = :id")
                .param("id", cluster.id().value())
                .update();

        assertThat(report(staff).line("cluster-name").state()).isInstanceOf(State.NotMet.class);
    }

    @Test
    void a_cluster_that_was_invented_is_not_the_one_that_an_application_of_a_real_round_names() {
        begin(shipped -> shipped);
        ClusterId invented = registry.enter(
                        track.organiser(),
                        new NewCluster(
                                first.name(),
                                Cluster.Level.PROVINCIAL,
                                Optional.empty(),
                                first.cityCode(),
                                Optional.empty(),
                                Optional.empty(),
                                first.fieldCode(),
                                Optional.of(LocalDate.EPOCH),
                                true))
                .id();

        List<Application> imported = ImportedTrack.ofEvaluation(beans).importExample(1);
        jdbc.sql("update cluster set name = :name where id = :id")
                .param("name", "测试" + invented)
                .param("id", invented.value())
                .update();

        assertThat(imported).extracting(Application::cluster).containsExactly(Optional.empty());
    }

    private void cancel(LocalDate until) {
        Cluster cluster = enter("取消", Cluster.Level.PROVINCIAL, first, first.fieldCode(), true);
        jdbc.sql("update cluster set state = 'CANCELLED', banned_until = :until where id = :id")
                .param("until", until)
                .param("id", cluster.id().value())
                .update();
    }

    private void receivedOn(LocalDate day) {
        jdbc.sql("update application_import set received_on = :day where track_id = :track")
                .param("day", day)
                .param("track", track.id().value())
                .update();
    }

    private static List<String> bans(ImportPreview preview) {
        return preview.faults().stream()
                .map(Fault::code)
                .filter("applications.applicant.banned"::equals)
                .toList();
    }

    @Test
    void a_ban_counts_from_the_day_on_which_the_form_was_handed_in() {
        begin(shipped -> shipped);
        cancel(today().minusDays(2).plusYears(3));
        assertThat(report(staff).line("ban").state()).isInstanceOf(State.NotMet.class);

        receivedOn(today().minusDays(3));

        assertThat(report(staff).line("ban").state()).isInstanceOf(State.Met.class);
        assertThat(overview.reports(staff, track.id())).containsEntry(first.id(), report(staff));
    }

    @Test
    void a_form_that_was_handed_in_during_the_ban_is_refused_after_it_too() {
        begin(shipped -> shipped);
        cancel(today());
        ImportedTrack other = new ImportedTrack(beans);
        ImportPreview preview = other.preview(org.clusterreview.fixtures.ExampleBooks.applications(2));
        assertThat(bans(preview)).isEmpty();
        Receipt yesterday = new Receipt(Optional.empty(), Optional.of(today().minusDays(1)));

        ApplicationImport imports = beans.getBean(ApplicationImport.class);
        assertThat(codes(imports.confirm(other.organiser(), preview, yesterday)))
                .containsExactly("applications.applicant.banned");
        assertThat(bans(imports.preview(
                        other.organiser(),
                        other.id(),
                        "申报.xlsx",
                        org.clusterreview.fixtures.ExampleBooks.applications(2),
                        yesterday)))
                .hasSize(1);
    }

    @Test
    void a_ban_keeps_nobody_from_being_evaluated() {
        begin(shipped -> shipped);
        cancel(today().plusYears(3));
        ImportedTrack evaluated = ImportedTrack.ofEvaluation(beans);

        assertThat(bans(evaluated.preview(org.clusterreview.fixtures.ExampleBooks.applications(2))))
                .isEmpty();

        Application application = evaluated.importExample(2).getFirst();
        assertThat(checks.report(staff, application.id())
                        .orElseThrow()
                        .line("ban")
                        .state())
                .isInstanceOf(State.Met.class);
    }

    @Test
    void a_ban_binds_the_unit_under_whichever_of_its_records_it_stands() {
        begin(shipped -> shipped);
        LocalDate until = today().plusYears(3);
        UUID other = merged(first);
        Cluster cluster = enter("取消", Cluster.Level.PROVINCIAL, first, first.fieldCode(), true);
        jdbc.sql(
                        "update cluster set state = 'CANCELLED', banned_until = :until, organisation_id = :other where id = :id")
                .param("until", until)
                .param("other", other)
                .param("id", cluster.id().value())
                .update();

        assertThat(report(staff).line("ban").state()).isInstanceOf(State.NotMet.class);
        assertThat(new ImportedTrack(beans)
                        .preview(org.clusterreview.fixtures.ExampleBooks.applications(2))
                        .faults())
                .filteredOn(fault -> fault.code().equals("applications.applicant.banned"))
                .extracting(Fault::line)
                .containsExactly(2);
    }

    /** Another record of the unit, which was found to be that unit. */
    private UUID merged(Application application) {
        return recordOf(application.applicant().value());
    }

    private UUID recordOf(UUID kept) {
        UUID other = UUID.randomUUID();
        jdbc.sql("insert into organisation (id, version, name, kind, demonstration, merged_into) values"
                        + " (:id, 0, :name, 'OTHER', false, :kept)")
                .param("id", other)
                .param("name", "另名" + other)
                .param("kept", kept)
                .update();
        return other;
    }

    @Test
    void one_application_for_a_unit_is_the_cap_and_rejected_ones_take_no_room() {
        begin(shipped -> shipped);
        jdbc.sql("update application set organisation_id = :unit where id = :id")
                .param("unit", first.applicant().value())
                .param("id", second.id().value())
                .update();

        assertThat(overview.excesses(staff, track.id()))
                .singleElement()
                .satisfies(excess -> assertThat(excess.applications())
                        .containsExactly(first.id().toString(), second.id().toString()));

        decide(staff, FormalState.REJECTED).orThrow();
        assertThat(overview.excesses(staff, track.id())).isEmpty();
    }

    @Test
    void where_two_decide_nothing_takes_effect_before_another_person_confirms_it() {
        begin(TWO);
        ready(first);
        Viewer other = track.person(Role.STAFF);

        Seen before = seen(other);
        Application proposed = decide(staff, FormalState.PASSED).orThrow();
        assertThat(proposed.formalState()).isEqualTo(FormalState.PENDING);
        assertThat(proposed.formalProposed()).contains(FormalState.PASSED);
        assertThat(overview.decision(staff, first.id())).isEmpty();
        assertThat(count("applications.report.PROPOSED")).isEqualTo(1);
        assertThat(codes(confirmations.confirm(staff, first.id(), seen(staff)))).containsExactly("formal.confirm.own");
        assertThat(codes(confirmations.confirm(other, first.id(), before))).containsExactly("formal.changed");

        confirmations.confirm(other, first.id(), seen(other)).orThrow();

        assertThat(now(first).formalState()).isEqualTo(FormalState.PASSED);
        assertThat(now(first).formalProposed()).isEmpty();
        assertThat(overview.decision(staff, first.id()).orElseThrow())
                .extracting(Decision::by, Decision::confirmedBy)
                .containsExactly(staff.actor(), Optional.of(other.actor()));
        assertThat(confirmations.pending(staff, first.id())).isEmpty();
        assertThat(codes(confirmations.confirm(other, first.id(), seen(other)))).containsExactly("formal.confirm.none");
    }

    @Test
    void a_second_person_may_disagree_with_a_reason_and_a_decision_before_goes_on_to_hold() {
        begin(TWO);
        ready(first);
        Viewer other = track.person(Role.STAFF);
        decide(staff, FormalState.PASSED).orThrow();
        confirmations.confirm(other, first.id(), seen(other)).orThrow();

        decide(other, FormalState.REJECTED).orThrow();
        assertThat(now(first).formalState()).isEqualTo(FormalState.PASSED);
        assertThat(codes(confirmations.refuse(staff, first.id(), seen(staff), " ")))
                .containsExactly("formal.reason.missing");
        confirmations.refuse(staff, first.id(), seen(staff), "理由不成立").orThrow();

        assertThat(now(first).formalState()).isEqualTo(FormalState.PASSED);
        assertThat(now(first).formalProposed()).isEmpty();
        assertThat(jdbc.sql("select outcome from formal_proposal where application_id = ? order by proposed_at")
                        .param(first.id().value())
                        .query(String.class)
                        .list())
                .containsExactly("CONFIRMED", "REFUSED");
    }

    @Test
    void a_second_person_answers_the_proposal_that_was_seen_and_no_other() {
        begin(TWO);
        ready(first);
        Viewer other = track.person(Role.STAFF);
        decide(staff, FormalState.PASSED).orThrow();
        Seen passing = seen(other);
        checks.record(staff, first.id(), "a8-2-1", Finding.Verdict.MET, "另有证明").orThrow();

        assertThat(codes(confirmations.confirm(other, first.id(), passing))).containsExactly("formal.changed");
        assertThat(codes(confirmations.refuse(other, first.id(), passing, "不同意")))
                .containsExactly("formal.changed");

        decide(staff, FormalState.RETURNED).orThrow();
        assertThat(codes(confirmations.refuse(other, first.id(), passing, "不同意")))
                .containsExactly("formal.changed");
        confirmations.refuse(other, first.id(), seen(other), "不同意").orThrow();
    }

    @Test
    void who_has_not_seen_the_material_that_came_does_not_decide() {
        begin(shipped -> shipped);
        Seen bare = seen(staff);
        hand(Optional.of(LETTER));

        assertThat(codes(checks.decide(
                        staff, first.id(), bare, new NewDecision(FormalState.RETURNED, "缺推荐函", Optional.empty()))))
                .containsExactly("formal.changed");
    }

    @Test
    void what_was_found_in_an_older_revision_is_not_recorded_of_the_next() {
        begin(shipped -> shipped);
        int seen = first.revision();
        reimport();

        assertThat(codes(checks.record(staff, first.id(), seen, "a8-2-1", Finding.Verdict.MET, SEEN)))
                .containsExactly("formal.revision.changed");
        assertThat(codes(checks.recordAll(staff, Map.of(first.id(), seen, second.id(), 1), SEEN)))
                .containsExactly("formal.revision.changed.of");

        checks.record(staff, first.id(), seen + 1, "a8-2-1", Finding.Verdict.MET, SEEN)
                .orThrow();
    }

    @Test
    void a_proposal_falls_with_what_it_rests_on_and_with_a_new_revision() {
        begin(TWO);
        ready(first);
        decide(staff, FormalState.PASSED).orThrow();

        figures.correct(staff, first.id(), TOTAL, new BigDecimal("99"), SEEN).orThrow();
        assertThat(now(first).formalProposed()).isEmpty();

        decide(staff, FormalState.RETURNED).orThrow();
        assertThat(now(first).formalProposed()).contains(FormalState.RETURNED);
        int closed = closedOnTrail();
        reimport();
        assertThat(now(first).formalProposed()).isEmpty();
        assertThat(confirmations.pending(staff, first.id())).isEmpty();
        assertThat(closedOnTrail()).isEqualTo(closed + 1);
    }

    private int closedOnTrail() {
        return jdbc.sql("select count(*) from audit_entry where type = 'formal-proposal-closed' and chain_id = ?")
                .param(first.round().toString())
                .query(Integer.class)
                .single();
    }

    @Test
    void all_that_is_ready_is_proposed_at_once_and_confirmed_at_once_by_another() {
        begin(TWO);
        ready(first, second);
        Viewer other = track.person(Role.STAFF);

        assertThat(checks.decideAll(staff, track.id(), "形式审查合格").orThrow()).isEqualTo(2);
        assertThat(checks.decideAll(staff, track.id(), "形式审查合格").orThrow()).isZero();
        assertThat(confirmations.ofOthers(staff, track.id())).isZero();
        assertThat(confirmations.ofOthers(other, track.id())).isEqualTo(2);
        assertThat(confirmations.confirmAll(staff, track.id()).orThrow()).isZero();
        assertThat(confirmations.confirmAll(other, track.id()).orThrow()).isEqualTo(2);

        assertThat(track.applications()).extracting(Application::formalState).containsOnly(FormalState.PASSED);
    }

    @Test
    void a_returned_application_that_is_not_back_in_time_is_overdue_and_counted() {
        begin(shipped -> shipped);
        checks.decide(staff, first.id(), FormalState.RETURNED, "请补正", Optional.of(today().plusDays(3)))
                .orThrow();
        assertThat(now(first).isOverdue(today().plusDays(3))).isFalse();
        assertThat(now(first).isOverdue(today().plusDays(4))).isTrue();

        jdbc.sql("update application set formal_deadline = :day where id = :id")
                .param("day", today().minusDays(1))
                .param("id", first.id().value())
                .update();

        assertThat(count("applications.report.OVERDUE")).isEqualTo(1);
    }

    @Test
    void a_form_was_handed_in_on_the_day_that_was_recorded_and_never_after_its_import() {
        begin(shipped -> shipped);
        assertThat(handedIn()).isEqualTo(today());

        receivedOn(today().minusDays(3));
        assertThat(handedIn()).isEqualTo(today().minusDays(3));

        receivedOn(today().plusDays(3));
        assertThat(handedIn()).isEqualTo(today());
    }

    private LocalDate handedIn() {
        return beans.getBean(Applications.class)
                .revisions(staff, first.id())
                .getFirst()
                .handedIn();
    }

    @Test
    void what_was_given_back_and_what_came_again_stand_side_by_side() {
        begin(shipped -> shipped);
        assertThat(corrections.of(staff, first.id())).isEmpty();
        checks.decide(staff, first.id(), FormalState.RETURNED, "推荐单位有误", Optional.of(today().plusDays(3)))
                .orThrow();
        assertThat(corrections.of(staff, first.id()).orElseThrow().comparison()).isEmpty();

        reimport();

        Correction correction = corrections.of(staff, first.id()).orElseThrow();
        assertThat(correction.returned().reason()).isEqualTo("推荐单位有误");
        assertThat(correction.corrected().orElseThrow().number()).isEqualTo(2);
        assertThat(correction.comparison().orElseThrow().changes())
                .extracting(Field::name, Field::right)
                .containsExactly(tuple("recommender", Optional.of("另一个科技局")));
        assertThat(corrections.compare(staff, first.id(), 1, 3)).isEmpty();
        assertThat(corrections.of(Tie.staffTiedTo(beans, first), first.id())).isEmpty();
    }

    @Test
    void a_decision_that_a_new_revision_makes_void_is_on_the_trail() {
        begin(shipped -> shipped);
        decide(staff, FormalState.RETURNED).orThrow();

        reimport();

        assertThat(now(first).formalState()).isEqualTo(FormalState.PENDING);
        assertThat(jdbc.sql("select facts from audit_entry where type = 'formal-decision-superseded' and chain_id = ?")
                        .param(first.round().toString())
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains(first.id().toString(), "RETURNED", "\"revision\":2");
    }

    private void reimport() {
        beans.getBean(ApplicationImport.class)
                .confirm(
                        track.organiser(),
                        track.preview(BadBooks.changed(sheet -> BadBooks.set(sheet, 2, "推荐单位", "另一个科技局"))))
                .orThrow();
    }

    private long count(String code) {
        return Objects.requireNonNull(pipeline.of(staff, track.track()).get(Stage.FORMAL_CHECK)).counts().stream()
                .filter(count -> count.code().equals(code))
                .mapToLong(Count::number)
                .sum();
    }
}
