package org.clusterreview.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clusterreview.journeys.Chromium.Device;
import org.clusterreview.kernel.Texts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page of the program, reached as people of each role reach it by its links, in both languages and with both contrasts. */
class AccessibilityJourney {

    private static final boolean LONG = "long".equals(System.getProperty("test.counts"));
    private static final String PASSWORD = "demo-2026-cluster";

    /** Those who reach most come first. */
    private static final List<String> PEOPLE = List.of(
            "organiser", "expert01", "sysadmin", "secadmin", "drawer", "supervisor", "auditor", "secretary", "staff");

    private static final List<String> OPEN_TO_ALL =
            List.of("sign-in", "setup/unknown", "invitation/unknown", "public/clusters");

    /** What is reached by a button; those who may not see a page are told so, which is a page as well. */
    private static final List<String> BEHIND_BUTTONS = List.of(
            "declarations",
            "experts/import",
            "experts/identities",
            "organisations/questions",
            "registry/import",
            "calendar/import");

    /** From pages to those that a button of theirs leads to. */
    private static final Map<String, List<Way>> WAYS = Map.of(
            "models/:model/:version", List.of(new Way("model.new-version", "model-drafts/:draft")),
            "tracks/:track/applications",
                    List.of(
                            new Way("applications.import", "tracks/:track/applications/import"),
                            new Way("platform.import", "tracks/:track/applications/platform")),
            "tracks/:track/scoring/paper", List.of(new Way("paper.enter", "tracks/:track/scoring/paper/:sheet")));

    private static final Set<String> LEADING_ON = Set.of(
            "rounds",
            "rounds/:round",
            "reviews",
            "experts",
            "models",
            "registry",
            "registry/:id",
            "evaluations/:year?");

    /** In other stages pages have other links and buttons. */
    private static final int STAGES = 3;

    private static final Violations VIOLATIONS = Violations.known();

    @TempDir
    private static Path home;

    private static Program program;
    private static Chromium chromium;

    /** The text of a button, and the page behind it. */
    private record Way(String button, String to) {}

    /** How a page is looked at. */
    enum Look {
        CHINESE("zh", false, false),
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

    /** With small counts the one that no other journey looks at. */
    static List<Look> looks() {
        return Stream.of(Look.values()).filter(look -> LONG || look.always).toList();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void no_page_breaks_a_rule_that_a_program_can_check(Look look) {
        Set<String> ahead = Routes.all();
        ahead.remove("");
        List<String> found = new ArrayList<>();
        try (Visitor stranger = chromium.visitor(program.address(), Device.DESKTOP)) {
            dress(stranger, look);
            for (String page : OPEN_TO_ALL) {
                check(stranger.opens(page), ahead, found);
            }
        }
        for (String person : PEOPLE) {
            try (Visitor visitor = chromium.visitor(program.address(), Device.DESKTOP)) {
                dress(visitor, look);
                visitor.signsIn(person, PASSWORD).restsOnThePage();
                assertThat(visitor.page().getAttribute("html", "lang")).startsWith(look.language);
                walk(visitor, look, ahead, found);
            }
        }
        assertThat(found).isEmpty();
        assertThat(ahead).as("pages that nobody came to").isEmpty();
    }

    private static void dress(Visitor visitor, Look look) {
        visitor.context().addCookies(List.of(new Cookie("language", look.language).setUrl(program.address())));
        visitor.context()
                .addInitScript("try { localStorage.setItem('cluster-review.high-contrast', '" + look.contrast
                        + "') } catch { /* a page without an address has no storage */ }");
    }

    /** Opens what nobody has seen, and what leads there. */
    private static void walk(Visitor visitor, Look look, Set<String> ahead, List<String> found) {
        Map<String, Integer> opened = new HashMap<>();
        Deque<String> paths = new ArrayDeque<>(links(visitor.page()));
        paths.addAll(BEHIND_BUTTONS);
        while (!paths.isEmpty() && !ahead.isEmpty()) {
            String path = paths.poll();
            String route = Routes.of(path).orElse("");
            Optional<Way> way = WAYS.getOrDefault(route, List.of()).stream()
                    .filter(button -> ahead.contains(button.to()))
                    .findFirst();
            boolean leadsOn = LEADING_ON.contains(route) || way.isPresent();
            int most = leadsOn ? STAGES : ahead.contains(route) ? 1 : 0;
            if (!route.isEmpty() && opened.merge(route, 1, Integer::sum) <= most) {
                visitor.opens(path);
                check(visitor, ahead, found);
                paths.addAll(links(visitor.page()));
                if (way.isPresent()) {
                    press(visitor, look, way.get(), ahead, found);
                }
            }
        }
    }

    private static void press(Visitor visitor, Look look, Way way, Set<String> ahead, List<String> found) {
        String words = Texts.in(Locale.forLanguageTag(look.language)).get(way.button());
        Locator pressed = visitor.page()
                .locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
        if (pressed.isVisible()) {
            String from = visitor.page().url();
            pressed.click();
            visitor.page().waitForURL(url -> !url.equals(from));
            check(visitor, ahead, found);
        }
    }

    private static void check(Visitor visitor, Set<String> ahead, List<String> found) {
        visitor.restsOnThePage();
        Optional<String> route =
                Routes.of(visitor.page().url().substring(program.address().length()));
        boolean isThere = visitor.page().locator(".not-found").count() == 0;
        if (isThere && route.isPresent() && ahead.remove(route.get())) {
            found.addAll(VIOLATIONS.of(visitor));
        }
    }

    /** Where the links of the page lead, those within components too. */
    @SuppressWarnings("unchecked")
    private static List<String> links(Page page) {
        return (List<String>) page.evaluate("""
                () => {
                  const found = [];
                  const walk = (root) => root.querySelectorAll('*').forEach((e) => {
                    if (e.shadowRoot) walk(e.shadowRoot);
                    if (e.matches('a[href]:not([download], [target=_blank])')) found.push(new URL(e.href));
                  });
                  walk(document);
                  return found.filter((url) => url.origin === location.origin).map((url) => url.pathname.slice(1) + url.search);
                }""");
    }
}
