package org.clusterreview.recognition.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.clusterreview.recognition.PublicNotice;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;
import org.clusterreview.ui.Times;

/** Notices that no longer stand, to be read with their documents: withdrawn ones with the reason, and those of earlier lists. */
class EarlierNotices extends Details {

    private static final long serialVersionUID = 1L;

    private final transient ListServices services;
    private final transient Shown shown;

    EarlierNotices(ListServices services, Shown shown, List<PublicNotice> notices) {
        this.services = services;
        this.shown = shown;
        setSummaryText(getTranslation("recognition.notice.earlier", notices.size()));
        setWidthFull();
        setVisible(!notices.isEmpty());
        notices.forEach(notice -> add(facts(notice)));
    }

    private Div facts(PublicNotice notice) {
        Div facts = new Div();
        facts.addClassName("notice-facts");
        DescriptionList rows = new DescriptionList();
        notice.withdrawal()
                .ifPresentOrElse(
                        withdrawal -> {
                            facts.add(new StateBadge(Tone.NEUTRAL, getTranslation("recognition.notice.withdrawn")));
                            row(rows, "recognition.notice.withdrawn.at", Times.minute(withdrawal.at()));
                            row(rows, "recognition.notice.withdrawn.reason", withdrawal.reason());
                        },
                        () -> facts.add(new StateBadge(
                                Tone.NEUTRAL,
                                getTranslation("recognition.notice.of-earlier-list", notice.listRevision()))));
        row(rows, "recognition.notice.titled", notice.title());
        row(rows, "recognition.notice.published", notice.published().toString());
        row(
                rows,
                "recognition.notice.period",
                notice.period().first() + " – " + notice.period().last());
        row(rows, "recognition.notice.number", notice.documentNumber());
        row(rows, "recognition.notice.where", notice.location());
        Paragraph text = new Paragraph(notice.text());
        text.addClassName("notice-text");
        facts.add(rows, text);
        if (shown.viewer().hasAny("ORGANISER", "STAFF") && !shown.partial()) {
            facts.add(NoticeExports.of(services, shown, notice));
        }
        return facts;
    }

    /** Nothing for what is empty: to who sees the list only in part the reason is not told. */
    private void row(DescriptionList rows, String key, String value) {
        if (!value.isEmpty()) {
            rows.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
        }
    }
}
