package org.clusterreview.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.clusterreview.journeys.Chromium.Device;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page that people of each role reach by its links, in both languages and with both contrasts. */
class AccessibilityJourney {

    private static final boolean LONG = "long".equals(System.getProperty("test.counts"));
    private static final String PASSWORD = "demo-2026-cluster";

    /** Those who reach most come first: a page that one of them has seen is not opened for the next. */
    private static final List<String> PEOPLE = List.of(
            "organiser", "expert01", "sysadmin", "secadmin", "drawer", "supervisor", "auditor", "secretary", "staff");

    private static final Violations VIOLATIONS = Violations.known();

    @TempDir
    private static Path home;

    private static Program program;
    private static Chromium chromium;

    /** How a page is looked at. */
    enum Look {
        CHINESE("zh", false, true),
        ENGLISH("en", false, false),
        CHINESE_WITH_HIGH_CONTRAST("zh", true, false),
        ENGLISH_WITH_HIGH_CONTRAST("en", true, true);

        private final String language;
        private final boolean contrast;
        private final boolean always;

        Look(String language, boolean contrast, boolean always) {
            this.language = language;
            this.contrast = contrast;
            this.always = always;
        }
    }

    @BeforeAll
    static void a_system_with_examples() {
        program = Program.start(home, Map.of("DEMO", "yes"));
        program.drain();
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        program.close();
    }

    /** With small counts each language and each contrast is looked at once. */
    static List<Look> looks() {
        return Stream.of(Look.values()).filter(look -> LONG || look.always).toList();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void no_page_breaks_a_rule_that_a_program_can_check(Look look) {
        List<String> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String person : PEOPLE) {
            try (Visitor visitor = chromium.visitor(program.address(), Device.DESKTOP)) {
                dress(visitor, look);
                walk(visitor.signsIn(person, PASSWORD), seen, found);
            }
        }
        assertThat(seen).as("kinds of pages").hasSizeGreaterThan(35);
        assertThat(found).isEmpty();
    }

    private static void dress(Visitor visitor, Look look) {
        visitor.context().addCookies(List.of(new Cookie("language", look.language).setUrl(program.address())));
        visitor.context()
                .addInitScript("try { localStorage.setItem('cluster-review.high-contrast', '" + look.contrast
                        + "') } catch { /* a page without an address has no storage */ }");
    }

    private static void walk(Visitor visitor, Set<String> seen, List<String> found) {
        Deque<String> ahead = new ArrayDeque<>(links(visitor.page()));
        while (!ahead.isEmpty()) {
            String path = ahead.poll();
            if (seen.add(kind(path))) {
                visitor.opens(path);
                VIOLATIONS.of(visitor).forEach(found::add);
                ahead.addAll(links(visitor.page()));
            }
        }
    }

    /** Pages of one kind differ by ids, numbers and filters alone. */
    private static String kind(String path) {
        return path.replaceFirst("[?#].*", "")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*")
                .replaceAll("/\\d+(?=/|$)", "/*");
    }

    @SuppressWarnings("unchecked")
    private static List<String> links(Page page) {
        page.waitForLoadState();
        page.locator("h1").first().waitFor();
        return ((List<String>) page.evaluate("""
                [...document.querySelectorAll('a[href]')]
                  .filter(a => !a.hasAttribute('download') && a.target !== '_blank')
                  .map(a => new URL(a.href))
                  .filter(u => u.origin === location.origin && !/VAADIN|sign-out|\\\\.(pdf|xlsx|docx|zip)/.test(u.pathname))
                  .map(u => u.pathname.slice(1) + u.search)"""));
    }
}
