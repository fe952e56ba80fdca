package org.clusterreview.audit.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.Query;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.clusterreview.access.AccountNames;
import org.clusterreview.access.Viewer;
import org.clusterreview.audit.Audit;
import org.clusterreview.audit.AuditEntry;
import org.clusterreview.ui.Times;

/** Entries of a chain, the latest first, fetched as they are scrolled into sight. */
final class EntryGrid extends Grid<EntryGrid.Row> {

    private static final long serialVersionUID = 1L;

    private final transient Audit audit;
    private final transient AccountNames accounts;
    private final transient Viewer viewer;

    /** An entry with the name of its actor. */
    record Row(AuditEntry entry, String actor) {}

    EntryGrid(Audit audit, AccountNames accounts, Viewer viewer) {
        this.audit = audit;
        this.accounts = accounts;
        this.viewer = viewer;
        addColumn(row -> row.entry().number())
                .setHeader(getTranslation("audit.number"))
                .setWidth("6rem")
                .setFlexGrow(0);
        addColumn(row -> Times.second(row.entry().at()))
                .setHeader(getTranslation("audit.at"))
                .setWidth("12rem")
                .setFlexGrow(0);
        addColumn(Row::actor)
                .setHeader(getTranslation("audit.actor"))
                .setWidth("9rem")
                .setFlexGrow(0);
        addColumn(row -> getTranslation("audit.type." + row.entry().type()))
                .setHeader(getTranslation("audit.type"))
                .setWidth("12rem")
                .setFlexGrow(0);
        addComponentColumn(row -> facts(row.entry())).setHeader(getTranslation("audit.facts"));
    }

    void show(String chain) {
        setItems(query -> fetch(chain, query));
    }

    private Stream<Row> fetch(String chain, Query<Row, ?> query) {
        List<AuditEntry> entries = audit.latest(viewer, chain, query.getOffset(), query.getLimit());
        List<UUID> actors = entries.stream()
                .map(AuditEntry::actor)
                .filter(actor -> !isSystem(actor))
                .distinct()
                .map(UUID::fromString)
                .toList();
        Map<UUID, String> names = accounts.of(viewer, actors);
        return entries.stream().map(entry -> new Row(entry, actor(entry.actor(), names)));
    }

    private String actor(String actor, Map<UUID, String> names) {
        return isSystem(actor) ? getTranslation("audit.system") : names.getOrDefault(UUID.fromString(actor), actor);
    }

    private static boolean isSystem(String actor) {
        return actor.equals("system");
    }

    private static Span facts(AuditEntry entry) {
        Span facts = new Span(entry.facts());
        facts.addClassName("facts");
        facts.setTitle(entry.facts());
        return facts;
    }
}
