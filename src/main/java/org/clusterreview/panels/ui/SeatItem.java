package org.clusterreview.panels.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.clusterreview.conflicts.ConflictFinding;
import org.clusterreview.conflicts.ConflictFinding.Status;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.ui.TrackPage;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;

/** A seat of a panel: who sits there, from where, how much he or she has to do, and a tie that stands or was lifted. */
class SeatItem extends ListItem {

    private static final long serialVersionUID = 1L;

    SeatItem(Board.Place place, TrackId track) {
        addClassName("board-item");
        Span number = new Span(String.valueOf(place.seat().number()));
        number.addClassName("seat-number");
        Span facts = new Span(place.expert()
                .map(expert -> expert.employerName()
                        + (place.city().isEmpty() ? "" : " · " + place.city())
                        + " · "
                        + getTranslation("expert.kind." + expert.kind().name()))
                .orElse(""));
        facts.addClassName("quiet");
        Span load = new Span(getTranslation("board.seat.load", place.panels(), place.reviews()));
        load.addClassName("quiet");
        Div text = new Div(new Span(place.seat().expertName()), facts, load);
        text.addClassName("board-item-text");
        tie(place, track).ifPresent(text::add);
        place.note()
                .map(note -> new StateBadge(note.tone(), getTranslation(note.code())))
                .ifPresent(text::add);
        add(number, text);
        if (place.seat().chair()) {
            Span chair = new Span(getTranslation("board.chair"));
            chair.addClassName("board-chair");
            add(chair);
        }
    }

    /** The gravest alone: the page that it leads to tells them all. */
    private Optional<Component> tie(Board.Place place, TrackId track) {
        Optional<StateBadge> badge = place.ties().stream().anyMatch(ConflictFinding::blocksSeat)
                ? Optional.of(new StateBadge(Tone.BLOCK, getTranslation("board.seat.tie")))
                : has(place, Status.RECUSED)
                        ? Optional.of(new StateBadge(Tone.RECUSED, getTranslation("board.seat.recused")))
                        : has(place, Status.WAIVED)
                                ? Optional.of(new StateBadge(Tone.WARN, getTranslation("board.seat.waived")))
                                : Optional.empty();
        return badge.map(shown -> {
            Anchor link = new Anchor(TrackPage.CONFLICTS.of(track), shown);
            link.addClassName("seat-tie");
            return link;
        });
    }

    private static boolean has(Board.Place place, Status status) {
        return place.ties().stream().anyMatch(tie -> tie.status() == status);
    }
}
