package org.clusterreview.evaluation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Stream;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.evaluation.ClusterHistory;
import org.clusterreview.evaluation.EvaluationResult;
import org.clusterreview.registry.ClusterId;
import org.clusterreview.rounds.policy.EvaluationRule;
import org.clusterreview.ui.EmptyState;
import org.clusterreview.ui.Page;
import org.clusterreview.ui.ReviewChart;
import org.clusterreview.ui.ReviewChart.BarRow;
import org.clusterreview.ui.ReviewChart.Line;
import org.clusterreview.ui.Tables;
import org.clusterreview.ui.WithheldNote;

/** One cluster over the years: scores with the lines of the grades, the same as a table, and what follows. */
@Route("registry/:cluster/evaluations")
@RolesAllowed({"ORGANISER", "STAFF", "DRAWER", "SUPERVISOR", "SECRETARY", "AUDITOR"})
class ClusterEvaluationsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient EvaluationServices services;
    private final transient CurrentViewer current;
    private final Div content = new Div();

    ClusterEvaluationsView(EvaluationServices services, CurrentViewer current) {
        super("");
        this.services = services;
        this.current = current;
        content.addClassName("list-page");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ClusterHistory history = routeId(event, "cluster")
                .flatMap(id -> services.histories().of(current.get(), new ClusterId(id)))
                .orElseThrow(NotFoundException::new);
        setHeading(history.cluster().name());
        header().setSituation(getTranslation(
                history.partial() ? "evaluation.cluster.situation.partial" : "evaluation.cluster.situation",
                getTranslation("registry.level." + history.cluster().level().name()),
                getTranslation("registry.state." + history.cluster().state().name()),
                history.results().size()));
        content.removeAll();
        content.add(new Anchor("evaluations", getTranslation("evaluation.back")));
        show(history);
    }

    private void show(ClusterHistory history) {
        if (history.partial()) {
            content.add(new WithheldNote(getTranslation("evaluation.withheld")));
        }
        if (history.results().isEmpty()) {
            if (!history.partial()) {
                content.add(new EmptyState(getTranslation("evaluation.cluster.none")));
            }
            return;
        }
        history.verdict().ifPresent(verdict -> {
            Div follows = new Div(VerdictTexts.badge(this, verdict));
            UnorderedList reasons = new UnorderedList();
            VerdictTexts.reasons(this, verdict).forEach(text -> reasons.add(new ListItem(text)));
            follows.add(reasons);
            content.add(follows);
        });
        List<Line> lines = lines(history.results().getLast());
        if (lines.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("evaluation.chart.no-lines"));
            none.addClassName("quiet");
            content.add(none);
        }
        ReviewChart chart = new ReviewChart();
        chart.showBars(
                getTranslation("evaluation.chart", history.cluster().name()),
                getTranslation("evaluation.column.score"),
                List.of(getTranslation("evaluation.column.score")),
                history.results().stream()
                        .map(result -> new BarRow(
                                String.valueOf(result.year()),
                                result.year() + " " + result.gradeName().in(getLocale()),
                                List.of(result.published())))
                        .toList(),
                lines);
        content.add(chart, Tables.scrolled(table(history.results())));
    }

    /** By the rule of the latest result; there are none where grades go by place. */
    private List<Line> lines(EvaluationResult latest) {
        return services.results().tracks(current.get(), latest.year()).stream()
                .filter(track -> track.track().id().equals(latest.track()))
                .flatMap(track -> track.rule().grades().stream())
                .flatMap(this::line)
                .toList();
    }

    private Stream<Line> line(EvaluationRule.Grade grade) {
        return grade.passMark().stream().map(mark -> {
            String score = mark.score().stripTrailingZeros().toPlainString();
            return new Line(grade.name().in(getLocale()) + " " + mark.operator().symbol() + score, score);
        });
    }

    private NativeTable table(List<EvaluationResult> results) {
        NativeTable table = Tables.table(
                getTranslation("evaluation.cluster.table"),
                List.of(
                        getTranslation("evaluation.column.year"),
                        getTranslation("evaluation.column.score"),
                        getTranslation("evaluation.column.grade"),
                        getTranslation("evaluation.column.stages"),
                        getTranslation("evaluation.column.document")));
        for (EvaluationResult result : results.reversed()) {
            table.add(new NativeTableRow(
                    Cards.cell(new Anchor("evaluations/" + result.year(), String.valueOf(result.year()))),
                    Cards.cell(new Span(result.published())),
                    Cards.cell(new Span(result.gradeName().in(getLocale()))),
                    Cards.cell(new Span(ResultsCard.stages(result))),
                    Cards.cell(new Span(result.documentNumber() + " " + result.issuedOn()))));
        }
        return table;
    }

    @Override
    protected String tabTitle() {
        return getTranslation("evaluation.cluster.title");
    }
}
