package org.clusterreview.recognition.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.recognition.PublicNotice;
import org.clusterreview.ui.Dialogs;
import org.clusterreview.ui.Notices;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;

/** One public notice that stands: how far it has run, what it says, and the documents of it. */
class NoticeFacts extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ListServices services;
    private final transient Shown shown;
    private final transient PublicNotice notice;
    private final transient Runnable done;

    NoticeFacts(ListServices services, Shown shown, PublicNotice notice, Runnable done, boolean withdrawable) {
        this.services = services;
        this.shown = shown;
        this.notice = notice;
        this.done = done;
        addClassName("notice-facts");
        add(new StateBadge(isOver() ? Tone.OK : Tone.TODO, state()));
        if (notice.superseded() > 0) {
            add(new StateBadge(Tone.WARN, getTranslation("recognition.notice.superseded", notice.superseded())));
        }
        add(rows());
        Paragraph text = new Paragraph(notice.text());
        text.addClassName("notice-text");
        add(text);
        if (shown.viewer().hasAny("ORGANISER", "STAFF") && !shown.partial()) {
            add(NoticeExports.of(services, shown, notice));
        }
        if (withdrawable) {
            add(withdraw());
        }
    }

    private boolean isOver() {
        return services.notices().isOver(shown.viewer(), notice);
    }

    private String state() {
        if (isOver()) {
            return getTranslation("recognition.notice.over");
        }
        String until = getTranslation(
                "recognition.notice.until", notice.period().last().toString());
        return services.notices()
                .countdown(shown.viewer(), notice)
                .map(count -> until + getTranslation("recognition.notice.countdown", count.passed(), count.left()))
                .orElse(until);
    }

    private DescriptionList rows() {
        DescriptionList rows = new DescriptionList();
        if (!notice.title().isEmpty()) {
            row(rows, "recognition.notice.titled", new Span(notice.title()));
        }
        row(rows, "recognition.notice.published", new Span(notice.published().toString()));
        row(
                rows,
                "recognition.notice.period",
                new Span(notice.period().first() + " – " + notice.period().last()));
        row(rows, "recognition.notice.counting", new Span(counting()));
        row(
                rows,
                "recognition.notice.number",
                new Span(notice.documentNumber().isEmpty() ? "–" : notice.documentNumber()));
        row(rows, "recognition.notice.where", new Span(notice.location()));
        return rows;
    }

    private String counting() {
        return services.notices()
                .counted(shown.viewer(), notice)
                .map(plan -> plan.isShort()
                        ? getTranslation(
                                "recognition.notice.short-now", plan.counted().size(), plan.workingDays())
                        : NoticePanel.explain(this, plan))
                .orElseGet(() -> getTranslation("recognition.notice.confirmed"));
    }

    private Button withdraw() {
        String name = getTranslation("recognition.notice.withdraw");
        Button button = new Button(
                name,
                click -> Dialogs.reason(
                        name, getTranslation("recognition.notice.withdraw.explained"), name, this::withdraw));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private boolean withdraw(String reason) {
        Outcome<PublicNotice> outcome =
                services.notices().withdraw(shown.viewer(), shown.track().id(), notice.id(), reason);
        if (outcome.isDone()) {
            done.run();
        } else {
            Notices.refused(outcome.violations());
        }
        return outcome.isDone();
    }

    private void row(DescriptionList rows, String key, Component value) {
        rows.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }
}
