package org.clusterreview.registry.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterreview.registry.Cluster;
import org.clusterreview.registry.QuotaUses;
import org.clusterreview.registry.rules.QuotaCount;
import org.clusterreview.rounds.policy.Limit;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;
import org.clusterreview.ui.Tables;

/** How far every limit is used: a table each, one row for every combination that is used at all. */
class QuotaSection extends Section {

    private static final long serialVersionUID = 1L;

    private final transient ClusterWords words;

    /** @param demonstration whether the clusters that are counted are invented */
    QuotaSection(ClusterWords words, QuotaUses.Uses uses, boolean demonstration) {
        this.words = words;
        addClassNames("work-card", "registry-quotas");
        Paragraph text = new Paragraph(uses.rule().rule().text());
        text.addClassName("quiet");
        add(new H2(getTranslation("registry.quota", uses.rule().rule().article())), text);
        add(new Paragraph(getTranslation("registry.quota.counts", levels(uses))));
        if (demonstration) {
            add(new StateBadge(Tone.WARN, getTranslation("registry.invented")));
        }
        for (Limit limit : uses.rule().limits()) {
            List<QuotaCount> counts = uses.counts().stream()
                    .filter(count -> count.limit().equals(limit))
                    .toList();
            add(new H3(getTranslation("registry.quota.limit", limit.name().in(getLocale()), limit.maximum())));
            add(
                    counts.isEmpty()
                            ? new Paragraph(getTranslation("registry.quota.unused"))
                            : Tables.scrolled(table(limit, counts)));
        }
    }

    private String levels(QuotaUses.Uses uses) {
        return Stream.of(Cluster.Level.values())
                .filter(level -> uses.rule().counts().contains(level.name().toLowerCase(Locale.ROOT)))
                .map(ClusterWords::level)
                .collect(Collectors.joining("、"));
    }

    private NativeTable table(Limit limit, List<QuotaCount> counts) {
        List<String> columns = new ArrayList<>();
        limit.key().forEach(attribute -> columns.add(getTranslation("registry.quota.key." + attribute)));
        columns.addAll(List.of(
                getTranslation("registry.quota.used"),
                getTranslation("registry.quota.state"),
                getTranslation("registry.name")));
        NativeTable table = Tables.table(limit.name().in(getLocale()), columns);
        NativeTableBody body = table.addBody();
        counts.forEach(count -> body.add(row(limit, count)));
        return table;
    }

    private NativeTableRow row(Limit limit, QuotaCount count) {
        NativeTableRow row = new NativeTableRow();
        for (int i = 0; i < count.key().size(); i++) {
            String name = words.attribute(limit.key().get(i), count.key().get(i));
            row.add(i == 0 ? Tables.head(name) : new NativeTableCell(name));
        }
        NativeTableCell used = new NativeTableCell(count.used() + "/" + limit.maximum());
        used.addClassName("numeric");
        NativeTableCell state = new NativeTableCell();
        if (count.isOver()) {
            state.add(new StateBadge(Tone.WARN, getTranslation("registry.quota.over")));
        } else if (count.isFull()) {
            state.add(new StateBadge(Tone.BLOCK, getTranslation("registry.quota.full")));
        }
        row.add(used, state, new NativeTableCell(String.join("；", count.holders())));
        return row;
    }
}
