package org.clusterreview.recused;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** All that stands on a page: texts, attributes, properties, and the items of its grids. */
final class PageText {

    private static final int MANY = 1_000;

    private PageText() {}

    static String of(Component component) {
        StringBuilder text = new StringBuilder();
        write(component.getElement(), text);
        // Where a file is fetched from differs from one time to the next, and when a page was made.
        return text.toString()
                .replaceAll("更新于 [-0-9]+ [:0-9]+", "更新于")
                .replaceAll("VAADIN/dynamic/resource/\\d+/[0-9a-f-]+/", "")
                .replaceAll("(for|id|aria-labelledby|aria-describedby)=[a-zA-Z-]*\\d+", "$1");
    }

    private static void write(Element element, StringBuilder text) {
        if (element.isTextNode()) {
            text.append(element.getText()).append('\n');
            return;
        }
        text.append('<').append(element.getTag());
        element.getAttributeNames()
                .sorted()
                .forEach(name -> text.append(' ').append(name).append('=').append(element.getAttribute(name)));
        element.getPropertyNames()
                .sorted()
                .forEach(name -> text.append(' ')
                        .append(name)
                        .append('=')
                        .append(Objects.toString(element.getPropertyRaw(name), "")));
        text.append(">\n");
        element.getComponent()
                .filter(Grid.class::isInstance)
                .map(Grid.class::cast)
                .ifPresent(grid -> text.append(items(grid)));
        element.getChildren().forEach(child -> write(child, text));
    }

    private static <T> String items(Grid<T> grid) {
        List<T> items = grid.getDataProvider()
                .fetch(new Query<>(0, MANY, List.of(), null, null))
                .collect(Collectors.toList());
        return Rendering.of(items);
    }
}
