package org.clusterreview.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clusterreview.experts.workbook.ExpertForm;
import org.clusterreview.experts.workbook.ExpertKind;
import org.clusterreview.experts.workbook.ExpertRow;
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

/**
 * A panel drawn by three people in three browsers: one that the pool is too small for, a relaxed rule, and one that is drawn. Then
 * its members are invited; one declines on a phone, and the first reserve accepts on another.
 */
@Execution(ExecutionMode.CONCURRENT)
@SuppressWarnings("NullAway.Init")
class DrawJourney {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Of the first application of the example. */
    private static final String FIELD = "B11";

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
    void a_panel_is_drawn_with_a_witness_in_another_browser() throws IOException {
        String link = program.setupLink();
        program.drain();
        People.settleIn(chromium, program.address(), link);
        try (Visitor organiser = chromium.visitor(program.address(), Device.LAPTOP);
                Visitor drawer = chromium.visitor(program.address(), Device.LAPTOP);
                Visitor supervisor = chromium.visitor(program.address(), Device.TABLET)) {
            organiser.signsIn(People.ORGANISER, People.PASSWORD);
            Office office = new Office(organiser);
            office.opensARound("2026年度抽取");
            office.importsApplications(2);
            office.checksApplications(2);
            importsAPoolWithoutFinance(organiser);
            office.movesToPanels();
            String page = "tracks/" + office.track() + "/panels/draw";
            organiser.button("自动分组").click();
            organiser.inDialog("自动分组").click();
            organiser.text("第1组").first().waitFor();
            drawer.signsIn(People.DRAWER, People.PASSWORD);
            supervisor.signsIn(People.SECOND, People.PASSWORD);
            drawsAndWitnesses(page, organiser, drawer, supervisor);
            takesOver(organiser);
            invites(organiser, office);
            String reserve = declinesOnAPhone(organiser);
            acceptsOnAPhone(organiser, reserve);
        }
    }

    /** Nine experts from another city, each of an employer of his or her own, who know the field; none of them for finance. */
    private static void importsAPoolWithoutFinance(Visitor organiser) throws IOException {
        List<ExpertRow> rows = IntStream.range(0, 9)
                .mapToObj(i -> Someone.at("抽取单位" + i).row())
                .map(row -> new ExpertRow(
                        0,
                        row.name(),
                        row.gender(),
                        row.employer(),
                        row.position(),
                        row.title(),
                        ExpertKind.TECHNICAL,
                        List.of(FIELD),
                        Optional.of("420500"),
                        row.mobile(),
                        Optional.empty(),
                        Optional.empty()))
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ExpertTemplate(
                        new ExpertForm(DictionaryReader.shipped(), LocalDate.of(2026, 11, 27)),
                        Texts.in(Locale.SIMPLIFIED_CHINESE))
                .write(out, "专家", rows);
        organiser.opens("experts/import").sees("导入专家");
        organiser
                .page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("专家.xlsx", XLSX, out.toByteArray()));
        organiser.button("确认导入").click();
        organiser.sees("专家库");
        organiser.text("共 9 位专家").waitFor();
    }

    private static void drawsAndWitnesses(String page, Visitor organiser, Visitor drawer, Visitor supervisor) {
        organiser.opens(page).sees("随机抽取专家").findsThePageAccessible().needsNoSidewaysScrolling();
        relaxesWhatIsShort(organiser);
        organiser.button("冻结名单").click();
        organiser.inDialog("冻结名单").click();
        organiser.text("名单和规则已冻结").first().waitFor();
        drawer.opens(page).sees("随机抽取专家").findsThePageAccessible().needsNoSidewaysScrolling();
        drawer.button("公布承诺").click();
        drawer.text("等待见证人输入").first().waitFor();
        supervisor.opens(page).sees("随机抽取专家").findsThePageAccessible().needsNoSidewaysScrolling();
        supervisor.field("见证内容").fill("4 1 6 3 2 5");
        supervisor.button("记录见证内容").click();
        supervisor.inDialog("记录见证内容").click();
        supervisor.text("见证内容已记录").waitFor();
        drawer.opens(page).sees("随机抽取专家");
        drawer.button("抽取").click();
        drawer.inDialog("抽取").click();
        drawer.text("已抽出，尚未采用").first().waitFor();
        drawer.findsThePageAccessible().needsNoSidewaysScrolling();
        supervisor.opens(page).sees("随机抽取专家").findsThePageAccessible().needsNoSidewaysScrolling();
        organiser.opens(page).sees("随机抽取专家").findsThePageAccessible().needsNoSidewaysScrolling();
    }

    /** There is nobody for finance: the page says what is short and what would help. */
    private static void relaxesWhatIsShort(Visitor organiser) {
        organiser.button("检查能否抽出").click();
        organiser.text("财务专家缺 1 名").waitFor();
        organiser.findsThePageAccessible().needsNoSidewaysScrolling();
        organiser
                .page()
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText("财务专家：至少 0 名"))
                .getByRole(AriaRole.BUTTON)
                .click();
        organiser.dialog().getByLabel("理由").fill("本库暂无财务专家");
        organiser.inDialog("放宽").click();
        organiser.text("已放宽的规则").first().waitFor();
    }

    private static void takesOver(Visitor organiser) {
        organiser.button("采用抽取结果").click();
        organiser.inDialog("采用抽取结果").click();
        organiser.text("抽出的专家已列入专家组").first().waitFor();
        organiser
                .page()
                .getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText("专家组"))
                .first()
                .click();
        organiser.text("第1组").first().waitFor();
        organiser.text("组长").first().waitFor();
        organiser.findsThePageAccessible().needsNoSidewaysScrolling();
    }

    private static void invites(Visitor organiser, Office office) {
        organiser.opens("tracks/" + office.track() + "/panels/invitations").sees("专家邀请");
        organiser.findsThePageAccessible().needsNoSidewaysScrolling();
        organiser.button("发出邀请").click();
        organiser.dialog().getByLabel("地点").fill("武汉 · 洪山礼堂");
        organiser.inDialog("发出 7 份邀请").click();
        organiser.text("待答复 7 人").first().waitFor();
        organiser.text("1 条已交出").first().waitFor();
    }

    /** The message is found in the folder, as nothing else takes it. */
    private String declinesOnAPhone(Visitor organiser) {
        SentSms sms = SentSms.anyIn(home);
        try (Visitor phone = chromium.visitor(program.address(), Device.PHONE)) {
            phone.opens(sms.path()).sees("2026年度抽取");
            phone.text("请答复能否参加").waitFor();
            phone.findsThePageAccessible().needsNoSidewaysScrolling();
            phone.button("不能参加").click();
            phone.findsThePageAccessible().needsNoSidewaysScrolling();
            phone.field("不能参加的原因").fill("出国访问");
            phone.button("确认不能参加").click();
            phone.text("答复不能参加").waitFor();
            phone.findsThePageAccessible();
        }
        organiser.text("候补 1：").first().waitFor();
        return SentSms.in(home, 8).path();
    }

    private void acceptsOnAPhone(Visitor organiser, String link) {
        try (Visitor phone = chromium.visitor(program.address(), Device.PHONE)) {
            phone.opens(link).sees("2026年度抽取");
            phone.button("接受邀请").click();
            phone.text("接受邀请，感谢您的支持").waitFor();
            phone.findsThePageAccessible().needsNoSidewaysScrolling();
        }
        organiser.page().reload();
        organiser.text("已接受 1 人，待答复 6 人").first().waitFor();
        organiser.text("出国访问").first();
        organiser.findsThePageAccessible().needsNoSidewaysScrolling();
    }
}
