package org.clusterreview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.PageVisibility;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.signals.Signal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks now and then, while the page is visible, whether what it shows has changed, and shows it anew. It gives up after some
 * minutes without a change: a page that nobody works with must not keep its session alive.
 */
public final class Following {

    private static final int EVERY_MILLIS = 3_000;
    private static final int MOST_LOOKS = 100;

    private final Component page;
    private final Supplier<List<Object>> look;
    private final Runnable show;
    private final int everyMillis;
    private final int mostLooks;
    private Runnable givenUp = () -> {};
    private List<Object> seen = List.of();
    private int looks;
    private @Nullable Registration polls;

    /**
     * @param look what is there now
     * @param show shows it
     */
    public Following(Component page, Supplier<List<Object>> look, Runnable show) {
        this(page, look, show, EVERY_MILLIS, MOST_LOOKS);
    }

    /** @param mostLooks without a change before it gives up */
    public Following(Component page, Supplier<List<Object>> look, Runnable show, int everyMillis, int mostLooks) {
        this.page = page;
        this.look = look;
        this.show = show;
        this.everyMillis = everyMillis;
        this.mostLooks = mostLooks;
        page.addDetachListener(gone -> stop(gone.getUI()));
        page.addAttachListener(there -> watch(there.getUI()));
        page.getUI().ifPresent(this::watch);
    }

    /** Hears when it gives up. */
    public void onGivenUp(Runnable listener) {
        givenUp = listener;
    }

    /** @param shown what is shown now; empty if nothing can change */
    public void follow(List<Object> shown) {
        seen = shown;
        looks = 0;
        UI ui = UI.getCurrent();
        stop(ui);
        if (!shown.isEmpty()) {
            ui.setPollInterval(everyMillis);
            polls = ui.addPollListener(this::again);
        }
    }

    /** A page in the background asks nothing; once it is looked at again it goes on. */
    private void watch(UI ui) {
        Signal.effect(page, () -> {
            boolean hidden = ui.getPage().pageVisibilitySignal().get() == PageVisibility.HIDDEN;
            if (polls != null) {
                ui.setPollInterval(hidden ? -1 : everyMillis);
            }
        });
    }

    private void again(PollEvent poll) {
        looks++;
        if (looks > mostLooks || !page.isAttached()) {
            stop(poll.getSource());
            givenUp.run();
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
