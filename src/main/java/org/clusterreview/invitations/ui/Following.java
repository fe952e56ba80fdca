package org.clusterreview.invitations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks now and then whether what a page shows has changed, and shows it anew. It gives up after some minutes without a change:
 * a page that nobody works with must not keep its session alive.
 */
final class Following {

    private static final int EVERY_MILLIS = 3_000;
    private static final int MOST_LOOKS = 100;

    private final Component page;
    private final Supplier<List<Object>> look;
    private final Runnable show;
    private List<Object> seen = List.of();
    private int looks;
    private @Nullable Registration polls;

    /**
     * @param look what is there now
     * @param show shows it
     */
    Following(Component page, Supplier<List<Object>> look, Runnable show) {
        this.page = page;
        this.look = look;
        this.show = show;
        page.addDetachListener(gone -> stop(gone.getUI()));
    }

    /** @param shown what is shown now; empty if nothing can change */
    void follow(List<Object> shown) {
        seen = shown;
        looks = 0;
        UI ui = UI.getCurrent();
        stop(ui);
        if (!shown.isEmpty()) {
            ui.setPollInterval(EVERY_MILLIS);
            polls = ui.addPollListener(this::again);
        }
    }

    private void again(PollEvent poll) {
        looks++;
        if (looks > MOST_LOOKS || !page.isAttached()) {
            stop(poll.getSource());
        } else if (!look.get().equals(seen)) {
            show.run();
        }
    }

    private void stop(UI ui) {
        Optional.ofNullable(polls).ifPresent(Registration::remove);
        polls = null;
        ui.setPollInterval(-1);
    }
}
