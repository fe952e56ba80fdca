package org.clusterreview.results.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.clusterreview.access.Viewer;
import org.clusterreview.panels.Group;
import org.clusterreview.ui.Switcher;
import org.clusterreview.ui.WithheldNote;

/** The groups of a track, one at a time. A group is read only once it is looked at. */
class GroupsArea extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Shown shown;
    private final transient List<Group> groups;
    private final transient Map<String, Map<String, String>> experts;
    private final transient AnalysisDesk desk;
    private final transient Viewer viewer;
    private final transient Map<Integer, Component> panels = new HashMap<>();
    private final Div place = new Div();

    /**
     * @param experts names by application and seat key; empty while they are masked
     * @param wanted application whose trace is wanted
     * @param group place of the group that was looked at last
     * @param onGroup hears which group is looked at
     */
    GroupsArea(
            Shown shown,
            Map<String, Map<String, String>> experts,
            AnalysisDesk desk,
            Viewer viewer,
            Optional<String> wanted,
            int group,
            IntConsumer onGroup) {
        this.shown = shown;
        this.groups = shown.rankedGroups();
        this.experts = Map.copyOf(experts);
        this.desk = desk;
        this.viewer = viewer;
        addClassName("groups-area");
        Switcher tabs = new Switcher(getTranslation("result.groups"), chosen -> {
            onGroup.accept(chosen);
            show(chosen);
        });
        int first = wanted.flatMap(this::holding).orElse(Math.min(group, groups.size() - 1));
        onGroup.accept(first);
        tabs.show(names(), first);
        add(tabs, place);
        show(first);
        if (panel(first) instanceof GroupPanel panel) {
            wanted.ifPresent(panel::select);
        }
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (Group one : groups) {
            names.add(
                    shown.isWithheld(one)
                            ? getTranslation("result.group.withheld", one.name())
                            : getTranslation(
                                    "result.group", one.name(), shown.rows(one).size()));
        }
        return names;
    }

    private Optional<Integer> holding(String application) {
        return IntStream.range(0, groups.size())
                .boxed()
                .filter(at -> !shown.isWithheld(groups.get(at)))
                .filter(at -> shown.rows(groups.get(at)).stream()
                        .anyMatch(row -> row.application().equals(application)))
                .findFirst();
    }

    private void show(int at) {
        place.removeAll();
        place.add(panel(at));
    }

    private Component panel(int at) {
        return panels.computeIfAbsent(at, index -> {
            Group group = groups.get(index);
            return shown.isWithheld(group)
                    ? new WithheldNote(getTranslation("withheld.group"))
                    : new GroupPanel(shown, group, experts, desk, viewer);
        });
    }
}
