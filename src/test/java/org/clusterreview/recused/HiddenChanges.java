package org.clusterreview.recused;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clusterreview.access.Accounts;
import org.clusterreview.access.Role;
import org.clusterreview.access.TestAccounts;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Attachments;
import org.clusterreview.applications.FormalChecks;
import org.clusterreview.approvals.Approval;
import org.clusterreview.approvals.Approvals;
import org.clusterreview.approvals.Proposal;
import org.clusterreview.conflicts.ExclusionRequests;
import org.clusterreview.conflicts.KnownTie;
import org.clusterreview.conflicts.NewRequest;
import org.clusterreview.conflicts.StaffRecusals;
import org.clusterreview.documents.StoredFile;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.fixtures.Tampering;
import org.clusterreview.notifications.Notifications;
import org.clusterreview.panels.Group;
import org.clusterreview.results.ResultExports;
import org.clusterreview.rounds.Stage;
import org.springframework.jdbc.core.JdbcTemplate;

/** Changes everything about the hidden application, and of the others of its group what would tell of their ranks. */
final class HiddenChanges {

    private static final int MOST = 20;

    private final RecusedWorld world;
    private final JdbcTemplate jdbc;
    private final List<Viewer> colleagues = new ArrayList<>();
    private int times;

    HiddenChanges(RecusedWorld world) {
        this.world = world;
        this.jdbc = world.beans().getBean(JdbcTemplate.class);
        TestAccounts accounts = new TestAccounts(world.beans().getBean(Accounts.class));
        for (int i = 0; i < MOST; i++) {
            colleagues.add(accounts.viewer(Role.STAFF));
        }
    }

    void make() {
        times++;
        application();
        marks();
        sheets();
        ties();
        conversations();
        invitations();
        papers();
        decisions();
        world.markHidden();
    }

