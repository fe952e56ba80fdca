package org.clusterreview.recognition.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.clusterreview.recognition.ListDecision;
import org.clusterreview.recognition.PublicNotice;
import org.clusterreview.recognition.RecognitionList;
import org.clusterreview.ui.Times;

/** One sentence on how the list stands, and one on what comes next. */
final class ListSituation {

    private final Component page;
    private final ListServices services;
    private final Shown shown;

    ListSituation(Component page, ListServices services, Shown shown) {
        this.page = page;
        this.services = services;
        this.shown = shown;
    }

    String text() {
        String key = shown.isEvaluation() ? "recognition.situation.graded." : "recognition.situation.";
        ListDecision counted = shown.isEvaluation() ? ListDecision.GRADED : ListDecision.LISTED;
        long count = shown.entries().stream()
                .filter(entry -> entry.decision() == counted)
                .count();
        if (shown.list().isEmpty()) {
            return shown.entries().isEmpty() ? say("recognition.situation.none") : say(key + "preview", count);
        }
        RecognitionList list = shown.list().get();
        return list.frozenAt()
                .map(at -> say(key + "frozen", list.revision(), count, Times.minute(at)) + next())
                .orElseGet(() -> say(key + "open", list.revision(), count));
    }

    private String next() {
        return switch (shown.track().stage()) {
            case DRAFT_LIST -> say("recognition.next.advance");
            case PUBLIC_NOTICE -> nextOfNotice();
            case RECOGNISED, CLOSED ->
                services.issues()
                        .of(shown.viewer(), shown.track().id())
                        .map(issue -> say("recognition.next.issued", issue.documentNumber()))
                        .orElseGet(() -> say("recognition.next.issue"));
            default -> "";
        };
    }

    private String nextOfNotice() {
        if (!services.notices().isNeeded(shown.viewer(), shown.track().id())) {
            return say("recognition.next.unneeded");
        }
        Optional<PublicNotice> notice =
                services.notices().current(shown.viewer(), shown.track().id());
        return notice.map(n -> services.notices().isOver(shown.viewer(), n)
                        ? say("recognition.next.over")
                        : say("recognition.next.running", n.period().last().toString()))
                .orElseGet(() -> say("recognition.next.publish"));
    }

    private String say(String key, Object... args) {
        return page.getTranslation(key, args);
    }
}
