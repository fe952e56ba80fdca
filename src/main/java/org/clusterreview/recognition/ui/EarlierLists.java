package org.clusterreview.recognition.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clusterreview.access.Deed;
import org.clusterreview.recognition.RecognitionList;
import org.clusterreview.ui.Tables;
import org.clusterreview.ui.Times;

/** The revisions of a list, the latest first, each with what it changed. */
class EarlierLists extends Details {

    private static final long serialVersionUID = 1L;

    private final transient ListServices services;
    private final transient Shown shown;

    EarlierLists(ListServices services, Shown shown) {
        this.services = services;
        this.shown = shown;
        List<RecognitionList> revisions =
                services.lists().revisions(shown.viewer(), shown.track().id());
        String title = getTranslation("recognition.revisions", revisions.size());
        setSummaryText(title);
        setWidthFull();
        setVisible(revisions.size() > 1);
        Map<UUID, String> names = names(revisions);
        NativeTable table = Tables.table(
                title,
                List.of(
                        getTranslation("recognition.basis.revision"),
                        getTranslation("recognition.revisions.formed"),
                        getTranslation("recognition.revisions.by"),
                        getTranslation("recognition.revisions.state"),
                        getTranslation("recognition.revisions.changed"),
                        "SHA-256"));
        for (int i = 0; i < revisions.size(); i++) {
            Optional<RecognitionList> before =
                    i + 1 < revisions.size() ? Optional.of(revisions.get(i + 1)) : Optional.empty();
            table.add(row(revisions.get(i), before, names));
        }
        add(Tables.scrolled(table));
    }

    private Map<UUID, String> names(List<RecognitionList> revisions) {
        return services.names()
                .of(
                        shown.viewer(),
                        revisions.stream()
                                .flatMap(list -> formed(list).account().stream())
                                .collect(Collectors.toSet()));
    }

    private static Deed formed(RecognitionList list) {
        return new Deed(list.formedBy(), list.formedAt());
    }

    /** What changed is not counted for who sees only a part: the number would tell of the rest. */
    private NativeTableRow row(RecognitionList list, Optional<RecognitionList> before, Map<UUID, String> names) {
        NativeTableRow row = Tables.row(
                String.valueOf(list.revision()),
                Times.minute(list.formedAt()),
                formed(list)
                        .account()
                        .map(by -> names.getOrDefault(by, "–"))
                        .orElseGet(() -> getTranslation("recognition.revisions.system")),
                list.frozenAt()
                        .map(at -> getTranslation("recognition.revisions.frozen", Times.minute(at)))
                        .orElseGet(() -> getTranslation("recognition.revisions.open")),
                before.filter(one -> !shown.partial())
                        .map(one -> String.valueOf(list.changesSince(one)))
                        .orElse("–"));
        NativeTableCell hash = new NativeTableCell();
        hash.add(list.sha256().isEmpty() ? new Span("–") : Tables.hash(list.sha256()));
        row.add(hash);
        return row;
    }
}
