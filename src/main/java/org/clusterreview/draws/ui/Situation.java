package org.clusterreview.draws.ui;

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
            return how;
        }
        boolean own = turn.isOf(shown.viewer()) && !turn.isBarred(shown.viewer(), shown.draw());
        String act = DrawWords.text("draw.next." + turn.name());
        return how
                + (own
                        ? DrawWords.text("draw.turn.own", act)
                        : DrawWords.text("draw.turn.other", DrawWords.text("role." + turn.role().name()), act));
    }
}
