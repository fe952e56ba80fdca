package org.clusterreview.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.clusterreview.fixtures.ExampleBooks;
import org.clusterreview.journeys.Chromium.Device;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What surrounds the ranking, as the people of the department do it: corrections, a lot, an objection, a removal, a ban. */
class RecognitionJourney {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String RATIFIED = "鄂科评〔2025〕9号";

    @TempDir
    private static Path home;

    private static SeededRecognition seeded;
    private static Program program;
    private static Chromium chromium;

    @BeforeAll
    static void a_system_with_tracks_at_every_point() {
        seeded = SeededRecognition.in(home);
        program = Program.start(home, Map.of());
        program.drain();
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        program.close();
    }

    private static Visitor organiser(Device device) {
        return chromium.visitor(program.address(), device).signsIn(People.ORGANISER, People.PASSWORD);
    }

    private static Visitor second(Device device) {
        return chromium.visitor(program.address(), device).signsIn(People.SECOND, People.PASSWORD);
    }

    private static void looked(Visitor visitor) {
        visitor.restsOnThePage().findsThePageAccessible().needsNoSidewaysScrolling();
    }

    private static void closed(Visitor visitor) {
        visitor.dialog().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    @Test
    void an_application_is_returned_corrected_and_seen_beside_what_it_was() throws IOException {
        try (Visitor organiser = organiser(Device.DESKTOP)) {
            organiser.opens("tracks/" + seeded.corrected() + "/applications").sees("申报与形式审查");
            organiser
                    .page()
                    .locator("vaadin-grid a[href*='applications/']")
                    .first()
                    .click();
            organiser.button("退回补正").click();
            organiser.dialog().getByLabel("理由（将记入审计）").fill("主导产业营业收入与佐证不一致，请核对。");
            organiser.inDialog("退回补正").click();
            closed(organiser);
            organiser.text("尚未补正报送").first().waitFor();
            looked(organiser);
            String application = organiser.page().url();

            organiser
                    .opens("tracks/" + seeded.corrected() + "/applications/import")
                    .sees("导入申报");
            organiser
                    .page()
                    .locator("vaadin-upload input[type=file]")
                    .setInputFiles(new FilePayload("补正.xlsx", XLSX, correctedBook()));
            organiser.button("确认导入").click();
            organiser.sees("申报与形式审查");

            organiser.opens(application);
            organiser.text("第 2 版于").first().waitFor();
            organiser.text("已按佐证材料核对").first().waitFor();
            looked(organiser);
        }
    }

    private static byte[] correctedBook() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(ExampleBooks.applications(2));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet list = book.getSheet("申报汇总");
            for (int row = 1; row <= list.getLastRowNum(); row++) {
                cell(list, row, "备注").setCellValue("已按佐证材料核对");
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    private static Cell cell(Sheet sheet, int row, String column) {
        for (Cell head : sheet.getRow(0)) {
            if (head.getStringCellValue().startsWith(column)) {
                Row line = sheet.getRow(row);
                return line.getCell(head.getColumnIndex(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            }
        }
        throw new IllegalArgumentException("no column " + column);
    }

    @Test
    void a_barred_unit_is_refused_at_import_with_the_day_on_which_it_may_return() {
        try (Visitor organiser = organiser(Device.TABLET)) {
            organiser
                    .opens("tracks/" + seeded.imported() + "/applications/import")
                    .sees("导入申报");
            try (var form = ExampleBooks.applications(3)) {
                organiser
                        .page()
                        .locator("vaadin-upload input[type=file]")
                        .setInputFiles(new FilePayload("申报汇总表.xlsx", XLSX, form.readAllBytes()));
            } catch (IOException impossible) {
                throw new IllegalStateException(impossible);
            }
            organiser.text("被取消资格").first().waitFor();
            organiser.text(seeded.barredUntil().toString()).first().waitFor();
            assertThat(organiser.button("确认导入").count() == 0
                            || organiser.button("确认导入").isDisabled())
                    .isTrue();
            looked(organiser);
        }
    }

    @Test
    void a_tie_at_the_cut_is_decided_by_a_lot_that_the_supervisor_witnesses() {
        String results = "tracks/" + seeded.tied() + "/results";
        try (Visitor organiser = organiser(Device.DESKTOP);
                Visitor supervisor = second(Device.TABLET)) {
            organiser.opens(results).sees("并列名次抽签");
            organiser.button("由系统抽签").click();
            organiser.inDialog("由系统抽签").click();
            organiser.text("等待监督员").first().waitFor();
            looked(organiser);

            supervisor.opens(results).sees("并列名次抽签");
            supervisor.field("见证人的话").fill("骰子 6 2 5");
            supervisor.button("见证并抽签").click();
            supervisor.inDialog("见证并抽签").click();
            supervisor.text("系统抽签，监督员见证").first().waitFor();
            looked(supervisor);

            organiser.opens(results).sees("并列名次抽签");
            organiser.button("复核").click();
            organiser.text("先后由种子得出").first().waitFor();
            organiser.button("冻结排名").click();
            organiser.inDialog("冻结排名").click();
            organiser.text("复算一致").first().waitFor();
            looked(organiser);
        }
    }

    @Test
    void an_objection_takes_a_cluster_off_moves_the_reserve_up_and_is_shown_again() {
        String objections = "tracks/" + seeded.noticed() + "/objections";
        try (Visitor organiser = organiser(Device.DESKTOP);
                Visitor second = second(Device.DESKTOP)) {
            organiser.opens(objections).sees("公示异议");
            recordsAnObjection(organiser);
            looked(organiser);
            organiser.button("受理").click();
            organiser.text("已于").first().waitFor();
            organiser.button("指派核查人").click();
            chooses(organiser, "核查人", "组织者甲");
            organiser.inDialog("指派核查人").click();
            closed(organiser);
            organiser.button("提出处理意见").click();
            organiser
                    .dialog()
                    .getByLabel("异议成立", new Locator.GetByLabelOptions().setExact(true))
                    .check();
            organiser.dialog().getByLabel("理由").fill("经核实，申报材料中的营业收入有虚报。");
            organiser.inDialog("提出处理意见").click();
            closed(organiser);

            approves(second, "情况属实，同意。");

            organiser.opens(objections).sees("公示异议");
            organiser.button("更正名单").click();
            organiser.dialog().getByText("备选集群").first().waitFor();
            organiser.inDialog("更正名单").click();
            organiser.text("因异议更正的名单").first().waitFor();

            second.opens(objections).sees("公示异议");
            second.button("确认并冻结").click();
            second.inDialog("确认并冻结").click();
            second.text("名单已冻结").first().waitFor();
            looked(second);

            organiser.opens("tracks/" + seeded.noticed() + "/list");
            organiser.field("公示位置（网址）").fill("https://kjt.example/2");
            organiser.button("登记公示").click();
            organiser.inDialog("登记公示").click();
            organiser.text("公示已登记").first().waitFor();
            looked(organiser);
            organiser.text("异议（第 1 号）成立").first().waitFor();
        }
    }

    private static void recordsAnObjection(Visitor organiser) {
        organiser.button("登记异议").first().click();
        organiser
                .dialog()
                .getByLabel("个人", new Locator.GetByLabelOptions().setExact(true))
                .check();
        organiser.dialog().getByLabel("姓名").fill("张三");
        organiser.dialog().getByLabel("联系方式").fill("13800001111");
        chooses(organiser, "针对的申报", "被异议集群");
        organiser.dialog().getByLabel("异议内容").fill("该集群营业收入虚报，附年度审计报告。");
        organiser.inDialog("登记").click();
        closed(organiser);
        organiser.text("被异议集群").first().waitFor();
    }

    private static void chooses(Visitor visitor, String label, String option) {
        visitor.dialog()
                .getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName(label))
                .fill(option);
        visitor.page()
                .locator("vaadin-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText(option))
                .first()
                .click();
    }

    private static void approves(Visitor second, String reason) {
        second.opens("approvals").sees("双人审批");
        second.page()
                .locator("vaadin-grid vaadin-button")
                .filter(new Locator.FilterOptions().setHasText("同意"))
                .first()
                .click();
        second.dialog().getByLabel("理由").fill(reason);
        second.inDialog("同意").click();
        closed(second);
    }

    @Test
    void three_years_of_evaluation_lead_to_one_proposed_removal() {
        try (Visitor organiser = organiser(Device.DESKTOP);
                Visitor second = second(Device.TABLET)) {
            organiser.opens("tracks/" + seeded.evaluated() + "/list");
            organiser.field("发文字号").fill(RATIFIED);
            organiser.field("发文日期").fill("2025-06-01");
            organiser.field("发文日期").press("Enter");
            organiser.button("登记发文").click();
            organiser.inDialog("登记发文").click();
            organiser.text(RATIFIED).first().waitFor();

            organiser.opens("evaluations/2024").sees("绩效评价");
            looked(organiser);
            assertThat(organiser.button("提出撤销").count()).isOne();
            organiser.button("提出撤销").click();
            organiser.dialog().getByLabel("理由").fill("连续两年评价不合格。");
            organiser.inDialog("提出撤销").click();
            closed(organiser);
            organiser.text("等待批准").first().waitFor();

            approves(second, "符合第二十六条，同意。");

            second.opens("registry/" + seeded.cluster());
            second.text("已撤销").first().waitFor();
            looked(second);
            second.opens("registry/" + seeded.cluster() + "/evaluations");
            second.text(RATIFIED).first().waitFor();
            looked(second);
        }
    }
}
