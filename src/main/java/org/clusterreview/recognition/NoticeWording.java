package org.clusterreview.recognition;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.Texts;
import org.clusterreview.rounds.Policies;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.policy.ObjectionRule;
import org.clusterreview.rounds.policy.Policy;
import org.springframework.stereotype.Component;

/** The official wording of public notices, in Chinese whatever the page speaks: what is suggested, and what is fixed. */
@Component
class NoticeWording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);

    private final Rounds rounds;
    private final Policies policies;
    private final NoticeContacts contacts;
    private final Texts texts = Texts.in(Locale.SIMPLIFIED_CHINESE);

    NoticeWording(Rounds rounds, Policies policies, NoticeContacts contacts) {
        this.rounds = rounds;
        this.policies = policies;
        this.contacts = contacts;
    }

    /** A day as official documents write it: no leading noughts. */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    String title(Viewer viewer, Track track, PublicNotice.Scope scope) {
        String year =
                String.valueOf(rounds.find(viewer, track.round()).orElseThrow().year());
        return switch (scope) {
            case WHOLE -> texts.get("recognition.notice.title", year);
            case MOVED_UP -> texts.get("recognition.notice.title.moved-up", year);
        };
    }

    String office(Viewer viewer) {
        return contacts.current(viewer).office();
    }

    /** The text as it is suggested, a paragraph a line; whoever records the notice may change it. */
    String body(Viewer viewer, Track track, PublicNotice.Scope scope, List<ListEntry> shown, NoticePlan plan) {
        Policy policy = policies.of(viewer, track.id());
        List<String> lines = new ArrayList<>();
        lines.add(texts.get("recognition.notice.text.to"));
        lines.add(opening(policy, scope, shown));
        lines.add(texts.get(
                "recognition.notice.text.period",
                plan.workingDays(),
                day(plan.period().first()),
                day(plan.period().last())));
        boolean named = policy.objections().filter(ObjectionRule::named).isPresent();
        lines.add(texts.get("recognition.notice.text.objection")
                + texts.get(named ? "recognition.notice.text.anonymous" : "recognition.notice.text.unfounded"));
        NoticeContact contact = contacts.current(viewer);
        line(lines, "recognition.notice.text.discipline", contact.disciplinePhone());
        line(lines, "recognition.notice.text.supervision", contact.supervisionPhone());
        line(lines, "recognition.notice.text.address", contact.address());
        return String.join("\n", lines);
    }

    private String opening(Policy policy, PublicNotice.Scope scope, List<ListEntry> shown) {
        String source = policy.source().title();
        String number = policy.source().number();
        if (scope == PublicNotice.Scope.MOVED_UP) {
            return texts.get("recognition.notice.text.moved-up", source, number, shown.size());
        }
        int cultivated = count(shown, ListDecision.CULTIVATION);
        String opening =
                texts.get("recognition.notice.text.opening", source, number, count(shown, ListDecision.LISTED));
        return cultivated == 0 ? opening : opening + texts.get("recognition.notice.text.cultivation", cultivated);
    }

    private void line(List<String> lines, String key, String value) {
        if (!value.isEmpty()) {
            lines.add(texts.get(key, value));
        }
    }

    private static int count(List<ListEntry> shown, ListDecision decision) {
        return (int)
                shown.stream().filter(entry -> entry.decision() == decision).count();
    }
}
