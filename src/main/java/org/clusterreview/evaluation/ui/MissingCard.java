package org.clusterreview.evaluation.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import org.clusterreview.access.Viewer;
import org.clusterreview.evaluation.MissingCluster;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;
import org.clusterreview.ui.Tables;

/** Clusters of the register without a result for the year, and why. */
class MissingCard extends Section {

    private static final long serialVersionUID = 1L;

    private final boolean published;

    /** @param published whether there are results of the year; before that nobody is late yet */
    MissingCard(EvaluationServices services, Viewer viewer, int year, boolean published) {
        this.published = published;
        boolean partial = services.results().isPartial(viewer, year);
        List<MissingCluster> missing = services.subjects().missing(viewer, year);
        Cards.head(
                this,
                "missing",
                partial
                        ? getTranslation("evaluation.missing.uncounted")
                        : getTranslation("evaluation.missing", missing.size()),
                getTranslation("evaluation.missing.article"));
        if (partial) {
            add(new Paragraph(getTranslation("evaluation.missing.withheld")));
            return;
        }
        if (missing.isEmpty()) {
            add(new Paragraph(getTranslation("evaluation.missing.none")));
            return;
        }
        NativeTable table = Tables.table(
                getTranslation("evaluation.missing", missing.size()),
                List.of(
                        getTranslation("evaluation.column.name"),
                        getTranslation("evaluation.column.level"),
                        getTranslation("evaluation.column.why")));
        missing.stream().sorted(Comparator.comparing(MissingCluster::why)).forEach(one -> table.add(row(one)));
        add(Tables.scrolled(table));
    }

    private NativeTableRow row(MissingCluster one) {
        Tone tone = switch (one.why()) {
            case NOT_HANDED_IN -> published ? Tone.BLOCK : Tone.WARN;
            case WITHOUT_GRADE -> Tone.WARN;
            case UNDER_WAY -> Tone.TODO;
        };
        return new NativeTableRow(
                Cards.cell(Cards.history(one.cluster().id(), one.cluster().name())),
                Cards.cell(new Span(
                        getTranslation("registry.level." + one.cluster().level().name()))),
                Cards.cell(new StateBadge(
                        tone, getTranslation("evaluation.why." + one.why().name()))));
    }
}
