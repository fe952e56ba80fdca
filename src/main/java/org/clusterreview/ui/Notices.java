package org.clusterreview.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.orderedlayout.FlexComponent;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import java.util.List;
import org.clusterreview.kernel.Violation;

/** Short messages about what has just happened. */
public final class Notices {

    private static final int SHORT_MILLIS = 4_000;
    private static final int UNDO_MILLIS = 12_000;

    private Notices() {}

    public static void done(String text) {
        Notification notice = Notification.show(text, SHORT_MILLIS, Notification.Position.BOTTOM_START);
        notice.addThemeVariants(NotificationVariant.LUMO_SUCCESS);
    }

    /**
     * What has been done, with the way to take it back for a while: one step, so that a later one takes its place. It
     * interrupts nobody; who does not see it hears what can be taken back.
     */
    public static void undoable(String text, Runnable undo) {
        Notification notice = new Notification();
        notice.addThemeVariants(NotificationVariant.LUMO_SUCCESS);
        notice.setPosition(Notification.Position.BOTTOM_START);
        notice.setDuration(UNDO_MILLIS);
        notice.setAssertive(false);
        Span said = new Span(text);
        said.getElement().setAttribute("aria-hidden", "true");
        Button back = new Button(notice.getTranslation("action.undo"), click -> {
            notice.close();
            undo.run();
        });
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        back.addClassName("notice-undo");
        back.setAriaLabel(notice.getTranslation("action.undo.what", text));
        HorizontalLayout content = new HorizontalLayout(said, back);
        content.setAlignItems(FlexComponent.Alignment.CENTER);
        notice.add(content);
        replaceUndo(notice);
        notice.open();
    }

    private static void replaceUndo(Notification notice) {
        UI ui = UI.getCurrent();
        Notification before = ComponentUtil.getData(ui, Notification.class);
        if (before != null) {
            before.close();
        }
        ComponentUtil.setData(ui, Notification.class, notice);
    }

    /** Why something was refused; it stays until it is closed. */
    public static void refused(List<Violation> violations) {
        UI ui = UI.getCurrent();
        failure(String.join(
                " ",
                violations.stream()
                        .map(v -> ui.getTranslation(v.code(), v.args().toArray()))
                        .toList()));
    }

    static void failure(String text) {
        Notification notice = new Notification();
        notice.addThemeVariants(NotificationVariant.LUMO_ERROR);
        notice.setPosition(Notification.Position.MIDDLE);
        Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> notice.close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        close.setAriaLabel(close.getTranslation("action.close"));
        HorizontalLayout content = new HorizontalLayout(new Span(text), close);
        content.setAlignItems(FlexComponent.Alignment.CENTER);
        notice.add(content);
        notice.open();
    }
}
