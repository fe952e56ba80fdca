package org.clusterreview.ui;

import java.util.Locale;
import java.util.ResourceBundle;
import org.clusterreview.kernel.Texts;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The texts of a client element: what the catalogue holds below a prefix, with the arguments left to the element. */
final class ElementTexts {

    private ElementTexts() {}

    static ObjectNode below(String prefix, Locale locale) {
        ObjectNode texts = JsonNodeFactory.instance.objectNode();
        ResourceBundle catalogue = Texts.in(locale).bundle();
        catalogue.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .sorted()
                .forEach(key -> texts.put(
                        key.substring(prefix.length()), catalogue.getString(key).replace("''", "'")));
        return texts;
    }
}
