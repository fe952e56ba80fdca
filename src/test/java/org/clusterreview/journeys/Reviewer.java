package org.clusterreview.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
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

    private final Visitor visitor;

    Reviewer(Visitor visitor) {
        this.visitor = visitor;
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
        visitor.page().locator("score-sheet .save").getByText("已保存").waitFor();
        handsIn();
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
        handsIn();
    }

    private void opens(String application) {
        visitor.opens("reviews").sees("我的评审");
        visitor.link(application).click();
        visitor.page().locator("score-sheet footer").waitFor();
    }

    private void handsIn() {
        visitor.page().locator("score-sheet button.submit").click();
        visitor.dialog()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("提交").setExact(true))
                .click();
        visitor.page().locator("score-sheet").getByText("已提交，只能查看").waitFor();
    }
}
