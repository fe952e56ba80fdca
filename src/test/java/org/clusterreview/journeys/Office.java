package org.clusterreview.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.clusterreview.fixtures.ExampleBooks;

/** What the organiser does, page by page, from an empty system to the frozen list. */
final class Office {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** An expert as the organiser hands out the first password. */
    record Expert(String name, String username, String password) {}

    private final Visitor organiser;
    private String pipeline = "";
    private String list = "";

    Office(Visitor organiser) {
        this.organiser = organiser;
    }

    void opensARound(String name) {
        organiser.opens("rounds").sees("评审批次").findsThePageAccessible().needsNoSidewaysScrolling();
        organiser.button("新建批次").first().click();
        organiser.dialog().getByLabel("批次名称").fill(name);
        organiser.inDialog("新建批次").click();
        organiser.page().waitForURL(Pattern.compile(".*/rounds/[0-9a-f-]{36}.*"));
        organiser.sees(name);
        pipeline = organiser.page().url();
        organiser.findsThePageAccessible().needsNoSidewaysScrolling();
    }

    void importsApplications(int count) {
        follows("申报与形式审查");
        organiser.sees("申报与形式审查");
        organiser.button("导入申报").click();
        organiser.sees("导入申报");
        uploads("申报汇总表.xlsx", ExampleBooks.applications(count));
        organiser.button("确认导入").click();
        organiser.sees("申报与形式审查");
        organiser.text("省级创新型产业集群").first().waitFor();
    }

    void checksApplications(int count) {
        movesOn("形式审查");
        follows("申报与形式审查");
        organiser.page().locator("vaadin-grid vaadin-checkbox").first().click();
        organiser.button(count + " 项申报记为符合").click();
        reasoned("批量记为符合", "10 月 8 日核查会议，材料齐全");
        organiser.button("通过无待办的 " + count + " 项").click();
        reasoned("通过", "形式审查合格");
        organiser.text("已通过 " + count + " 项").first().waitFor();
        organiser.findsThePageAccessible().needsNoSidewaysScrolling();
    }

    void importsExperts() {
        organiser.opens("experts/import").sees("导入专家");
        uploads("评审专家信息表.xlsx", ExampleBooks.experts());
        organiser.button("确认导入").click();
        organiser.sees("专家库");
        organiser.text("共 162 位专家").waitFor();
        organiser.findsThePageAccessible().needsNoSidewaysScrolling();
    }

    /** One group with a panel of so many; the answer is in the order of the seats. */
    List<Expert> makesAPanel(int seats) {
        movesToPanels();
        return seatsAPanel(seats);
    }

    void movesToPanels() {
        movesOn("专家组");
    }

    /** Id of the track, as the address of its pages has it. */
    String track() {
        follows("专家组");
        return organiser.page().url().replaceFirst(".*/tracks/", "").replaceFirst("/.*", "");
    }

    List<Expert> seatsAPanel(int seats) {
        follows("专家组");
        organiser.button("自动分组").click();
        organiser.inDialog("自动分组").click();
        organiser.button("组成专家组").click();
        organiser.button("添加专家").click();
        for (int seat = 1; seat <= seats; seat++) {
            organiser
                    .dialog()
                    .getByRole(AriaRole.BUTTON)
                    .filter(new Locator.FilterOptions().setHasText("入组"))
                    .first()
                    .click();
            organiser.dialog().getByText("专家 " + seat + " / " + seats + " 位").waitFor();
        }
        organiser.inDialog("关闭").click();
        organiser.findsThePageAccessible().needsNoSidewaysScrolling();
        organiser.button("开设账号").click();
        organiser.inDialog("开设账号").click();
        organiser.text("密码只显示这一次，关闭后").waitFor();
        List<Expert> experts = new ArrayList<>();
        for (Locator row : organiser.dialog().locator("tbody tr").all()) {
            List<String> cells = row.locator("td").allTextContents();
            experts.add(new Expert(cells.get(0), cells.get(1), cells.get(2)));
        }
        organiser.inDialog("关闭").click();
        return experts;
    }

    /** The first who can be seated do not make a panel after the rules: what they break is relaxed, each step with a reason. */
    private void relaxesWhatThePanelBreaks() {
        follows("专家组");
        Locator broken = organiser.page().locator(".composition vaadin-button");
        organiser.page().locator(".composition").first().waitFor();
        Locator steps = organiser.page().getByText(Pattern.compile("本轨道已放宽规则 \\d+ 步"));
        for (int step = 1; broken.count() > 0; step++) {
            broken.first().click();
            organiser.dialog().getByLabel("理由").fill("本批没有更合适的专家");
            organiser.inDialog("放宽").click();
            steps.filter(new Locator.FilterOptions().setHasText("规则 " + step + " 步"))
                    .waitFor();
        }
    }

