package org.clusterreview.reviews.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clusterreview.reviews.GroupSummary;
import org.clusterreview.reviews.GroupSummary.Part;
import org.clusterreview.reviews.SheetId;
import org.clusterreview.reviews.Task;
import org.clusterreview.reviews.summary.SecondLook;
import org.clusterreview.reviews.summary.SecondLook.Reason;

/** What to look at before submitting: what is missing, which stands in the way, and what strikes, which does not. */
final class SummaryLooks {

    private SummaryLooks() {}

    /** One application and its ways to fields. */
    private static class Entry extends Div {

        private static final long serialVersionUID = 1L;

        Entry(Part part, List<? extends Component> ways) {
            addClassName("look");
            add(new H3(part.application()));
            UnorderedList list = new UnorderedList();
            ways.forEach(way -> list.add(new ListItem(way)));
            add(list);
        }
    }

    /** Empty where nothing is missing. */
    static List<Component> missing(GroupSummary summary) {
        List<Entry> entries = summary.parts().stream()
                .filter(part -> !part.isComplete() && part.closed().isEmpty())
                .map(part -> new Entry(part, gaps(part)))
                .toList();
        return card("submit.missing", "submit.missing.explained", "looks-missing", entries);
    }

    private static List<RouterLink> gaps(Part part) {
        SheetId sheet = part.sheet().id();
        List<Task.Gap> gaps = part.missing();
        return gaps.stream()
                .map(gap -> SheetLinks.to(sheet, gap.indicator(), gap.name()))
                .toList();
    }

    /** Empty where nothing strikes. */
    static List<Component> striking(GroupSummary summary) {
        Map<SheetId, Reason> far = SecondLook.totals(summary.totals(), summary.attainable());
        List<Entry> entries = new ArrayList<>();
        for (Part part : summary.parts()) {
            if (!part.isSubmitted()) {
                List<Component> ways = new ArrayList<>();
                Reason reason = far.get(part.sheet().id());
                if (reason != null) {
                    ways.add(SheetLinks.to(part.sheet().id(), words(reason)));
                }
                SecondLook.marks(summary.model().onSheet(), part.marks())
                        .forEach(one -> ways.add(SheetLinks.to(part.sheet().id(), indicator(one), words(one))));
                if (!ways.isEmpty()) {
                    entries.add(new Entry(part, ways));
                }
            }
        }
        return card("submit.look", "submit.look.explained", "looks-striking", entries);
    }

    private static String indicator(Reason reason) {
        return switch (reason) {
            case Reason.AtTop(var indicator, var ignored) -> indicator.id();
            case Reason.AtBottom(var indicator, var ignored) -> indicator.id();
            case Reason.FarAbove ignored -> "";
            case Reason.FarBelow ignored -> "";
        };
    }

    private static String words(Reason reason) {
        Span words = new Span();
        return switch (reason) {
            case Reason.AtTop(var indicator, var mark) ->
                words.getTranslation("submit.look.top", indicator.name(), MarkWords.plain(mark));
            case Reason.AtBottom(var indicator, var mark) ->
                words.getTranslation("submit.look.bottom", indicator.name(), MarkWords.plain(mark));
            case Reason.FarAbove(var total, var median, var others) ->
                words.getTranslation("submit.look.above", total.toPlainString(), others, MarkWords.plain(median));
            case Reason.FarBelow(var total, var median, var others) ->
                words.getTranslation("submit.look.below", total.toPlainString(), others, MarkWords.plain(median));
        };
    }

    private static List<Component> card(String title, String explained, String style, List<Entry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        Section card = new Section();
        card.addClassNames("work-card", "looks", style);
        Paragraph explanation = new Paragraph(card.getTranslation(explained));
        explanation.addClassName("quiet");
        card.add(new H2(card.getTranslation(title)), explanation);
        entries.forEach(card::add);
        return List.of(card);
    }
}
