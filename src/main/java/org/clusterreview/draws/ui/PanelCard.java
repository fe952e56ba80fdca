package org.clusterreview.draws.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterreview.draws.DrawContent;
import org.clusterreview.eligibility.ui.CompositionBadges;
import org.clusterreview.panels.draw.DrawResult;
import org.clusterreview.panels.draw.DrawResult.Attempt;
import org.clusterreview.panels.draw.DrawResult.DrawnPanel;
import org.clusterreview.panels.rules.PoolExpert;
import org.clusterreview.panels.rules.WantedPanel;
import org.clusterreview.ui.Tables;

/** Whom was drawn for one group, how the panel keeps the rules, and how it was found. */
class PanelCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient DrawnPanel panel;
    private final transient DrawContent content;
    private final transient DrawWords words;
    private final transient Map<String, PoolExpert> pool;

    PanelCard(DrawnPanel panel, DrawContent content, DrawWords words) {
        this.panel = panel;
        this.content = content;
        this.words = words;
        this.pool = content.pool().experts().stream().collect(Collectors.toMap(PoolExpert::id, Function.identity()));
        addClassNames("work-card", "draw-panel");
        String name = words.group(panel.id());
        add(
                new H2(getTranslation(
                        "draw.panel",
                        name,
                        panel.members().size(),
                        panel.reserves().size())),
                composition(),
                Tables.scrolled(table(name)),
                method());
    }

    private Component composition() {
        WantedPanel wanted = content.spec().panels().stream()
                .filter(one -> one.id().equals(panel.id()))
                .findFirst()
                .orElseThrow();
        List<PoolExpert> members = panel.members().stream()
                .flatMap(id -> Stream.ofNullable(pool.get(id)))
                .toList();
        CompositionBadges badges = new CompositionBadges(content.spec().rules(), wanted, members, words.rules());
        badges.addClassName("draw-composition");
        return badges;
    }

    private NativeTable table(String group) {
        NativeTable table = Tables.table(
                getTranslation("draw.panel.table", group),
                Stream.of("seat", "name", "employer", "kind", "title", "city", "duty")
                        .map(column -> getTranslation("draw.column." + column))
                        .toList());
        table.addClassName("draw-table");
        NativeTableBody body = table.addBody();
        for (int i = 0; i < panel.members().size(); i++) {
            String id = panel.members().get(i);
            NativeTableRow row = row(getTranslation("draw.seat", i + 1), id);
            row.add(new NativeTableCell(panel.chair().filter(id::equals).isPresent() ? chair() : new Span()));
            body.add(row);
        }
        for (int i = 0; i < panel.reserves().size(); i++) {
            NativeTableRow row =
                    row(getTranslation("draw.reserve", i + 1), panel.reserves().get(i));
            row.add(new NativeTableCell(Tables.quiet(getTranslation("draw.reserve.duty"))));
            row.addClassName("reserve");
            body.add(row);
        }
        return table;
    }

    private NativeTableRow row(String seat, String id) {
        PoolExpert expert = pool.get(id);
        NativeTableRow row = Tables.row(seat, words.expert(id));
        if (expert != null) {
            row.add(
                    new NativeTableCell(words.employer(expert)),
                    new NativeTableCell(expert.kind().map(words.rules()::kind).orElseGet(this::unknown)),
                    new NativeTableCell(expert.title().orElseGet(this::unknown)),
                    new NativeTableCell(words.city(expert)));
        }
        return row;
    }

    private String unknown() {
        return getTranslation("draw.unknown");
    }

    private Span chair() {
        Span chair = new Span(getTranslation("board.chair"));
        chair.addClassName("board-chair");
        return chair;
    }

    private Component method() {
        Map<String, Integer> broken = new TreeMap<>();
        DrawResult result = content.result().orElseThrow();
        for (Attempt attempt : result.attempts()) {
            if (attempt.panel().equals(panel.id())) {
                broken.merge(attempt.violated(), 1, Integer::sum);
            }
        }
        String rejected = broken.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(rule -> getTranslation("draw.rejected.rule", words.rules().rule(rule.getKey()), rule.getValue()))
                .collect(Collectors.joining(getTranslation("rules.and")));
        int times = broken.values().stream().mapToInt(Integer::intValue).sum();
        String how = getTranslation("draw.method." + panel.method().name());
        Paragraph method = new Paragraph(
                times == 0
                        ? getTranslation("draw.method.first", how)
                        : getTranslation("draw.method.after", how, times, rejected));
        method.addClassName("quiet");
        return method;
    }
}
