package org.clusterreview.recognition.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clusterreview.access.Role;
import org.clusterreview.recognition.NoticePlan;
import org.clusterreview.recognition.PublicNotice;
import org.clusterreview.recognition.RecognitionList;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.ui.TrackPage;

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
        boolean open =
                shown.track().stage() == Stage.PUBLIC_NOTICE && shown.viewer().has(Role.ORGANISER) && !shown.partial();
        List<PublicNotice> standing =
                services.notices().standing(shown.viewer(), shown.track().id());
        boolean missing =
                services.notices().current(shown.viewer(), shown.track().id()).isEmpty();
        if (missing) {
            missing(open, standing.isEmpty());
        }
        standing.forEach(notice -> add(new NoticeFacts(services, shown, notice, done, open)));
        if (shown.policy().objections().isPresent()) {
            add(new Paragraph(new Anchor(
                    TrackPage.OBJECTIONS.of(shown.track().id()), getTranslation("recognition.notice.objections"))));
        }
        add(new EarlierNotices(services, shown, earlier(standing)));
    }

    private List<PublicNotice> earlier(List<PublicNotice> standing) {
        Set<UUID> present = standing.stream().map(PublicNotice::id).collect(Collectors.toSet());
        return services.notices().all(shown.viewer(), shown.track().id()).stream()
                .filter(notice -> !present.contains(notice.id()))
                .toList();
    }

    /** Nothing has been shown yet, or not what moved up. */
    private void missing(boolean open, boolean nothing) {
        boolean frozen = shown.list().filter(RecognitionList::isFrozen).isPresent();
        if (!frozen) {
            add(new Paragraph(getTranslation("recognition.correction.open")));
        } else if (open) {
            if (!nothing) {
                add(new Paragraph(getTranslation("recognition.notice.moved-up.needed")));
            }
            add(new NoticeForm(services, shown, done));
        } else {
            add(new Paragraph(getTranslation("recognition.notice.none")));
        }
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
}
