package org.clusterreview.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import org.clusterreview.journeys.Chromium.Device;

/**
 * Measures in the browser how quickly the page of results follows the hand where a group has many applications: from the click, the
 * key or the turn of the wheel until the rows are there. {@code .ci/measure-results} calls it.
 */
final class MeasureResults {

    private static final int TIMES = Integer.getInteger("times", 12);
    private static final int APPLICATIONS = Integer.getInteger("applications", 1_000);
    private static final int EXPERTS = 7;

    /** Tells, once an action has begun, how long it takes until other rows are in sight and none is still on its way. */
    private static final String CLOCK = """
            () => {
              const grid = document.querySelector('.ranking-grid');
              const inSight = () => {
                const box = grid.getBoundingClientRect();
                const cells = [...grid.querySelectorAll('vaadin-grid-cell-content')].filter(cell => {
                  const own = cell.getBoundingClientRect();
                  return own.height > 0 && own.bottom > box.top + 60 && own.top < box.bottom;
                });
                return cells.map(cell => cell.textContent).join('|');
              };
              window.measure = act => new Promise(done => {
                const before = inSight();
                const begun = performance.now();
                act(grid);
                const look = () => {
                  const now = inSight();
                  if (now !== before && !grid.hasAttribute('loading') && now.includes('号集群')) {
                    done(performance.now() - begun);
                  } else if (performance.now() - begun > 10000) {
                    done(-1);
                  } else {
                    requestAnimationFrame(look);
                  }
                };
                requestAnimationFrame(look);
              });
            }""";

    private MeasureResults() {}

    public static void main(String[] none) throws Exception {
        Path home = Files.createTempDirectory("measure-results");
        String track = SeededResults.in(home, APPLICATIONS, EXPERTS);
        try (Program program = Program.start(System.getProperty("program"), home, Map.of(), List.of());
                Chromium chromium = new Chromium()) {
            String link = program.setupLink();
            program.drain();
            People.settleIn(chromium, program.address(), link);
            try (Visitor organiser = chromium.visitor(program.address(), Device.DESKTOP)) {
                organiser.signsIn(People.ORGANISER, People.PASSWORD);
                Page page = organiser.page();
                long begun = System.nanoTime();
                organiser.opens("tracks/" + track + "/results");
                page.locator(".ranking-grid").waitFor();
                organiser.text("号集群").first().waitFor();
                System.out.printf(
                        Locale.ROOT,
                        "%d applications x %d experts; first opening of the page %.0f ms%n",
                        APPLICATIONS,
                        EXPERTS,
                        (System.nanoTime() - begun) / 1e6);
                page.locator("rank-band svg").first().waitFor(new Locator.WaitForOptions().setTimeout(120_000));
                System.out.printf(
                        Locale.ROOT, "ready with the analysis after %.0f ms%n", (System.nanoTime() - begun) / 1e6);
                organiser.restsOnThePage();
                begun = System.nanoTime();
                page.reload();
                page.locator("rank-band svg").first().waitFor();
                System.out.printf(Locale.ROOT, "opened again in %.0f ms%n", (System.nanoTime() - begun) / 1e6);
                organiser.restsOnThePage();
                page.evaluate(CLOCK);
                all(page);
            }
        }
    }

    private static void all(Page page) {
        report("scrolling on", page, time -> "grid => { grid.$.table.scrollTop += 600; }");
        report(
                "jumping far",
                page,
                time -> "grid => grid.scrollToIndex(" + (time * 379 + 40) % (APPLICATIONS - 20) + ")");
        report(
                "sorting",
                page,
                time -> "grid => { const by = grid.querySelectorAll('vaadin-grid-sorter'); by["
                        + (time % 2 == 0 ? 2 : 4) + "].click(); }");
        report(
                "filtering",
                page,
                time -> "() => { const field = document.querySelector('.ranking-search'); field.value = '"
                        + (time % 2 == 0 ? 10 + time : "") + "'; field.dispatchEvent(new CustomEvent('value-changed',"
                        + " {bubbles: true})); field.inputElement.dispatchEvent(new Event('input', {bubbles: true})); }");
    }

    private static void report(String what, Page page, java.util.function.IntFunction<String> act) {
        List<Double> times = new ArrayList<>();
        IntConsumer once =
                time -> times.add(((Number) page.evaluate("window.measure(" + act.apply(time) + ")")).doubleValue());
        for (int time = 0; time < TIMES; time++) {
            once.accept(time);
            page.waitForTimeout(300);
        }
        times.sort(null);
        System.out.printf(
                Locale.ROOT,
                "%s: median %.0f ms, slowest %.0f ms of %d%n",
                what,
                times.get(times.size() / 2),
                times.getLast(),
                times.size());
    }
}
