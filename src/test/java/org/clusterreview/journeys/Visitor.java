package org.clusterreview.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Assertions;

/** A person in front of a browser window, who sees what is on the page and acts by its words. */
final class Visitor implements AutoCloseable {

    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final BrowserContext context;
    private final Page page;

    Visitor(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
    }

    Page page() {
        return page;
    }

    /** What the page was asked over the network with this person's sign-in. */
    BrowserContext context() {
        return context;
    }

    Visitor opens(String path) {
        page.navigate(path);
        return this;
    }

    Visitor signsIn(String username, String password) {
        page.navigate("sign-in");
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(password);
        button("登录").click();
        page.waitForURL(url -> !url.contains("sign-in"));
        return this;
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    Locator text(String text) {
        return page.getByText(text);
    }

    /** The dialog in front. */
    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG).last();
    }

    Locator inDialog(String button) {
        return dialog().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true));
    }

    Visitor sees(String heading) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(heading)))
                .isVisible();
        return this;
    }

    Path downloads(Locator link) {
        Download download = page.waitForDownload(link::click);
        return download.path();
    }

    /** No rule of WCAG 2.2 AA that a program can check is broken on this page. */
    Visitor findsThePageAccessible() {
        page.getByRole(AriaRole.HEADING).first().waitFor();
        List<Rule> broken = new AxeBuilder(page).withTags(STANDARDS).analyze().getViolations();
        Assertions.assertThat(broken)
                .as(page.url())
                .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " "
                        + rule.getNodes().stream()
                                .limit(3)
                                .map(node -> node.getHtml())
                                .toList())
                .isEmpty();
        return this;
    }

    /** The page fits the window: nobody scrolls sideways. */
    Visitor needsNoSidewaysScrolling() {
        Object beyond = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        Assertions.assertThat(((Number) beyond).intValue()).as(page.url()).isLessThanOrEqualTo(0);
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
