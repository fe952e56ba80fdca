package org.clusterreview.panels.draw;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clusterreview.kernel.canonical.CanonicalJson;
import org.clusterreview.panels.rules.PanelRules;
import org.clusterreview.panels.rules.WantedPanel;

/**
 * What is to be drawn, and under which rules.
 *
 * @param version of the way of drawing; it fixes how inputs are hashed, how the seed is mixed, how numbers are taken off the
 *     stream, and how many attempts are made
 * @param panels in the order in which they are drawn
 */
public record DrawSpec(int version, PanelRules rules, List<WantedPanel> panels) {

    /** The way of drawing that this program knows. */
    public static final int VERSION = 1;

    /** @throws IllegalArgumentException if two panels have one id: a bug of the caller */
    public DrawSpec {
        panels = List.copyOf(panels);
        Set<String> ids = new HashSet<>();
        for (WantedPanel panel : panels) {
            if (!ids.add(panel.id())) {
                throw new IllegalArgumentException("two panels " + panel.id());
            }
        }
    }

    /** The canonical form, of which the hash is made: JSON, which {@link DrawSpecReader} reads again. */
    public String canonical() {
        return CanonicalJson.of(CanonicalDraw.spec(this));
    }
}
