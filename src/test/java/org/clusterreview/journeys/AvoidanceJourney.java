package org.clusterreview.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.clusterreview.experts.workbook.ExpertForm;
import org.clusterreview.experts.workbook.ExpertTemplate;
import org.clusterreview.fixtures.Someone;
import org.clusterreview.journeys.Chromium.Device;
import org.clusterreview.kernel.Texts;
import org.clusterreview.organisations.dictionary.DictionaryReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** One person under one record, a check before anyone is invited, a waiver by two, and a conflict that is declared late. */
@Execution(ExecutionMode.CONCURRENT)
@SuppressWarnings("NullAway.Init")
class AvoidanceJourney {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String LASER = "武汉东湖高新区光通信及激光省级创新型产业集群";
    private static final String APPLICANT = "武汉东湖高新区管委会（演示）";
    private static final int SEATS = 7;

    /** Five marks that fit the scales of the model. */
    private static final List<String> MARKS = List.of("5", "6", "2", "4", "3");

    @TempDir
    private Path home;

    private Program program;
    private Chromium chromium;

    @BeforeEach
    void start() {
        program = Program.start(home, Map.of());
        chromium = new Chromium();
    }

    @AfterEach
    void stop() {
        chromium.close();
        program.close();
    }

    @Test
    void conflicts_are_found_before_and_after_the_invitation() throws IOException {
        String link = program.setupLink();
        program.drain();
        People.settleIn(chromium, program.address(), link);
        try (Visitor organiser = chromium.visitor(program.address(), Device.LAPTOP);
                Visitor second = chromium.visitor(program.address(), Device.LAPTOP)) {
            organiser.signsIn(People.ORGANISER, People.PASSWORD);
            Office office = new Office(organiser);
            office.opensARound("2026年度回避核对");
            office.importsApplications(2);
            office.checksApplications(2);
            office.importsExperts();
            oneIsOnePerson(organiser);
            office.movesToPanels();
            checksBeforeInviting(organiser, office.track());
            second.signsIn(People.SECOND, People.PASSWORD);
            aWaiverTakesTwo(organiser, second, office.track());
            List<Office.Expert> experts = office.seatsAPanel(SEATS);
            office.beginsScoring();
            declaresLate(experts.getFirst(), organiser, office.track());
        }
    }

    private void oneIsOnePerson(Visitor organiser) throws IOException {
        organiser.opens("experts/import").sees("导入专家");
        organiser
                .page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(
                        "补充专家.xlsx",
                        XLSX,
                        book(
                                Someone.named("重九", "江夏学院"),
                                Someone.named("重九", "江夏学院"),
                                Someone.named("任职远", APPLICANT),
                                Someone.named("统计南", "武汉市统计局").in("420100"))));
        organiser.button("确认导入").click();
        organiser.sees("专家库");
        organiser.opens("experts/identities").sees("身份核对");
        organiser.findsThePageAccessible().needsNoSidewaysScrolling();
        Locator pair = organiser.page().locator(".work-card").filter(new Locator.FilterOptions().setHasText("江夏学院"));
        pair.getByText("合并，保留左边").click();
        organiser.dialog().getByLabel("理由").fill("同一人更换了手机");
        organiser.inDialog("合并为一人").click();
        organiser.text("撤销合并").first().waitFor();
        organiser.opens("experts").sees("专家库");
    }

    private static byte[] book(Someone... people) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ExpertTemplate(
                        new ExpertForm(DictionaryReader.shipped(), LocalDate.of(2026, 11, 27)),
                        Texts.in(Locale.SIMPLIFIED_CHINESE))
                .write(out, "补充", Stream.of(people).map(Someone::row).toList());
        return out.toByteArray();
    }

    private static void checksBeforeInviting(Visitor organiser, String track) {
        organiser.opens("tracks/" + track + "/conflicts/check").sees("邀请前核对");
        organiser.field("名单").fill("任职远\n统计南\n重九\n无名氏 不知何处大学");
        organiser.button("核对").click();
        for (String[] expected : new String[][] {{"任职远", "不宜邀请"}, {"统计南", "须再核实"}, {"重九", "可以邀请"}, {"无名氏", "须再核实"}}) {
            organiser
                    .page()
                    .locator(".check-answer")
                    .filter(new Locator.FilterOptions().setHasText(expected[0]))
                    .getByText(expected[1])
                    .waitFor();
        }
        organiser.findsThePageAccessible().needsNoSidewaysScrolling();
    }

    private static void aWaiverTakesTwo(Visitor organiser, Visitor second, String track) {
        organiser.opens("tracks/" + track + "/conflicts").sees("回避");
        sign(organiser, "统计南", "待核").click();
        organiser.text("是武汉市的政府部门").first().waitFor();
        organiser.findsThePageAccessible();
        organiser.button("申请例外参评").click();
        organiser.dialog().getByLabel("理由").fill("该局不参与申报管理，领域内别无合适专家");
        organiser
                .page()
                .locator("vaadin-dialog vaadin-upload input[type=file], vaadin-upload input[type=file]")
                .last()
                .setInputFiles(new FilePayload(
                        "情况说明.pdf", "application/pdf", "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII)));
        organiser.page().locator("vaadin-upload-file[complete]").last().waitFor();
        organiser.inDialog("提出申请").click();
        organiser.text("已提出申请，等待他人决定").first().waitFor();
        second.opens("approvals").sees("双人审批");
        second.page()
                .getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText("同意"))
                .first()
                .click();
        second.dialog().getByLabel("理由").fill("情况属实");
        second.inDialog("同意").click();
        second.text("已同意").first().waitFor();
        organiser.opens("tracks/" + track + "/conflicts").sees("回避");
        sign(organiser, "统计南", "例外").waitFor();
    }

    /** The pair of an expert with the first application in that state. */
    private static Locator sign(Visitor visitor, String expert, String state) {
        return visitor.page()
                .locator(".conflict-matrix button[aria-label^='" + expert + " ×'][aria-label$='：" + state + "']")
                .first();
    }

    private void declaresLate(Office.Expert expert, Visitor organiser, String track) {
        try (Visitor tablet = chromium.visitor(program.address(), Device.TABLET)) {
            tablet.signsIn(expert.username(), expert.password());
            Reviewer reviewer = new Reviewer(tablet, expert.password()).declares(expert.name());
            reviewer.saves(LASER, MARKS);
            reviewer.declaresAConflict(LASER, "上周受聘为其成员企业顾问");
            tablet.opens("reviews").sees("我的评审");
            tablet.text("不查看材料，不评分").first().waitFor();
            tablet.findsThePageAccessible().needsNoSidewaysScrolling();
        }
        organiser.opens("notifications").text("其评分表已关闭").first().waitFor();
        organiser.opens("tracks/" + track + "/conflicts").sees("回避");
        sign(organiser, expert.name(), "阻止入组").click();
        organiser.text("上周受聘为其成员企业顾问").first().waitFor();
    }
}
