package org.clusterreview.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.clusterreview.journeys.Chromium.Device;

/** Takes the pictures of the user guide from the demonstration data; {@code .ci/screens} calls it. */
final class TakeScreens {

    private static final String PASSWORD = "demo-2026-cluster";

    private TakeScreens() {}

    /** @param folder where the pictures go */
    public static void main(String[] folder) throws Exception {
        Path out = Path.of(folder[0]);
        Path home = Files.createTempDirectory("screens");
        Files.createDirectories(out);
        try (Program program = Program.start(System.getProperty("program"), home, Map.of("DEMO", "yes"), List.of());
                Wire wire = new Wire().leadsTo(program);
                Chromium chromium = new Chromium()) {
            program.drain();
            for (Device device : List.of(Device.DESKTOP, Device.WIDE_TABLET, Device.TABLET, Device.PHONE)) {
                try (Visitor expert = chromium.visitor(wire.address(program), device)) {
                    expert.signsIn("expert01", PASSWORD);
                    new TakeScreens.Expert(expert, wire, out, device).walks();
                }
            }
            try (Visitor organiser = chromium.visitor(program.address(), Device.DESKTOP)) {
                organiser.signsIn("organiser", PASSWORD).opens("rounds").restsOnThePage();
                scoring(organiser);
                take(organiser, out, "progress", Device.DESKTOP);
            }
            for (Device device : List.of(Device.DESKTOP, Device.LAPTOP, Device.TABLET)) {
                try (Visitor organiser = chromium.visitor(program.address(), device)) {
                    organiser.signsIn("organiser", PASSWORD).opens("rounds").restsOnThePage();
                    results(organiser);
                    besideTheRanking(organiser, out, device);
                    afterTheResults(organiser, out, device);
                }
            }
        }
    }

    private static void besideTheRanking(Visitor organiser, Path out, Device device) {
        take(organiser, out, "results", device);
        Map.of("入选线", "cut", "一致性", "agreement", "分布", "distribution", "敏感性", "sensitivity")
                .forEach((tab, name) -> {
                    organiser.button(tab).click();
                    organiser.restsOnThePage();
                    organiser.page().locator(".analysis-card").first().scrollIntoViewIfNeeded();
                    take(organiser, out, name, device);
                });
    }

    /** The list of the same track, and what stands beside the rounds. */
    private static void afterTheResults(Visitor organiser, Path out, Device device) {
        Page page = organiser.page();
        page.navigate(page.url().replace("/results", "/list"));
        organiser.sees("拟认定名单");
        take(organiser, out, "list", device);
        organiser.opens("registry").sees("集群库");
        take(organiser, out, "registry", device);
        organiser.opens("calendar").sees("工作日历");
        take(organiser, out, "calendar", device);
    }

    /** To the frozen results of a track. */
    private static void results(Visitor organiser) {
        walk(organiser, "main a[href$='/results']", "评审结果", ".ranking-grid");
    }

    /** To the progress of a track that is in scoring. */
    private static void scoring(Visitor organiser) {
        walk(organiser, "main a[href$='/scoring']", "评分进度", "vaadin-button:has-text('催办')");
    }

    /** Through the rounds to the first page behind such a link that has such a part. */
    private static void walk(Visitor organiser, String behind, String heading, String part) {
        Page page = organiser.page();
        for (Object round :
                (List<?>) page.evaluate("[...document.querySelectorAll('main a[href*=rounds]')].map(a => a.href)")) {
            page.navigate((String) round);
            organiser.restsOnThePage();
            Locator link = page.locator(behind).first();
            if (link.isVisible()) {
                link.click();
                organiser.sees(heading).restsOnThePage();
                if (page.locator(part).first().isVisible()) {
                    return;
                }
            }
        }
        throw new IllegalStateException("no page behind " + behind + " has " + part);
    }

    private static void take(Visitor visitor, Path out, String name, Device device) {
        Page page = visitor.page();
        visitor.restsOnThePage();
        page.evaluate("document.fonts.ready.then(() => true)");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(out.resolve(name + "-" + device.size() + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED));
    }

    /** Walks through what an expert sees, at one size. */
    private record Expert(Visitor visitor, Wire wire, Path out, Device device) {

        private void walks() {
            visitor.opens("reviews").sees("我的评审");
            picture("tasks");
            visitor.button("继续评分").click();
            Desk desk = new Desk(visitor, wire).sits();
            wire.fallsSilent(visitor.page());
            picture("workspace");
            if (device == Device.TABLET) {
                desk.canDoWithoutANetwork().cutsTheNetwork();
                desk.marks(0, "3").marks(1, "3").reads("离线");
                picture("offline");
                desk.mendsTheNetwork().hasSavedAll();
            }
            visitor.opens("reviews").sees("我的评审");
            visitor.link("汇总与提交").first().click();
            visitor.sees("汇总与提交");
            visitor.text("本机没有未同步的评分").waitFor();
            picture("submit");
            visitor.opens("reviews").sees("我的评审");
            visitor.link("演练").first().click();
            visitor.page().locator("score-sheet input.value").first().waitFor();
            picture("rehearsal");
        }

        private void picture(String name) {
            take(visitor, out, name, device);
        }
    }
}
