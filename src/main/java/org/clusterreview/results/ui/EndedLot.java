package org.clusterreview.results.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import org.clusterreview.results.LotRecord;
import org.clusterreview.results.lot.LotProof;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;

/** A lot that has ended, with its record and the check that anybody may repeat. */
class EndedLot extends Section {

    private static final long serialVersionUID = 1L;

    private final Div found = new Div();

    EndedLot(LotRecord lot, LotRecord.End end, LotWords words, LotActs acts) {
        addClassName("lot-ended");
        found.getElement().setAttribute("aria-live", "polite");
        String state = getTranslation("lot.kind." + end.kind().name());
        add(
                new H3(getTranslation("lot.number", lot.number())),
                new Paragraph(words.subject(lot.among())),
                lot.inForce()
                        ? new StateBadge(Tone.OK, getTranslation("lot.state.in-force", state))
                        : new StateBadge(
                                Tone.NEUTRAL,
                                end.kind().isDecided() ? getTranslation("lot.state.superseded", state) : state));
        DescriptionList facts = LotFacts.started(lot, words);
        lot.byHand().ifPresent(hand -> LotFacts.byHand(facts, hand, words, acts));
        LotFacts.ended(facts, end, words, lot.byHand().isPresent());
        add(facts, LotFacts.frozen(lot));
        lot.proof().ifPresent(proof -> add(new Button(getTranslation("lot.act.check"), click -> check(proof)), found));
    }

    private void check(LotProof proof) {
        UnorderedList points = new UnorderedList();
        for (Map.Entry<LotProof.Point, Boolean> point : proof.check().entrySet()) {
            points.add(new ListItem(
                    new StateBadge(
                            point.getValue() ? Tone.OK : Tone.BLOCK,
                            getTranslation(point.getValue() ? "lot.check.holds" : "lot.check.fails")),
                    new Span(getTranslation("lot.check." + point.getKey().name()))));
        }
        found.removeAll();
        found.add(points);
    }
}
