package org.clusterreview.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An expert in a browser of his or her own. */
final class Reviewer {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Points of the line that is drawn as a signature. */
    private static final int STROKE = 12;

    private final Visitor visitor;
    private final String password;

    /** @param password which the expert signs in with */
    Reviewer(Visitor visitor, String password) {
        this.visitor = visitor;
        this.password = password;
    }

    /** Signs the pledge by name and declares to have no conflict with any application of the group. */
    Reviewer declares(String name) {
        visitor.opens("reviews").sees("我的评审");
        visitor.link("去签署和声明").click();
        visitor.sees("承诺与回避声明");
        visitor.findsThePageAccessible().needsNoSidewaysScrolling();
        visitor.field("本人姓名").fill(name);
        visitor.button("签署").click();
        visitor.text("已签署").first().waitFor();
        visitor.page()
                .getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText("项均无回避情形"))
                .click();
        visitor.inDialog("确认声明").click();
        visitor.text("承诺书和回避声明均已完成").waitFor();
        visitor.findsThePageAccessible();
        return this;
    }

    /** Declares a conflict with one application, which then is none of the expert's any more. */
    void declaresAConflict(String application, String explanation) {
        visitor.opens("declarations").sees("承诺与回避声明");
        visitor.button("声明须回避：" + application).click();
        visitor.dialog().getByLabel("理由").fill(explanation);
        visitor.inDialog("声明回避").click();
        visitor.page()
                .locator(".declaration-items li")
                .filter(new Locator.FilterOptions().setHasText(application))
                .getByText("回避")
                .first()
                .waitFor();
    }

    /** Fills in the sheet by hand, mark by mark as the page shows them, and hands it in. */
    void scores(String application, List<String> marks) {
        opens(application);
        visitor.findsThePageAccessible().needsNoSidewaysScrolling();
        List<Locator> fields = visitor.page().locator("score-sheet input.value").all();
        assertThat(fields).hasSameSizeAs(marks);
        for (int i = 0; i < marks.size(); i++) {
            fields.get(i).fill(marks.get(i));
            fields.get(i).press("Enter");
        }
        visitor.page().locator("review-workspace .save").getByText("已保存").waitFor();
        submitsBySignature();
    }

    /** Saves the marks through the endpoint that the sheet itself uses, then hands it in. */
    void saves(String application, List<String> marks) {
        opens(application);
        String url = visitor.page().url();
        String sheet = url.substring(url.lastIndexOf('/') + 1).replaceFirst("\\?.*", "");
        APIRequestContext requests = visitor.context().request();
        JsonNode content = JSON.readTree(requests.get("api/sheets/" + sheet).text());
        List<String> indicators = new ArrayList<>();
        content.get("dimensions")
                .forEach(dimension -> dimension.get("indicators").forEach(indicator -> {
                    if (indicator.get("kind").asString().equals("expert")) {
                        indicators.add(indicator.get("key").asString());
                    }
                }));
        List<Map<String, Object>> mutations = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            mutations.add(Map.of(
                    "id",
                    UUID.randomUUID(),
                    "indicator",
                    indicators.get(i),
                    "value",
                    marks.get(i),
                    "notApplicable",
                    false,
                    "comment",
                    "",
                    "baseVersion",
                    0));
        }
        String token = visitor.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("XSRF-TOKEN"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
        APIResponse answer = requests.post(
                "api/marks",
                RequestOptions.create()
                        .setHeader("X-XSRF-TOKEN", token)
                        .setHeader("Content-Type", "application/json")
                        .setData(JSON.writeValueAsString(Map.of(
                                "sheet",
                                sheet,
                                "account",
                                content.get("account").asString(),
                                "mutations",
                                mutations))));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(JSON.readTree(answer.text()).get("acknowledged")).hasSize(marks.size());
        visitor.page().reload();
        submitsByPassword();
    }

    private void opens(String application) {
        visitor.opens("reviews").sees("我的评审");
        visitor.link(application).click();
        visitor.page().locator("review-workspace footer").waitFor();
    }

    /** Leaves the workspace for the page of submitting and stands for the one sheet there. */
    private void goesToSubmit() {
        visitor.page().locator("review-workspace footer button.submit").click();
        visitor.sees("汇总与提交");
        visitor.text("本机没有未同步的评分").waitFor();
        visitor.findsThePageAccessible().needsNoSidewaysScrolling();
    }

    private void submitsBySignature() {
        goesToSubmit();
        Locator pad = visitor.page().locator("signature-pad canvas");
        pad.scrollIntoViewIfNeeded();
        BoundingBox paper = pad.boundingBox();
        Mouse pen = visitor.page().mouse();
        double left = paper.x + paper.width / 5;
        double middle = paper.y + paper.height / 2;
        pen.move(left, middle);
        pen.down();
        for (int step = 1; step <= STROKE; step++) {
            pen.move(left + step * paper.width * 3 / 5 / STROKE, middle + (step % 2 == 0 ? 1 : -1) * paper.height / 5);
        }
        pen.up();
        submits();
    }

    private void submitsByPassword() {
        goesToSubmit();
        visitor.field("登录密码").first().check();
        visitor.page().locator("vaadin-password-field input").fill(password);
        submits();
    }

    private void submits() {
        visitor.button("提交 1 份评分表").click();
        visitor.sees("提交回执");
        visitor.findsThePageAccessible().needsNoSidewaysScrolling();
    }
}
