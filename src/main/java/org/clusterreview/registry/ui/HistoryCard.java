package org.clusterreview.registry.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.clusterreview.registry.ClusterEvent;
import org.clusterreview.ui.Tables;
import org.clusterreview.ui.Times;

/** Everything that happened to a cluster, the latest first. */
class HistoryCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Shown shown;

    HistoryCard(Shown shown) {
        this.shown = shown;
        addClassNames("work-card", "cluster-history");
        NativeTable table = Tables.table(
                getTranslation("registry.history"),
                Stream.of("on", "what", "from", "to", "article", "document", "reason", "by")
                        .map(column -> getTranslation("registry.history." + column))
                        .toList());
        NativeTableBody body = table.addBody();
        shown.history().forEach(event -> body.add(row(event)));
        add(new H2(getTranslation("registry.history")), Tables.scrolled(table));
    }

    private NativeTableRow row(ClusterEvent event) {
        return Tables.row(
                event.on().map(LocalDate::toString).orElseGet(() -> getTranslation("registry.history.unknown")),
                List.of(
                                getTranslation("registry.event." + event.kind().name()),
                                shown.words().value(event.kind(), event.from()),
                                shown.words().value(event.kind(), event.to()),
                                dash(event.article()),
                                dash(event.documentNumber()),
                                reason(event),
                                getTranslation(
                                        "registry.history.recorded",
                                        shown.person(event.by()),
                                        Times.minute(event.at())))
                        .toArray(String[]::new));
    }

    /** Of a report it holds the beginning. */
    private String reason(ClusterEvent event) {
        return event.kind() == ClusterEvent.Kind.REPORT
                ? getTranslation("registry.history.report", event.reason())
                : dash(event.reason());
    }

    private static String dash(String text) {
        return text.isEmpty() ? "–" : text;
    }
}