    void beginsScoring() {
        relaxesWhatThePanelBreaks();
        movesOn("评分");
    }

    /** The one sheet that never came is taken out of the count, with a reason. */
    void voidsTheMissingSheet(String application, int seat) {
        follows("评分进度");
        organiser.findsThePageAccessible().needsNoSidewaysScrolling();
        organiser
                .page()
                .locator("tr")
                .filter(new Locator.FilterOptions().setHasText(application))
                .locator("td button, td vaadin-button")
                .nth(seat - 1)
                .click();
        organiser.inDialog("作废").click();
        organiser.dialog().getByLabel("理由").fill("专家因病未能评分");
        organiser.inDialog("作废").click();
        organiser.dialog().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        organiser.text("作废").first().waitFor();
    }

    void freezesTheResult() {
        movesOn("结果");
        follows("评审结果");
        organiser.findsThePageAccessible().needsNoSidewaysScrolling();
        organiser.button("冻结排名").click();
        organiser.inDialog("冻结排名").click();
        organiser.text("复算一致").first().waitFor();
    }

    /** Every tab of what is for reference. */
    void looksBesideTheRanking() {
        for (String tab : List.of("入选线", "一致性", "分布", "敏感性", "排名")) {
            organiser.button(tab).click();
            organiser.restsOnThePage().findsThePageAccessible().needsNoSidewaysScrolling();
        }
    }

    void formsTheList() {
        movesOn("拟认定名单");
        follows("名单");
        organiser.button("生成名单").click();
        organiser.text("名单已生成").waitFor();
        organiser.findsThePageAccessible().needsNoSidewaysScrolling();
        list = organiser.page().url();
    }

    /** Step by step, by somebody who did not form the list. */
    void approvesTheList(Visitor second) {
        second.opens(list);
        for (String step : List.of("处室", "分管厅领导", "厅务会")) {
            second.button("登记审批结果：" + step).click();
            second.dialog().getByLabel("同意").check();
            second.dialog().getByLabel("审批人或会议").fill(step);
            second.findsThePageAccessible();
            second.inDialog("保存").click();
            second.dialog().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        }
        second.restsOnThePage().findsThePageAccessible().needsNoSidewaysScrolling();
    }

    void freezesTheList() {
        organiser.opens(list);
        organiser.button("冻结名单").click();
        organiser.inDialog("冻结名单").click();
        organiser.text("名单已冻结").first().waitFor();
    }

    /** The workshop's pages, and a model written from an empty draft to a version. */
    void writesAModel(String id) {
        for (String path : List.of(
                "models",
                "rules",
                "models/hubei-evaluation/2023",
                "models/compare/hubei-evaluation/2024",
                "models/try/project-midterm/1")) {
            organiser.opens(path).findsThePageAccessible().needsNoSidewaysScrolling();
        }
        organiser.opens("model-drafts").sees("模型草稿").findsThePageAccessible();
        organiser.button("新建").click();
        Locator text = organiser.page().locator("model-editor .cm-content");
        text.waitFor();
        organiser.findsThePageAccessible().needsNoSidewaysScrolling();
        text.getByText("new-model").dblclick();
        organiser.page().keyboard().insertText(id);
        text.getByText("60").first().click();
        organiser.page().keyboard().press("End");
        organiser.page().keyboard().type("0");
        organiser.text("此处写明 600 分，下级合计 60 分").waitFor();
        organiser.page().keyboard().press("Backspace");
        organiser.text("没有错误").waitFor();
        organiser.button("发布为新版本").click();
        organiser.inDialog("发布为新版本").click();
        organiser.sees("新指标模型");
        organiser.text("尚未被评审批次使用").waitFor();
    }

    private void uploads(String name, InputStream content) {
        try (content) {
            organiser
                    .page()
                    .locator("vaadin-upload input[type=file]")
                    .setInputFiles(new FilePayload(name, XLSX, content.readAllBytes()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void reasoned(String action, String reason) {
        organiser.dialog().getByLabel("理由").fill(reason);
        organiser.inDialog(action).click();
    }

    /** From the page of the round to the next stage, which nothing blocks. */
    private void movesOn(String stage) {
        organiser.opens(pipeline);
        organiser.button("进入：" + stage).click();
        organiser.inDialog("进入：" + stage).click();
        organiser
                .page()
                .locator("[aria-current=step]")
                .filter(new Locator.FilterOptions().setHasText(stage))
                .waitFor();
    }

    /** To a page of the track, by way of the round's own page. */
    private void follows(String page) {
        organiser.opens(pipeline);
        organiser.page().locator(".pipeline a").first().click();
        organiser.sees("申报与形式审查");
        if (!page.equals("申报与形式审查")) {
            organiser.link(page).first().click();
            organiser.sees(page);
        }
    }
}
