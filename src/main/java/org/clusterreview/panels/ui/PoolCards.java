package org.clusterreview.panels.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.clusterreview.panels.TrackSupply;
import org.clusterreview.panels.rules.Bar;
import org.clusterreview.panels.rules.Demand;
import org.clusterreview.panels.rules.PoolCount;
import org.clusterreview.panels.rules.Supply;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;

/** The parts of the page that tells whom of the pool the panels of a track may have. */
final class PoolCards {

    /** In the order in which they are looked at. */
    private static final List<String> REASONS = List.of(
            "suspended", "left", "absent", "identity-open", "conflict", Bar.OWN_CITY, Bar.REVIEWS, Bar.REST, Bar.LOAD);

    private PoolCards() {}

    /** What all panels want, against those who could be called on for it. */
    static Section demand(TrackSupply supply, Map<String, String> groups, RuleNames names) {
        List<String> columns = new ArrayList<>(List.of(text("pool.wanted"), text("pool.able")));
        supply.panels().forEach(panel -> columns.add(Objects.requireNonNullElse(groups.get(panel.panel()), "")));
        NativeTable table = PoolTables.table(text("pool.demand"), text("pool.requirement"), columns);
        table.getHead().getRows().getFirst().add(PoolTables.column(text("pool.verdict")));
        List<Demand> demands = Demand.of(supply.panels());
        for (int i = 0; i < demands.size(); i++) {
            Demand demand = demands.get(i);
            NativeTableRow row = PoolTables.row(names.of(demand.requirement()));
            row.add(
                    PoolTables.number(String.valueOf(demand.wanted())),
                    PoolTables.number(String.valueOf(demand.able())));
            for (Supply panel : supply.panels()) {
                row.add(PoolTables.number(
                        i == 0
                                ? text("pool.of", panel.able().size(), panel.size())
                                : text(
                                        "pool.of",
                                        panel.requirements().get(i - 1).able().size(),
                                        panel.requirements().get(i - 1).wanted())));
            }
            row.add(PoolTables.cell(verdict(demand, supply, i)));
            table.getBody().add(row);
        }
        return card("pool.demand", "pool.demand.explained", PoolTables.scrolled(table));
    }

    private static StateBadge verdict(Demand demand, TrackSupply supply, int row) {
        boolean each = supply.panels().stream()
                .allMatch(panel -> row == 0
                        ? panel.able().size() >= panel.size()
                        : panel.requirements().get(row - 1).able().size()
                                >= panel.requirements().get(row - 1).wanted());
        if (!demand.isMet()) {
            return new StateBadge(Tone.BLOCK, text("pool.short", demand.wanted() - demand.able()));
        }
        return each
                ? new StateBadge(Tone.OK, text("pool.enough"))
                : new StateBadge(Tone.BLOCK, text("pool.short.group"));
    }

    /** For each group how many may sit on its panel, and why not the others. */
    static Section groups(TrackSupply supply, Map<String, String> groups, RuleNames names) {
        List<String> reasons = REASONS.stream()
                .filter(reason -> supply.panels().stream()
                        .anyMatch(panel -> panel.barred().containsKey(reason)))
                .toList();
        List<String> columns = new ArrayList<>(List.of(text("pool.seats"), text("pool.may-sit")));
        reasons.forEach(reason -> columns.add(names.of(reason)));
        NativeTable table = PoolTables.table(text("pool.groups"), text("pool.group"), columns);
        for (Supply panel : supply.panels()) {
            NativeTableRow row = PoolTables.row(Objects.requireNonNullElse(groups.get(panel.panel()), ""));
            row.add(
                    PoolTables.number(String.valueOf(panel.size())),
                    PoolTables.number(String.valueOf(panel.able().size())));
            reasons.forEach(reason ->
                    row.add(PoolTables.number(String.valueOf(panel.barred().getOrDefault(reason, 0)))));
            table.getBody().add(row);
        }
        return card("pool.groups", "pool.groups.explained", PoolTables.scrolled(table));
    }

    /** How many can be called on of each sort. */
    static Section counts(String title, List<PoolCount> counts, UnaryOperator<String> word) {
        NativeTable table = PoolTables.table(text(title), text(title), List.of(text("pool.number")));
        table.getHead().getRows().getFirst().add(PoolTables.column(""));
        int most = counts.stream().mapToInt(PoolCount::number).max().orElse(0);
        for (PoolCount count : counts) {
            NativeTableRow row =
                    PoolTables.row(count.sort().isEmpty() ? text("pool.unknown") : word.apply(count.sort()));
            row.add(
                    PoolTables.number(String.valueOf(count.number())),
                    PoolTables.cell(new PoolTables.Share(count.number(), most)));
            table.getBody().add(row);
        }
        Section card = new Section(new H2(text("pool.by", text(title))), new Div(table));
        card.addClassNames("work-card", "pool-counts");
        return card;
    }

    private static Section card(String title, String explained, Div content) {
        Paragraph what = new Paragraph(text(explained));
        what.addClassName("quiet");
        Section card = new Section(new H2(text(title)), what, content);
        card.addClassName("work-card");
        return card;
    }

    private static String text(String key, Object... args) {
        return UI.getCurrent().getTranslation(key, args);
    }
}
