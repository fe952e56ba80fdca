package org.clusterreview.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.Assertions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A device on which an expert has the workspace open, with a network that can be cut. */
final class Desk implements AutoCloseable {

    /** Milliseconds within which all has to be at the server once it can be reached again. */
    static final double SOON = 10_000;

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String FIELDS = "score-sheet input.value";
    private static final String SAVE = "review-workspace .save";

    private final Visitor visitor;
    private final Page page;
    private final Wire wire;

    Desk(Visitor visitor, Wire wire) {
        this.visitor = visitor;
        this.page = visitor.page();
        this.wire = wire;
    }

    Visitor visitor() {
        return visitor;
    }

    Page page() {
        return page;
    }

    Desk opens(String sheet) {
        page.navigate("reviews/" + sheet);
        return sits();
    }

    /** The sheet is there, and where the browser has a worker it is in charge, so that a reload needs no network. */
    Desk sits() {
        page.locator(FIELDS).first().waitFor();
        return this;
    }

    Desk canDoWithoutANetwork() {
        // Not by the promise that it is ready: that one may never be kept, and an evaluation waits for ever.
        page.waitForFunction("navigator.serviceWorker.controller?.state === 'activated'");
        return this;
    }

    int fields() {
        return page.locator(FIELDS).count();
    }

    Locator field(int place) {
        return page.locator(FIELDS).nth(place);
    }

    /** What an indicator is called in the endpoints. */
    String indicator(int place) {
        return field(place).getAttribute("id").substring("value-".length());
    }

    Desk marks(int place, String value) {
        field(place).fill(value);
        field(place).press("Tab");
        return this;
    }

    String mark(int place) {
        return field(place).inputValue();
    }

    Desk cutsTheNetwork() {
        wire.cut();
        page.context().setOffline(true);
        return this;
    }

    Desk mendsTheNetwork() {
        wire.mend();
        page.context().setOffline(false);
        return this;
    }

    Desk reloads() {
        page.reload();
        return sits();
    }

    /** The window holds the sheet and the way to the next one, however much of it is taken by the material. */
    Desk fitsTheWindow() {
        Number beyond = (Number) page.evaluate("document.documentElement.scrollHeight - innerHeight");
        Assertions.assertThat(beyond.intValue()).as("pixels below the window").isLessThanOrEqualTo(0);
        Assertions.assertThat(page.locator("review-workspace footer").boundingBox().y)
                .as("below the sheet")
                .isGreaterThan(field(0).boundingBox().y);
        return this;
    }

    Desk reads(String words) {
        assertThat(page.locator(SAVE).first())
                .containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(SOON));
        return this;
    }

    /** What the expert reads about the state of saving and beside each mark. */
    String says() {
        return page.locator(SAVE).first().innerText() + "\n"
                + page.locator("score-sheet").innerText();
    }

    /** Everything typed is at the server, soon. */
    Desk hasSavedAll() {
        return reads("已保存");
    }

    /** Value and version of every mark as the server holds them, read with this device's sign-in. */
    Map<String, String> atTheServer(String sheet) {
        JsonNode content = JSON.readTree(
                page.context().request().get("api/sheets/" + sheet).text());
        Map<String, String> marks = new LinkedHashMap<>();
        content.get("dimensions")
                .forEach(dimension -> dimension.get("indicators").forEach(indicator -> {
                    if (indicator.get("kind").asString().equals("expert")) {
                        marks.put(
                                indicator.get("key").asString(),
                                indicator.get("value").asString("null") + " v"
                                        + indicator.get("version").asLong());
                    }
                }));
        return marks;
    }

    @Override
    public void close() {
        visitor.close();
    }
}
