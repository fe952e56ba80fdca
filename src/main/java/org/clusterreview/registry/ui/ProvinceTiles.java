package org.clusterreview.registry.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.organisations.dictionary.PlaceRow;
import org.clusterreview.registry.Cluster;
import org.clusterreview.registry.ClusterFile;
import org.clusterreview.registry.rules.ProvinceMap;

/** The province as tiles, a link each: how many clusters are recognised where, and how many are cultivated. */
class ProvinceTiles extends Nav {

    private static final long serialVersionUID = 1L;

    ProvinceTiles(ClusterWords words, List<ClusterFile> files, RegistryFilter filter) {
        addClassNames("work-card", "province");
        getElement().setAttribute("aria-label", getTranslation("registry.province"));
        Map<String, Integer> recognised = count(files, Cluster.State.RECOGNISED);
        Map<String, Integer> cultivated = count(files, Cluster.State.UNDER_CULTIVATION);
        UnorderedList tiles = new UnorderedList();
        tiles.addClassName("province-tiles");
        ProvinceMap.of(words.dictionary().cities().stream().map(PlaceRow::code).toList())
                .forEach(tile -> tiles.add(tile(
                        tile,
                        words.dictionary().cityName(tile.city()),
                        recognised,
                        cultivated.getOrDefault(tile.city(), 0),
                        filter)));
        Paragraph explained = new Paragraph(getTranslation("registry.province.explained"));
        explained.addClassName("quiet");
        add(new H2(getTranslation("registry.province")), tiles, explained);
    }

    private ListItem tile(
            ProvinceMap.Tile tile,
            String name,
            Map<String, Integer> recognised,
            int cultivated,
            RegistryFilter filter) {
        int number = recognised.getOrDefault(tile.city(), 0);
        boolean present = filter.city().filter(tile.city()::equals).isPresent();
        Optional<String> then = present ? Optional.empty() : Optional.of(tile.city());
        Anchor link = new Anchor(filter.withCity(then).path());
        Span city = new Span(name);
        city.addClassName("tile-city");
        Span count = new Span(getTranslation("registry.province.recognised", number));
        count.addClassName("tile-count");
        link.add(city, count);
        if (cultivated > 0) {
            link.add(new Span(getTranslation("registry.province.cultivated", cultivated)));
        }
        if (present) {
            link.getElement().setAttribute("aria-current", "true");
            link.setTitle(getTranslation("registry.province.again"));
        }
        link.addClassNames("tile", "shade-" + ProvinceMap.shade(number, recognised));
        ListItem item = new ListItem(link);
        item.addClassNames("column-" + tile.column(), "row-" + tile.row());
        return item;
    }

    private static Map<String, Integer> count(List<ClusterFile> files, Cluster.State state) {
        Map<String, Integer> numbers = new HashMap<>();
        files.stream()
                .map(ClusterFile::cluster)
                .filter(cluster -> cluster.state() == state)
                .forEach(cluster -> numbers.merge(cluster.cityCode(), 1, Integer::sum));
        return numbers;
    }
}
