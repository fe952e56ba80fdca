package org.clusterreview.results.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.documents.ui.FileLink;
import org.clusterreview.results.LotByHand;
import org.clusterreview.results.LotRecord;
import org.clusterreview.ui.Tables;
import org.clusterreview.ui.Times;

/** What is on record of a lot, term by term. */
final class LotFacts {

    private LotFacts() {}

    static DescriptionList started(LotRecord lot, LotWords words) {
        DescriptionList list = new DescriptionList();
        list.addClassName("lot-facts");
        add(
                list,
                "lot.fact.started",
                new Span(LotWords.text(
                        "lot.by",
                        words.person(lot.started()),
                        Times.second(lot.started().at()))));
        add(list, "lot.column.sha256", Tables.hash(lot.sha256()));
        lot.commitment().ifPresent(hash -> add(list, "lot.column.commitment", Tables.hash(hash)));
        if (!lot.reason().isEmpty()) {
            add(list, "lot.column.reason", new Span(lot.reason()));
        }
        return list;
    }

    /** What the hashes are taken of: with it anybody can draw again. */
    static Details frozen(LotRecord lot) {
        Pre text = new Pre(lot.among().canonical());
        text.addClassName("lot-frozen");
        Div content = new Div(new Paragraph(LotWords.text("lot.frozen.explained")), text);
        lot.end()
                .map(LotRecord.End::order)
                .filter(order -> !order.isEmpty())
                .ifPresent(order -> content.add(
                        new Paragraph(LotWords.text("lot.frozen.order")),
                        new Pre(order.stream().map(ApplicationId::toString).collect(Collectors.joining("\n")))));
        Details details = new Details(LotWords.text("lot.frozen"), content);
        details.addClassName("lot-details");
        return details;
    }

    static void byHand(DescriptionList list, LotByHand hand, LotWords words, LotActs acts) {
        add(list, "lot.column.order", new Span(words.order(hand.order())));
        add(list, "result.lot.witness", new Span(hand.witness()));
        add(list, "result.lot.note", new Span(hand.note()));
        acts.files()
                .find(acts.viewer(), hand.document())
                .ifPresent(file -> add(list, "lot.document.label", new FileLink(acts.files(), acts.viewer(), file)));
    }

    /** @param told whether the order stands there already */
    static void ended(DescriptionList list, LotRecord.End end, LotWords words, boolean told) {
        if (!told && !end.order().isEmpty()) {
            add(list, "lot.column.order", new Span(words.order(end.order())));
        }
        add(list, "lot.column.words", new Span(end.words()));
        add(
                list,
                "lot.fact.ended",
                new Span(LotWords.text(
                        "lot.by", end.name(), Times.second(end.by().at()))));
        end.secret().ifPresent(secret -> add(list, "lot.column.secret", Tables.hash(secret)));
        end.seed().ifPresent(seed -> add(list, "lot.column.seed", Tables.hash(seed)));
    }

    private static void add(DescriptionList list, String term, Component fact) {
        list.add(new DescriptionList.Term(LotWords.text(term)), new DescriptionList.Description(fact));
    }
}
