package org.clusterreview.recognition.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clusterreview.access.Role;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.recognition.NoticePlan;
import org.clusterreview.recognition.PublicNotice;
import org.clusterreview.rounds.Stage;
import org.clusterreview.ui.Dialogs;
import org.clusterreview.ui.Notices;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;

/** The public notice of the list: recorded here, then counted down in working days. */
class NoticePanel extends Section {

    private static final long serialVersionUID = 1L;

    private final transient ListServices services;
    private final transient Shown shown;
    private final transient Runnable done;

    NoticePanel(ListServices services, Shown shown, Runnable done) {
        this.services = services;
        this.shown = shown;
        this.done = done;
        addClassNames("work-card", "notice-panel");
        setId("notice");
        add(new H2(getTranslation("recognition.notice")));
        boolean open = shown.track().stage() == Stage.PUBLIC_NOTICE;
        boolean organises = shown.viewer().has(Role.ORGANISER) && !shown.partial();
        Optional<PublicNotice> notice =
                services.notices().current(shown.viewer(), shown.track().id());
        notice.ifPresentOrElse(n -> show(n, open && organises), () -> {
            if (open && organises) {
                add(new NoticeForm(services, shown, done));
            } else {
                add(new Paragraph(getTranslation("recognition.notice.none")));
            }
        });
    }

    private void show(PublicNotice notice, boolean withdrawable) {
        boolean over = services.notices().isOver(shown.viewer(), notice);
        add(new StateBadge(
                over ? Tone.OK : Tone.TODO,
                over
                        ? getTranslation("recognition.notice.over")
                        : getTranslation(
                                "recognition.notice.until",
                                notice.period().last().toString())));
        DescriptionList rows = new DescriptionList();
        row(rows, "recognition.notice.published", notice.published().toString());
        row(
                rows,
                "recognition.notice.period",
                notice.period().first() + " – " + notice.period().last());
        row(
                rows,
                "recognition.notice.counting",
                notice.confirmed()
                        ? getTranslation("recognition.notice.confirmed")
                        : services.notices()
                                .plan(shown.viewer(), shown.track().id(), notice.published())
                                .map(plan -> explain(this, plan))
                                .orThrow());
        row(rows, "recognition.notice.number", notice.documentNumber().isEmpty() ? "–" : notice.documentNumber());
        row(rows, "recognition.notice.where", notice.location());
        Paragraph text = new Paragraph(notice.text());
        text.addClassName("notice-text");
        add(rows, text);
        if (withdrawable) {
            add(withdraw());
        }
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
                services.notices().withdraw(shown.viewer(), shown.track().id(), reason);
        if (outcome.isDone()) {
            done.run();
        } else {
            Notices.refused(outcome.violations());
        }
        return outcome.isDone();
    }

    /** The days that count and those that do not, with the article. */
    static String explain(Component asker, NoticePlan plan) {
        String counted = asker.getTranslation(
                plan.sameDay() ? "recognition.notice.plan.same" : "recognition.notice.plan.next",
                plan.article(),
                plan.workingDays(),
                days(asker, plan.counted()));
        return plan.skipped().isEmpty()
                ? counted
                : counted + asker.getTranslation("recognition.notice.plan.skipped", days(asker, plan.skipped()));
    }

    private static String days(Component asker, List<LocalDate> days) {
        DateTimeFormatter form =
                DateTimeFormatter.ofPattern(asker.getTranslation("recognition.notice.day"), Locale.ENGLISH);
        return days.stream()
                .map(form::format)
                .collect(Collectors.joining(asker.getTranslation("recognition.notice.and")));
    }

    private void row(DescriptionList rows, String key, String value) {
        rows.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(new Span(value)));
    }
}
