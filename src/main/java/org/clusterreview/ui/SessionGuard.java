package org.clusterreview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/**
 * Watches over the sign-in on every page: warns before idleness ends it, tells the server that somebody is at work who asks
 * it for nothing, and clears the device when somebody signs out. Experts' devices also keep what they need offline.
 */
@Tag("session-guard")
@JsModule("./session/session-guard.ts")
class SessionGuard extends Component {

    private static final long serialVersionUID = 1L;

    /**
     * @param idleSeconds after which the server ends the session
     * @param account whose page it is: the device opens for nobody else
     * @param keeps whether this account's devices keep content for working offline
     */
    SessionGuard(int idleSeconds, String account, boolean keeps) {
        getElement().setPropertyJson("texts", ElementTexts.below("offline.", getLocale()));
        if (keeps) {
            getElement().setPropertyJson("workspaceTexts", ReviewWorkspace.texts(getLocale()));
        }
        getElement().setProperty("idle", idleSeconds);
        getElement().setProperty("account", account);
        getElement().setProperty("keeps", keeps);
    }

    /** Sends what waits, asks where something is left that only this device holds, clears the device and signs out. */
    void leave(Runnable signOut) {
        getElement().callJsFunction("farewell").then(String.class, words -> {
            if (words.isEmpty()) {
                clear(signOut);
            } else {
                Dialogs.confirm(
                        getTranslation("sign-out.unsent.title"),
                        words,
                        getTranslation("sign-out.unsent.action"),
                        () -> clear(signOut));
            }
        });
    }

    private void clear(Runnable signOut) {
        getElement().callJsFunction("clear").then(done -> signOut.run(), failed -> signOut.run());
    }
}
