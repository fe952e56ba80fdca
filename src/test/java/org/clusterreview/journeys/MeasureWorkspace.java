package org.clusterreview.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.clusterreview.journeys.Chromium.Device;
import org.clusterreview.journeys.SeededRound.Seat;

/**
 * Measures in the browser what a mark costs an expert: taps, and the time from the finger's touch until the page says that the
 * server has it. Then the bytes of opening the workspace again and of turning to the next application. Over HTTPS, with the program
 * as a process of its own; {@code .ci/measure-workspace} calls it.
 */
final class MeasureWorkspace {

    private static final int TIMES = Integer.getInteger("times", 12);

    /** Begins to count at the first touch and ends when the state of saving reads saved, having read otherwise. */
    private static final String CLOCK = """
            () => {
              const root = document.querySelector('review-workspace').shadowRoot;
              const saved = () => (root.querySelector('.save')?.textContent ?? '').includes('已保存');
              window.taps = 0;
              window.times = [];
              let touched = null;
              let left = false;
              document.addEventListener('pointerdown', () => { window.taps++; touched = performance.now(); left = false; }, true);
              new MutationObserver(() => {
                if (touched === null) return;
                left ||= !saved();
                if (left && saved()) { window.times.push(performance.now() - touched); touched = null; }
              }).observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
            }""";

    private MeasureWorkspace() {}

    public static void main(String[] none) throws Exception {
        Path home = Files.createTempDirectory("measure-workspace");
        Certificate certificate = Certificate.madeIn(home);
        Seat seat = SeededRound.in(home, List.of()).getFirst();
        try (Program program = Program.start(System.getProperty("program"), home, certificate.settings(), List.of());
                Wire wire = new Wire().leadsTo(program);
                Chromium chromium = Chromium.trusting(certificate);
                Visitor visitor = chromium.visitor(wire.address(program), Device.WIDE_TABLET)) {
            program.drain();
            Desk desk = new Desk(visitor.signsIn(seat.username(), People.PASSWORD), wire)
                    .opens(seat.sheets().getFirst())
                    .canDoWithoutANetwork();
            touch(desk);
            System.out.println("opening again, bytes: " + median(openings(desk, wire)));
            System.out.println("turning to the next, bytes: " + median(turnings(desk, wire)));
        }
    }

    /** Touches a chip of every indicator in turn, again and again, each time another. */
    private static void touch(Desk desk) {
        Page page = desk.page();
        page.evaluate(CLOCK);
        int marks = 0;
        List<Locator> rows =
                page.locator("score-sheet section.mark:has(.chips)").all();
        for (int round = 0; round < TIMES; round++) {
            for (Locator row : rows) {
                List<Locator> others = row.locator(".chip[aria-pressed=false]").all();
                others.get(round % others.size()).tap();
                marks++;
                int all = marks;
                page.waitForCondition(() -> ((Number) page.evaluate("window.times.length")).intValue() == all);
            }
        }
        @SuppressWarnings("unchecked")
        List<Number> measured = (List<Number>) page.evaluate("window.times");
        List<Double> times = measured.stream().map(Number::doubleValue).sorted().toList();
        int taps = ((Number) page.evaluate("window.taps")).intValue();
        System.out.printf(
                Locale.ROOT,
                "marks %d, taps a mark %.2f, from the touch to saved: median %.0f ms, p95 %.0f ms%n",
                marks,
                (double) taps / marks,
                times.get(times.size() / 2),
                times.get((int) Math.ceil(times.size() * 0.95) - 1));
    }

    private static List<Long> openings(Desk desk, Wire wire) {
        List<Long> bytes = new ArrayList<>();
        for (int round = 0; round < TIMES; round++) {
            wire.fallsSilent(desk.page());
            long before = wire.carried();
            desk.reloads();
            wire.fallsSilent(desk.page());
            bytes.add(wire.carried() - before);
        }
        return bytes;
    }

    private static List<Long> turnings(Desk desk, Wire wire) {
        List<Long> bytes = new ArrayList<>();
        Locator next = desk.page().locator("review-workspace footer button.next");
        Locator previous = desk.page().locator("review-workspace footer button.previous");
        boolean onwards = true;
        for (int round = 0; round < TIMES; round++) {
            onwards = onwards ? next.isEnabled() : !previous.isEnabled();
            long before = wire.carried();
            (onwards ? next : previous).click();
            wire.fallsSilent(desk.page());
            bytes.add(wire.carried() - before);
        }
        return bytes;
    }

    private static long median(List<Long> bytes) {
        Collections.sort(bytes);
        return bytes.get(bytes.size() / 2);
    }
}
