package org.clusterreview.results.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.clusterreview.results.FrozenResult;
import org.clusterreview.results.ResultDifference;
import org.clusterreview.results.ResultRevision;
import org.clusterreview.results.ui.Tables.Column;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;
import org.clusterreview.ui.Times;

/** Whether what is shown is frozen, whether it can still be reproduced, and what was frozen before. */
class StatePanel extends Section {

    private static final long serialVersionUID = 1L;
    private static final int SHORT_HASH = 12;

    StatePanel(Shown shown, List<ResultRevision> history, List<ResultDifference> differences) {
        addClassName("result-state");
        setClassName("work-card", shown.frozen().isPresent() || !history.isEmpty());
        Div badges = new Div();
        badges.addClassName("badges");
        badges.add(
                shown.preview()
                        ? new StateBadge(Tone.WARN, getTranslation("result.state.preview"))
                        : new StateBadge(Tone.OK, getTranslation("result.state.frozen")));
        shown.frozen().ifPresent(frozen -> badges.add(reproduced(frozen)));
        if (shown.stale()) {
            badges.add(new StateBadge(Tone.WARN, getTranslation("result.state.stale")));
        }
        if (shown.ranking().isPartial()) {
            badges.add(new StateBadge(Tone.RECUSED, getTranslation("result.state.partial")));
        }
        add(badges);
        shown.frozen().ifPresent(frozen -> add(facts(frozen, shown)));
        if (!differences.isEmpty()) {
            add(differences(shown, differences));
        }
        if (history.size() > 1 || (shown.frozen().isEmpty() && !history.isEmpty())) {
            Details earlier = new Details(getTranslation("result.history", history.size()), history(history));
            add(earlier);
        }
    }

    private Component differences(Shown shown, List<ResultDifference> differences) {
        UnorderedList list = new UnorderedList();
        list.addClassName("result-differences");
        differences.stream()
                .map(difference -> switch (difference) {
                    case ResultDifference.FileAltered(var file) ->
                        getTranslation("result.difference.file." + file.name());
                    case ResultDifference.RowDiffers(var application, var fields) ->
                        getTranslation("result.difference.row", shown.name(application), String.join("、", fields));
                    case ResultDifference.OrderDiffers() -> getTranslation("result.difference.order");
                })
                .forEach(text -> list.add(new ListItem(text)));
        return list;
    }

    private Component reproduced(FrozenResult frozen) {
        return frozen.reproduced()
                ? new StateBadge(Tone.OK, getTranslation("result.state.reproduced"))
                : new StateBadge(Tone.BLOCK, getTranslation("result.state.not-reproduced"));
    }

    private DescriptionList facts(FrozenResult frozen, Shown shown) {
        DescriptionList list = new DescriptionList();
        fact(list, "result.fact.revision", new Span(getTranslation("result.revision", frozen.revision())));
        fact(list, "result.fact.frozen-at", new Span(Times.second(frozen.frozenAt())));
        if (!shown.ranking().isPartial()) {
            fact(list, "result.fact.input", hash(frozen.inputSha256()));
            fact(list, "result.fact.result", hash(frozen.resultSha256()));
        }
        fact(list, "result.fact.model", hash(shown.ranking().modelSha256()));
        fact(list, "result.fact.program", new Span(frozen.programVersion()));
        return list;
    }

    private void fact(DescriptionList list, String key, Component value) {
        list.add(new Div(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value)));
    }

    /** None where the viewer sees only a part. */
    private static Span hash(String sha256) {
        if (sha256.isEmpty()) {
            return new Span("–");
        }
        Span hash = new Span(sha256.substring(0, SHORT_HASH));
        hash.addClassName("hash");
        hash.setTitle(sha256);
        return hash;
    }

    private Component history(List<ResultRevision> history) {
        NativeTable table = Tables.table(
                Column.figures(getTranslation("result.fact.revision")),
                Column.words(getTranslation("result.fact.frozen-at")),
                Column.words(getTranslation("result.fact.input")),
                Column.words(getTranslation("result.fact.result")),
                Column.words(getTranslation("result.fact.standing")));
        table.addClassName("dense");
        for (ResultRevision revision : history) {
            NativeTableRow row = table.getBody().addRow();
            Tables.number(row, String.valueOf(revision.revision()));
            Tables.text(row, Times.second(revision.frozenAt()));
            row.addDataCell().add(hash(revision.inputSha256()));
            row.addDataCell().add(hash(revision.resultSha256()));
            Tables.text(
                    row,
                    revision.supersededAt()
                            .flatMap(at -> revision.because()
                                    .map(why -> getTranslation("result.superseded." + why.name(), Times.second(at))))
                            .orElseGet(() -> getTranslation("result.in-force")));
        }
        return Tables.scrolling(table, getTranslation("result.history", history.size()));
    }
}
