package org.clusterreview.experts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.clusterreview.experts.ExpertAppraisals.Line;
import org.clusterreview.experts.ExpertAppraisals.Standing;
import org.clusterreview.experts.ExpertAppraisals.Summary;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;
import org.clusterreview.ui.Times;

/** How an expert was appraised after each track, and how he or she stands by it. */
class AppraisalCard extends Div {

    private static final long serialVersionUID = 1L;

    AppraisalCard(Summary summary) {
        addClassName("appraisal-card");
        Div content = new Div(standing(summary));
        if (!summary.reasons().isEmpty()) {
            UnorderedList reasons = new UnorderedList();
            summary.reasons()
                    .forEach(reason -> reasons.add(new ListItem(
                            getTranslation(reason.code(), reason.args().toArray()))));
            content.add(reasons);
        }
        if (summary.standing() == Standing.SUSPENSION_PROPOSED) {
            content.add(quiet(getTranslation("appraisal.standing.proposed")));
        }
        if (summary.lines().isEmpty()) {
            content.add(quiet(getTranslation("appraisal.history.none")));
        } else {
            NativeTableBody body = new NativeTableBody();
            summary.lines().forEach(line -> body.add(row(line)));
            content.add(Cards.table(
                    List.of(
                            "appraisal.where",
                            "appraisal.grade",
                            "appraisal.total",
                            "appraisal.remark",
                            "appraisal.by",
                            "appraisal.at"),
                    body));
        }
        add(Cards.card(getTranslation("appraisal.history"), List.of(), content));
    }

    private Component standing(Summary summary) {
        Tone tone = switch (summary.standing()) {
            case NONE -> Tone.NEUTRAL;
            case GOOD -> Tone.OK;
            case WATCH -> Tone.WARN;
            case SUSPENSION_PROPOSED -> Tone.BLOCK;
        };
        return new StateBadge(
                tone, getTranslation("appraisal.level." + summary.standing().name(), summary.of()));
    }

    private NativeTableRow row(Line line) {
        NativeTableCell total = new NativeTableCell(String.valueOf(line.points()));
        total.addClassName("numeric");
        NativeTableCell where = new NativeTableCell(new Anchor(line.path(), line.where()));
        if (!line.stands()) {
            where.add(new StateBadge(Tone.NEUTRAL, getTranslation("appraisal.replaced")));
        }
        NativeTableCell remark = new NativeTableCell(line.remark());
        if (!line.reason().isEmpty()) {
            remark.add(quiet(getTranslation("appraisal.corrected", line.reason())));
        }
        return new NativeTableRow(
                where,
                new NativeTableCell(getTranslation("appraisal.grade." + line.grade())),
                total,
                remark,
                new NativeTableCell(line.by()),
                new NativeTableCell(Times.minute(line.at())));
    }

    private static Paragraph quiet(String text) {
        Paragraph quiet = new Paragraph(text);
        quiet.addClassName("quiet");
        return quiet;
    }
}
