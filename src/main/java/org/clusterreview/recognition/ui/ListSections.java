package org.clusterreview.recognition.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import org.clusterreview.kernel.Texts;
import org.clusterreview.recognition.ListDecision;
import org.clusterreview.recognition.ListEntry;
import org.clusterreview.recognition.ListLot;
import org.clusterreview.recognition.OptimalComparison;
import org.clusterreview.recognition.PlaceNames;
import org.clusterreview.recognition.RecognitionList;
import org.clusterreview.rounds.policy.CultivationRule;
import org.clusterreview.rounds.ui.TrackPage;

/** Below the list: those for cultivation, the list of greatest total for comparison, and what the list rests on. */
final class ListSections {

    private static final int HASH_SHOWN = 12;

    private final Shown shown;
    private final PlaceNames names;
    private final Texts texts;

    ListSections(Shown shown, PlaceNames names) {
        Locale locale = UI.getCurrent().getLocale();
        this.shown = shown;
        this.names = names;
        this.texts = Texts.in(locale);
    }

    void addTo(HasComponents parent) {
        shown.policy().cultivation().ifPresent(rule -> parent.add(cultivation(rule)));
        shown.optimal().ifPresent(optimal -> parent.add(optimal(optimal)));
        shown.list().ifPresent(list -> parent.add(basis(list)));
    }

    private Component cultivation(CultivationRule rule) {
        Section section = section(texts.get("recognition.cultivation", rule.article()), "cultivation");
        section.add(quiet(rule.text()));
        List<ListEntry> taken = shown.entries().stream()
                .filter(e -> e.decision() == ListDecision.CULTIVATION)
                .toList();
        List<ListEntry> eligible = shown.entries().stream()
                .filter(e -> e.eligible() && e.decision() != ListDecision.CULTIVATION)
                .toList();
        if (taken.isEmpty() && eligible.isEmpty()) {
            section.add(new Paragraph(texts.get("recognition.cultivation.none")));
        }
        add(section, texts.get("recognition.cultivation.taken", taken.size()), taken);
        add(section, texts.get("recognition.cultivation.eligible", eligible.size()), eligible);
        return section;
    }

    private void add(Section section, String heading, List<ListEntry> entries) {
        if (!entries.isEmpty()) {
            UnorderedList list = new UnorderedList();
            entries.forEach(entry -> list.add(new ListItem(
                    entry.name() + " · " + names.city(entry.cityCode()) + " · " + names.field(entry.fieldCode()))));
            section.add(new Paragraph(heading), list);
        }
    }

    private Component optimal(OptimalComparison optimal) {
        Section section = section(texts.get("recognition.optimal"), "optimal");
        section.add(quiet(texts.get("recognition.optimal.explained")));
        if (optimal.isSame()) {
            section.add(new Paragraph(texts.get("recognition.optimal.same", optimal.total())));
            return section;
        }
        section.add(new Paragraph(texts.get("recognition.optimal.total", optimal.totalByRank(), optimal.total())));
        UnorderedList list = new UnorderedList();
        optimal.enters().forEach(id -> list.add(new ListItem("↑ " + shown.name(id))));
        optimal.leaves().forEach(id -> list.add(new ListItem("↓ " + shown.name(id))));
        section.add(list);
        return section;
    }

    private Component basis(RecognitionList list) {
        Section section = section(texts.get("recognition.basis"), "basis");
        DescriptionList rows = new DescriptionList();
        row(rows, "recognition.basis.revision", new Span(String.valueOf(list.revision())));
        row(
                rows,
                "recognition.basis.places",
                new Span(list.draft()
                        .places()
                        .map(String::valueOf)
                        .orElseGet(() -> texts.get("recognition.basis.open"))));
        row(
                rows,
                "recognition.basis.result",
                new Span(texts.get("recognition.basis.of", list.draft().resultRevision())),
                hash(list.draft().resultSha256()));
        if (!shown.partial()) {
            row(rows, "recognition.basis.hash", hash(list.sha256()));
            list.draft().usedLots().forEach(lot -> row(rows, "recognition.basis.lot", record(lot), hash(lot.sha256())));
        }
        section.add(rows);
        return section;
    }

    /** The page of results holds the whole record of every lot, with its check. */
    private Anchor record(ListLot lot) {
        return new Anchor(TrackPage.RESULTS.of(shown.track().id()), texts.get("lot.number", lot.number()));
    }

    private void row(DescriptionList rows, String key, Component... values) {
        DescriptionList.Description description = new DescriptionList.Description();
        description.add(values);
        rows.add(new DescriptionList.Term(texts.get(key)), description);
    }

    private static Span hash(String sha256) {
        Span hash = new Span(sha256.substring(0, Math.min(HASH_SHOWN, sha256.length())));
        hash.addClassName("hash");
        if (!sha256.isEmpty()) {
            hash.setTitle("SHA-256 " + sha256);
        }
        return hash;
    }

    private static Paragraph quiet(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("quiet");
        return paragraph;
    }

    private static Section section(String heading, String name) {
        Section section = new Section(new H2(heading));
        section.addClassNames("work-card", "list-section", name);
        return section;
    }
}
