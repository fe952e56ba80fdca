package org.clusterreview.applications.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.clusterreview.applications.ApplicationFilter;

/** The parts of the list with their numbers; what is empty is left out. */
class FilterBar extends Nav {

    private static final long serialVersionUID = 1L;

    FilterBar(String page, List<ApplicationLine> lines, Optional<ApplicationFilter> present) {
        addClassName("filter-bar");
        getElement().setAttribute("aria-label", getTranslation("applications.filter"));
        UnorderedList list = new UnorderedList();
        list.add(item(page, getTranslation("applications.filter.all", lines.size()), present.isEmpty()));
        for (ApplicationFilter filter : ApplicationFilter.values()) {
            long count = lines.stream().filter(line -> line.isIn(filter)).count();
            boolean shown = present.filter(filter::equals).isPresent();
            if (count > 0 || shown) {
                list.add(item(
                        page + filter.query(), getTranslation("applications.filter." + filter.name(), count), shown));
            }
        }
        add(list);
    }

    private static ListItem item(String link, String text, boolean present) {
        Anchor anchor = new Anchor(link, text);
        if (present) {
            anchor.getElement().setAttribute("aria-current", "true");
        }
        return new ListItem(anchor);
    }
}
