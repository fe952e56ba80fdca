package org.clusterreview.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** Somebody who has a keyboard and nothing else. */
final class Typist {

    /** More stops than any page has before what is looked for. */
    private static final int PATIENCE = 80;

    /** What has the focus, through all shadow roots: its name for a reader, or its class. */
    private static final String FOCUSED = """
            () => {
              let at = document.activeElement;
              while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
              if (!at || at === document.body) return '';
              const labels = [...(at.labels ?? [])].map((label) => label.textContent);
              return [at.id, at.className, at.getAttribute('name'), at.getAttribute('aria-label'), ...labels, at.textContent]
                .filter(Boolean).join(' ').replace(/\\\\s+/g, ' ').trim();
            }""";

    private final Page page;

    Typist(Page page) {
        this.page = page;
    }

    Typist presses(String key) {
        page.keyboard().press(key);
        return this;
    }

    Typist types(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Goes from stop to stop until one that is called like this. */
    Typist reaches(String words) {
        StringBuilder passed = new StringBuilder();
        for (int stops = 0; stops < PATIENCE && !focused().contains(words); stops++) {
            passed.append(focused()).append(" | ");
            presses("Tab");
        }
        assertThat(focused()).as("after " + passed).contains(words);
        return this;
    }

    /** Comes to stand there by itself. */
    Typist standsAt(String words) {
        page.waitForCondition(() -> focused().contains(words));
        return this;
    }

    String focused() {
        return (String) page.evaluate(FOCUSED);
    }
}
