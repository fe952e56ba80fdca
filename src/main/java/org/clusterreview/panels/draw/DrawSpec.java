package org.clusterreview.panels.draw;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clusterreview.kernel.canonical.CanonicalJson;
import org.clusterreview.panels.rules.PanelRules;
import org.clusterreview.panels.rules.WantedPanel;
import tools.jackson.databind.json.JsonMapper;

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

    private static final JsonMapper JSON = JsonMapper.builder().build();

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

    /** The canonical form, of which the hash is made: JSON, which {@link DrawSpecReader} reads too. */
    public String canonical() {
        return CanonicalJson.of(CanonicalDraw.spec(this));
    }

    /**
     * The inverse of {@link #canonical()}, for texts that the program itself made, however long. Files of people go through
     * {@link DrawSpecReader}, which says what is wrong with them and where.
     *
     * @throws RuntimeException if the text is not the canonical form of a spec to the last character: a bug of the caller
     */
    public static DrawSpec ofCanonical(String text) {
        DrawSpec spec = DrawSpecReader.spec(JSON.readTree(text));
        if (!spec.canonical().equals(text)) {
            throw new IllegalArgumentException("the canonical form of this spec is another text");
        }
        return spec;
    }
}
