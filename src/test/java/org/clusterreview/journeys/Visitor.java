package org.clusterreview.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;

/** A person in front of a browser window, who sees what is on the page and acts by its words. */
final class Visitor implements AutoCloseable {

    private static final Violations VIOLATIONS = Violations.known();

    /** Milliseconds that a page may take on a busy machine. */
    static final double PATIENCE = 60_000;

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
        page.locator("input[name=password]").press("Enter");
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
        return page.locator("[role=dialog], [role=alertdialog]").last();
    }

    Locator inDialog(String button) {
        return dialog().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true));
    }

    Visitor sees(String heading) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(heading))
                        .first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
        return this;
    }

    /** Has a document issued by a button, and opens the file behind the link that appears. */
    Path exports(String words) {
        button(words).click();
        Locator file = page.locator("a[download$='.xlsx']:not([slot=export])").first();
        file.waitFor();
        Download download = page.waitForDownload(file::click);
        return download.path();
    }

    /** Everything that the page asks the server for at its beginning has come. */
    Visitor restsOnThePage() {
        page.getByRole(AriaRole.HEADING).first().waitFor();
        page.waitForFunction(
                "Object.values(window.Vaadin?.Flow?.clients ?? {}).every(c => !c.isActive || !c.isActive())");
        return this;
    }

    /** No rule of WCAG 2.2 AA that a program can check is broken on this page. */
    Visitor findsThePageAccessible() {
        page.getByRole(AriaRole.HEADING).first().waitFor();
        Assertions.assertThat(VIOLATIONS.of(this)).isEmpty();
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
