package org.clusterreview.journeys;

import com.microsoft.playwright.Page;
import java.util.List;

/** What fingers are meant to hit on a page. */
final class Targets {

    private Targets() {}

    /**
     * Measures every control that is shown, in shadow roots too, and tells those that are narrower or lower than a finger needs:
     * 44 by 44 pixels (WCAG 2.2, 2.5.5). A box to tick counts with its words. Links within a sentence and what only keyboards reach
     * are left out, as the rule leaves them out.
     */
    @SuppressWarnings("unchecked")
    static List<String> tooSmall(Page page) {
        return (List<String>) page.evaluate("""
                () => {
                  const found = [];
                  const wanted = 'button, a[href], input, textarea, select, summary, [role=button], [role=tab], [role=slider], [role=separator]';
                  const inSentence = (e) => e.matches('a') && getComputedStyle(e).display === 'inline';
                  const withWords = (e) =>
                    e.matches('input[type=checkbox], input[type=radio]') ? (e.closest('label, vaadin-checkbox, vaadin-radio-button')
                      ?? e.getRootNode().host ?? e) : e.matches('input, textarea') ? (e.closest('vaadin-text-field, vaadin-password-field,'
                      + 'vaadin-combo-box, vaadin-text-area') ?? e) : e;
                  // What draws a wider area around itself without taking room is hit there all the same.
                  const catches = (e, box) => {
                    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
                    return [[-21.5, 0], [21.5, 0], [0, -21.5], [0, 21.5]].every(([dx, dy]) =>
                      e.contains(e.getRootNode().elementFromPoint(x + dx, y + dy)));
                  };
                  const walk = (root) => {
                    for (const e of root.querySelectorAll('*')) {
                      if (e.shadowRoot) walk(e.shadowRoot);
                      if (!e.matches(wanted) || e.disabled || inSentence(e)) continue;
                      if (!e.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
                      const box = withWords(e).getBoundingClientRect();
                      const away = box.right <= 0 || box.bottom <= 0 || box.left >= innerWidth;
                      if (box.width <= 1 || box.height <= 1 || away) continue;
                      if ((box.width < 43.5 || box.height < 43.5) && !catches(e, box)) {
                        const name = e.getAttribute('aria-label') ?? e.textContent.trim().slice(0, 30);
                        found.push(`${e.localName}.${e.className} ${name}: ${Math.round(box.width)}×${Math.round(box.height)}`);
                      }
                    }
                  };
                  walk(document);
                  return found;
                }""");
    }
}
