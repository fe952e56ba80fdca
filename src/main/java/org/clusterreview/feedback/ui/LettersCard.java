package org.clusterreview.feedback.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.documents.ui.FileLink;
import org.clusterreview.feedback.FeedbackBatch;
import org.clusterreview.feedback.FeedbackLetter;
import org.clusterreview.feedback.FeedbackRow;
import org.clusterreview.ui.EmptyState;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;
import org.clusterreview.ui.Tables;

/** One line an application: what its letter says, and the letter. */
class LettersCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient FeedbackServices services;
    private final transient Viewer viewer;

    LettersCard(FeedbackServices services, Viewer viewer, List<FeedbackRow> rows, Optional<FeedbackBatch> latest) {
        this.services = services;
        this.viewer = viewer;
        addClassNames("work-card", "feedback-letters");
        add(new H2(getTranslation("feedback.letters")));
        if (rows.isEmpty()) {
            add(new EmptyState(getTranslation("feedback.letters.none")));
            return;
        }
        Map<ApplicationId, FeedbackLetter> letters = latest.stream()
                .flatMap(batch -> batch.letters().stream())
                .collect(Collectors.toMap(FeedbackLetter::application, letter -> letter));
        NativeTable table = Tables.table(
                getTranslation("feedback.letters"),
                List.of(
                        getTranslation("feedback.cluster"),
                        getTranslation("feedback.addressee"),
                        getTranslation("feedback.decision"),
                        getTranslation("feedback.score"),
                        getTranslation("feedback.opinions"),
                        getTranslation("feedback.letter")));
        NativeTableBody body = table.addBody();
        rows.forEach(row -> body.add(line(row, Optional.ofNullable(letters.get(row.application())))));
        add(Tables.scrolled(table));
    }

    private NativeTableRow line(FeedbackRow row, Optional<FeedbackLetter> letter) {
        NativeTableCell score = new NativeTableCell(row.score().isEmpty() ? "–" : row.score());
        score.addClassName("numeric");
        return new NativeTableRow(
                Tables.head(row.number() + " " + row.cluster()),
                new NativeTableCell(row.addressee()),
                new NativeTableCell(row.decision()),
                score,
                new NativeTableCell(opinions(row)),
                new NativeTableCell(letter.<Component>map(one -> new FileLink(services.files(), viewer, one.file()))
                        .orElseGet(() -> new Span(getTranslation("feedback.letter.open")))));
    }

    private Component opinions(FeedbackRow row) {
        Div cell = new Div(new Span(String.valueOf(row.opinions())));
        if (row.leftOut() > 0) {
            cell.add(new StateBadge(Tone.WARN, getTranslation("feedback.left-out", row.leftOut())));
        }
        return cell;
    }
}
