package org.clusterreview.registry.ui;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.clusterreview.registry.ClusterReport;
import org.clusterreview.registry.Cultivations;

/** Where a cluster stands, in a sentence or two, and what waits. */
record Standing(Component asker, Shown shown) {

    String text() {
        List<String> sentences = new ArrayList<>();
        String since = shown.file().decidedOn().map(LocalDate::toString).orElse("–");
        switch (shown.cluster().state()) {
            case RECOGNISED -> sentences.add(say("registry.standing.RECOGNISED", since));
            case UNDER_CULTIVATION -> sentences.add(cultivation(since));
            case CANCELLED, REVOKED, ENDED -> sentences.add(ended());
        }
        if (shown.isCancellationPending()) {
            sentences.add(say("registry.standing.pending"));
        }
        long open = shown.reports().stream().filter(ClusterReport::isOpen).count();
        if (open > 0) {
            sentences.add(say("registry.standing.reports", open));
        }
        return sentences.stream()
                .reduce((before, next) -> say("registry.standing.together", before, next))
                .orElseThrow();
    }

    private String ended() {
        String on = shown.file().endedOn().map(LocalDate::toString).orElse("–");
        String word = ClusterWords.state(shown.cluster().state());
        return shown.cluster()
                .bannedUntil()
                .map(until -> say("registry.standing.barred", word, on, until.toString()))
                .orElseGet(() -> say("registry.standing.out", word, on));
    }

    private String cultivation(String since) {
        return shown.cultivation()
                .filter(one -> one.period().isPresent())
                .map(this::period)
                .orElseGet(() -> say("registry.standing.cultivated", since));
    }

    private String period(Cultivations.Running one) {
        String end = one.period().orElseThrow().end().toString();
        return one.hasRunOut()
                ? say("registry.standing.ran-out", end, -one.daysLeft())
                : say("registry.standing.runs-out", end, one.daysLeft());
    }

    private String say(String key, Object... args) {
        return asker.getTranslation(key, args);
    }
}
