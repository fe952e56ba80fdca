package org.clusterreview.recognition.ui;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterreview.recognition.ListReason.Holder;
import org.clusterreview.recognition.PlaceNames;
import org.clusterreview.recognition.QuotaUse;
import org.clusterreview.recognition.ReasonTexts;
import org.clusterreview.rounds.policy.Limit;
import org.clusterreview.rounds.policy.QuotaRule;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;

/** Beside the list: how far every limit is used; what was recognised before is hatched. */
class QuotaBoard extends Aside {

    private static final long serialVersionUID = 1L;

    private final transient ReasonTexts texts;

    QuotaBoard(QuotaRule rule, List<QuotaUse> uses, PlaceNames names) {
        this.texts = new ReasonTexts(getLocale(), names);
        addClassNames("work-card", "quota-board");
        Paragraph legend = new Paragraph(
                slot("recognised"),
                new Span(getTranslation("recognition.quota.recognised")),
                slot("listed"),
                new Span(getTranslation("recognition.quota.listed")),
                slot("free"),
                new Span(getTranslation("recognition.quota.free")));
        legend.addClassName("quota-legend");
        add(new H2(getTranslation("recognition.quota", rule.rule().article())), legend);
        rule.limits().forEach(limit -> add(limit, uses));
    }

    private void add(Limit limit, List<QuotaUse> uses) {
        UnorderedList tiles = new UnorderedList();
        tiles.addClassName("quota-tiles");
        uses.stream().filter(use -> use.limit().equals(limit)).forEach(use -> tiles.add(tile(use)));
        if (tiles.getChildren().findAny().isPresent()) {
            add(
                    new H3(getTranslation(
                            "recognition.quota.limit", limit.name().in(getLocale()), limit.maximum())),
                    tiles);
        }
    }

    private ListItem tile(QuotaUse use) {
        Span place = new Span(texts.place(use.limit().key(), use.key()));
        place.addClassName("quota-place");
        Span count = new Span(use.used() + "/" + use.limit().maximum());
        count.addClassName("quota-count");
        Div slots = new Div();
        slots.addClassName("quota-slots");
        use.recognised().forEach(holder -> slots.add(slot("recognised")));
        use.listed().forEach(holder -> slots.add(slot("listed")));
        for (int free = use.used(); free < use.limit().maximum(); free++) {
            slots.add(slot("free"));
        }
        ListItem tile = new ListItem(place, count, slots);
        if (use.isOver()) {
            tile.add(new StateBadge(Tone.WARN, getTranslation("recognition.quota.over")));
        } else if (use.isFull()) {
            tile.add(new StateBadge(Tone.BLOCK, getTranslation("recognition.quota.full")));
        }
        tile.addClassName("quota-tile");
        tile.setTitle(Stream.concat(use.recognised().stream(), use.listed().stream())
                .map(Holder::name)
                .collect(Collectors.joining("\n")));
        Span told = new Span(getTranslation(
                "recognition.quota.told", use.recognised().size(), use.listed().size()));
        told.addClassName("visually-hidden");
        tile.add(told);
        return tile;
    }

    private static Span slot(String kind) {
        Span slot = new Span();
        slot.addClassNames("quota-slot", kind);
        slot.getElement().setAttribute("aria-hidden", "true");
        return slot;
    }
}
