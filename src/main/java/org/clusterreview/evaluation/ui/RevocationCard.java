package org.clusterreview.evaluation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import org.clusterreview.access.Viewer;
import org.clusterreview.approvals.Approval;
import org.clusterreview.evaluation.ClusterHistory;
import org.clusterreview.evaluation.history.Verdict;
import org.clusterreview.registry.ClusterId;
import org.clusterreview.ui.Tables;

/** Clusters against which bad years count now (Article 26). Removal is proposed here and decided by a second person. */
class RevocationCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient EvaluationServices services;
    private final transient Viewer viewer;
    private final transient Runnable done;

    RevocationCard(EvaluationServices services, Viewer viewer, Runnable done) {
        this.services = services;
        this.viewer = viewer;
        this.done = done;
        Cards.head(
                this,
                "revocation",
                getTranslation("evaluation.revocation"),
                getTranslation("evaluation.revocation.article"));
        List<ClusterHistory> concern = services.histories().ofConcern(viewer);
        boolean partial = services.histories().isPartial(viewer);
        if (concern.isEmpty()) {
            add(new Paragraph(
                    getTranslation(partial ? "evaluation.revocation.none.withheld" : "evaluation.revocation.none")));
            return;
        }
        if (partial) {
            add(new Paragraph(getTranslation("evaluation.revocation.withheld")));
        }
        NativeTable table = Tables.table(
                getTranslation("evaluation.revocation"),
                List.of(
                        getTranslation("evaluation.column.name"),
                        getTranslation("evaluation.column.verdict"),
                        getTranslation("evaluation.column.why"),
                        getTranslation("evaluation.column.action")));
        Map<ClusterId, Approval> pending = services.revocations().pending(viewer);
        concern.forEach(history -> table.add(row(history, pending)));
        add(Tables.scrolled(table));
    }

    private NativeTableRow row(ClusterHistory history, Map<ClusterId, Approval> pending) {
        Verdict verdict = history.verdict().orElseThrow();
        UnorderedList reasons = new UnorderedList();
        VerdictTexts.reasons(this, verdict).forEach(text -> reasons.add(new ListItem(text)));
        return new NativeTableRow(
                Cards.cell(
                        Cards.history(history.cluster().id(), history.cluster().name())),
                Cards.cell(VerdictTexts.badge(this, verdict)),
                Cards.cell(reasons),
                Cards.cell(action(history, verdict, pending)));
    }

    private Component action(ClusterHistory history, Verdict verdict, Map<ClusterId, Approval> pending) {
        if (pending.containsKey(history.cluster().id())) {
            return new Anchor("approvals", getTranslation("evaluation.revocation.waiting"));
        }
        if (verdict.kind() != Verdict.Kind.REMOVE || !viewer.hasAny("ORGANISER", "STAFF")) {
            return new Span("–");
        }
        return new Button(
                getTranslation("evaluation.revocation.propose"),
                click -> new RevocationDialog(services, viewer, history, done).open());
    }
}
