package org.clusterreview.assignments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import org.clusterreview.assignments.Answer;
import org.clusterreview.assignments.Proposal;
import org.clusterreview.assignments.ProposalContent;
import org.clusterreview.panels.assignment.Assignment;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;
import org.clusterreview.ui.Tables;

/** How good the assignment is and what proves it, what to do with it, and what it was reckoned from. */
class ResultCard extends Section {

    private static final long serialVersionUID = 1L;
    private static final BigDecimal MILLIS = new BigDecimal(1000);

    ResultCard(ShownProposal shown, Proposal proposal, ProposalContent content, Answer answer, AssignActs acts) {
        addClassNames("work-card", "present");
        Figures figures = Figures.of(answer);
        add(
                new H2(getTranslation("assignment.result", proposal.number())),
                badges(shown, content, answer),
                new Paragraph(getTranslation(
                        "assignment.result.fit",
                        figures.panels(),
                        figures.seats(),
                        figures.total(),
                        figures.mean(),
                        figures.least())),
                new Paragraph(getTranslation("assignment.result.loads", figures.experts(), loads(figures))));
        if (proposal.state() == Proposal.State.PROPOSED || proposal.state() == Proposal.State.TAKEN_BACK) {
            add(new Paragraph(getTranslation("assignment.result.dry")));
        }
        add(AssignButtons.of(shown, proposal, acts), basis(proposal, answer));
    }

    private Component badges(ShownProposal shown, ProposalContent content, Answer answer) {
        Div row = new Div(proof(answer));
        row.addClassName("badges");
        List<String> strange = Figures.strange(answer, content.fit()).stream()
                .map(shown.words().rules()::group)
                .toList();
        if (!strange.isEmpty()) {
            row.add(new StateBadge(
                    Tone.WARN,
                    getTranslation("assignment.strange", String.join(getTranslation("rules.and"), strange))));
        }
        return row;
    }

    private StateBadge proof(Answer answer) {
        if (answer.status() == Assignment.Status.OPTIMAL) {
            return new StateBadge(Tone.OK, getTranslation("assignment.proved"));
        }
        BigDecimal total = answer.total().orElse(BigDecimal.ZERO);
        return new StateBadge(
                Tone.WARN,
                answer.bound()
                        .map(bound -> getTranslation("assignment.gap", Figures.gap(total, bound)))
                        .orElseGet(() -> getTranslation("assignment.gap.unknown")));
    }

    private String loads(Figures figures) {
        return figures.loads().entrySet().stream()
                .map(one -> getTranslation("assignment.result.load", one.getKey(), one.getValue()))
                .collect(Collectors.joining(getTranslation("assignment.comma")));
    }

    private Component basis(Proposal proposal, Answer answer) {
        NativeTable table = Tables.table(
                getTranslation("assignment.basis"),
                List.of(getTranslation("assignment.basis.what"), getTranslation("assignment.basis.value")));
        NativeTableBody body = table.addBody();
        body.add(
                Tables.row(getTranslation("assignment.basis.engine"), answer.engine()),
                Tables.row(getTranslation("assignment.basis.seconds"), seconds(answer)),
                hash("assignment.basis.pool", proposal.basis().poolHash()),
                hash("assignment.basis.spec", proposal.basis().specHash()),
                hash("assignment.basis.groups", proposal.basis().groupsHash()),
                hash("assignment.basis.fit", proposal.basis().fitHash()),
                hash("assignment.basis.seed", proposal.basis().seed()));
        NativeDetails details = new NativeDetails(new Span(getTranslation("assignment.basis")));
        details.setContent(
                new Div(new Paragraph(getTranslation("assignment.basis.explained")), Tables.scrolled(table)));
        return details;
    }

    private NativeTableRow hash(String key, String value) {
        NativeTableRow row = Tables.row(getTranslation(key));
        NativeTableCell cell = new NativeTableCell(Tables.hash(value));
        row.add(cell);
        return row;
    }

    private String seconds(Answer answer) {
        return getTranslation(
                "assignment.basis.seconds.value",
                new BigDecimal(answer.millis())
                        .divide(MILLIS, 1, RoundingMode.UP)
                        .toPlainString());
    }
}
