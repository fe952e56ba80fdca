package org.clusterreview.draws.ui;

import org.clusterreview.draws.Draw;
import org.clusterreview.rounds.Stage;

/** How far the draw is and whose turn it is, in a sentence. */
final class Situation {

    private Situation() {}

    static String of(ShownDraw shown) {
        String how = shown.draw()
                .map(draw -> DrawWords.text("draw.situation." + draw.state().name(), draw.number()))
                .orElseGet(() -> DrawWords.text(
                        shown.track().stage().isBefore(Stage.PANELS) ? "draw.situation.early" : "draw.situation.none"));
        Turn turn = shown.turn();
        if (turn == Turn.NOBODY) {
            return how + shown.draw().map(draw -> end(draw, shown.words())).orElse("");
        }
        boolean own = turn.isOf(shown.viewer()) && !turn.isBarred(shown.viewer(), shown.draw());
        String act = DrawWords.text("draw.next." + turn.name());
        return how
                + (own
                        ? DrawWords.text("draw.turn.own", act)
                        : DrawWords.text(
                                "draw.turn.other",
                                DrawWords.text("role." + turn.role().name()),
                                act));
    }

    /** Who ended it and why. */
    private static String end(Draw draw, DrawWords words) {
        return draw.end()
                .flatMap(end -> end.ended().map(ended -> {
                    boolean agreed = !ended.by().equals(end.asked().by());
                    return agreed
                            ? DrawWords.text(
                                    "draw.end.agreed", words.person(end.asked()), words.person(ended), end.reason())
                            : DrawWords.text("draw.end.alone", words.person(ended), end.reason());
                }))
                .orElse("");
    }
}