    private UUID hidden() {
        return world.hidden().value();
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC);
    }

    private void application() {
        jdbc.update(
                "update application set remark = ?, version = version + 1, revision = revision + 1,"
                        + " recommending_department = ? where id = ?",
                "备注" + times,
                "部门" + times,
                hidden());
        jdbc.update("update figure set amount = amount + ? where application_id = ?", 1 + chance(5), hidden());
        jdbc.update("update member_enterprise set name = concat(name, '改') where application_id = ?", hidden());
        jdbc.update(
                "insert into formal_finding (id, application_id, rule_id, verdict, evidence, revision, found_at, found_by)"
                        + " values (?, ?, ?, 'NOT_MET', '现场核查', 1, ?, 'system')",
                UUID.randomUUID(),
                hidden(),
                "rule-" + times,
                now());
        jdbc.update("update formal_decision set superseded_at = ? where application_id = ?", now(), hidden());
        jdbc.update(
                "insert into formal_decision (id, application_id, decision, reason, revision, basis, decided_at, decided_by)"
                        + " values (?, ?, 'PASSED', ?, 1, '[]', ?, 'system')",
                UUID.randomUUID(),
                hidden(),
                "理由" + times,
                now());
    }

    /** Of the whole group, but for what recused experts have marked themselves. */
    private void marks() {
        List<UUID> group =
                group().applications().stream().map(ApplicationId::value).toList();
        for (UUID application : group) {
            for (UUID sheet : jdbc.queryForList(
                    "select id from score_sheet where application_id = ? and expert_id not in ("
                            + own().stream().map(id -> "'" + id + "'").collect(Collectors.joining(", ")) + ")",
                    UUID.class,
                    application)) {
                jdbc.update(
                        "update mark set amount = case when amount >= 1 then amount - 0.5 else amount + 0.5 end,"
                                + " remark = ? where sheet_id = ? and amount is not null",
                        "评语" + times,
                        sheet);
            }
        }
    }

    private List<UUID> own() {
        List<UUID> own = world.recused().values().stream()
                .flatMap(viewer -> viewer.expert().stream())
                .collect(Collectors.toList());
        own.add(new UUID(0, 0));
        return own;
    }

    private Group group() {
        return world.groups().getFirst();
    }

    private void sheets() {
        jdbc.update(
                "insert into score_sheet (id, version, round_id, track_id, application_id, seat_id, seat_number,"
                        + " expert_id, expert_name, review_stage, pass, counts, state, opened_at, submitted_at, sha256)"
                        + " values (?, 0, ?, ?, ?, ?, ?, ?, ?, 'REVIEW', 'FINAL', true, 'SUBMITTED', ?, ?, ?)",
                UUID.randomUUID(),
                group().round().value(),
                world.track().value(),
                hidden(),
                UUID.randomUUID(),
                50 + times,
                UUID.randomUUID(),
                "某专家",
                now(),
                now(),
                "0".repeat(64));
    }

    private void ties() {
        List<ExpertId> others = world.seated(world.groups().getLast());
        KnownTie.add(world.beans(), group(), others.get(times % others.size()), world.hidden());
        jdbc.update(
                "update conflict_finding set reason = ?, version = version + 1 where application_id = ? and expert_id not in ("
                        + own().stream().map(id -> "'" + id + "'").collect(Collectors.joining(", ")) + ")",
                "结论" + times,
                hidden());
        if (world.fixture().track().stage().isBefore(Stage.RESULTS)) {
            world.beans()
                    .getBean(ExclusionRequests.class)
                    .record(
                            world.organiser(),
                            world.hidden(),
                            new NewRequest("某人" + times, Optional.empty(), "有过纠纷", LocalDate.EPOCH, Optional.empty()))
                    .orThrow();
        }
        world.beans()
                .getBean(StaffRecusals.class)
                .declare(colleagues.removeFirst(), world.hidden(), "同学")
                .orThrow();
    }

    private void conversations() {
        Notifications notifications = world.beans().getBean(Notifications.class);
        world.recused()
                .values()
                .forEach(viewer -> notifications.sendAbout(
                        hidden(),
                        viewer.account().orElseThrow(),
                        "sheet.returned",
                        List.of("某集群", "理由" + times),
                        "reviews"));
        Approvals approvals = world.beans().getBean(Approvals.class);
        Approval asked = approvals
                .propose(
                        world.organiser(),
                        Proposal.of(
                                FormalChecks.EXCEPTION,
                                hidden() + "/rule/" + times,
                                group().round().value(),
                                "某集群",
                                Map.of("application", "某集群"),
                                "情况特殊"))
                .orThrow();
        if (world.chance().nextBoolean()) {
            approvals
                    .decide(world.supervisor(), asked.id(), Approval.Verdict.REFUSED, "不同意")
                    .orThrow();
        }
    }

    /** Of the whole group: a reason for declining or for passing somebody over may tell of the tie. */
    private void invitations() {
        UUID group = group().id().value();
        jdbc.update(
                "update invitation set state = case when state = 'ACCEPTED' then 'DECLINED' else 'ACCEPTED' end,"
                        + " reason = ?, reminders = reminders + 1 where group_id = ?",
                "与申报单位有合作" + times,
                group);
        jdbc.update(
                "update outgoing_message set state = 'FAILED', attempts = attempts + 1, failure = ?"
                        + " where subject_id in (select id from invitation where group_id = ?)",
                "refused " + times,
                group);
        jdbc.update(
                "update reserve set reason = ? where state = 'PASSED'"
                        + " and panel_id in (select id from panel where group_id = ?)",
                "与申报单位有合作" + times,
                group);
        Notifications notifications = world.beans().getBean(Notifications.class);
        world.recused()
                .values()
                .forEach(viewer -> notifications.sendAboutGroup(
                        group,
                        viewer.account().orElseThrow(),
                        "invitation.told.short",
                        List.of("某轨道", "某专家" + times, "0"),
                        "rounds"));
    }

    private void papers() {
        byte[] pdf = ("%PDF-" + times).getBytes(StandardCharsets.UTF_8);
        StoredFile file = world.beans()
                .getBean(StoredFiles.class)
                .store(world.organiser(), "附件" + times + ".pdf", Attachments.PDF, new ByteArrayInputStream(pdf), 1000)
                .orThrow();
        jdbc.update(
                "insert into attachment (id, application_id, file_id, added_at, added_by) values (?, ?, ?, ?, 'system')",
                UUID.randomUUID(),
                hidden(),
                file.id(),
                now());
        // The files of the whole may leave only while nothing has been altered; that is not what is looked at here.
        world.beans().getBean(ResultExports.class).ranking(world.organiser(), world.track());
    }

    /** What the list says of the group, but for what a public notice has made known. */
    private void decisions() {
        for (ApplicationId application : group().applications()) {
            new Tampering(jdbc)
                    .update(
                            "list_entry",
                            "update list_entry set exact = ?, published = ?, reasons = '[]', eligible = not eligible"
                                    + " where application_id = ?",
                            "7" + times,
                            "7" + times + ".00",
                            application.value());
            new Tampering(jdbc)
                    .update(
                            "list_entry",
                            "update list_entry set place = coalesce(place, 0) + 1 where application_id = ?"
                                    + (isPublished() ? " and decision <> 'LISTED'" : ""),
                            application.value());
            if (!isPublished()) {
                new Tampering(jdbc)
                        .update(
                                "list_entry",
                                "update list_entry set decision = case when decision = 'LISTED' then 'CULTIVATION' else 'LISTED' end"
                                        + " where application_id = ?",
                                application.value());
            }
        }
    }

    private boolean isPublished() {
        return world.fixture().track().stage().hasReached(Stage.PUBLIC_NOTICE);
    }

    private int chance(int below) {
        return world.chance().nextInt(below);
    }
}
