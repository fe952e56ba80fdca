package org.clusterreview.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a program finds wrong on a page by the rules of WCAG 2.2 AA, without what stands in the list of known faults of
 * components that are not ours.
 */
final class Violations {

    private static final Path LIST = Path.of("src/test/resources/accessibility/known.txt");
    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** What turns for ever, like a sign of progress, is not waited for. */
    private static final String NOTHING_MOVES = "document.getAnimations().every(a => a.playState !== 'running'"
            + " || a.effect.getComputedTiming().iterations === Infinity)";

    private final List<Known> known;

    private Violations(List<Known> known) {
        this.known = known;
    }

    /** A fault of a component: the rule, how the element begins, whose component it is, and why it is no harm. */
    record Known(String rule, String beginning, String component, String reason) {

        private static Known of(String line) {
            String[] parts = line.split("\\s*\\|\\s*");
            if (parts.length != 4) {
                throw new IllegalArgumentException(LIST + ": rule | element | component | reason expected: " + line);
            }
            return new Known(parts[0], parts[1], parts[2], parts[3]);
        }
    }

    static Violations known() {
        try (Stream<String> lines = Files.lines(LIST)) {
            return new Violations(lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Known::of)
                    .toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    List<String> of(Visitor visitor) {
        visitor.page().locator("h1").first().waitFor();
        // A message or a dialog that is fading has no contrast to speak of.
        visitor.page().waitForFunction("!document.querySelector('vaadin-notification-card')");
        visitor.page().waitForFunction(NOTHING_MOVES);
        return new AxeBuilder(visitor.page())
                .withTags(STANDARDS).analyze().getViolations().stream()
                        .flatMap(this::findings)
                        .map(finding -> visitor.page().url() + " " + finding)
                        .distinct()
                        .toList();
    }

    private Stream<String> findings(Rule rule) {
        return rule.getNodes().stream()
                .map(CheckedNode::getHtml)
                .filter(html -> known.stream()
                        .noneMatch(one -> one.rule().equals(rule.getId()) && html.startsWith(one.beginning())))
                .map(html -> rule.getId() + ": " + html);
    }
}
