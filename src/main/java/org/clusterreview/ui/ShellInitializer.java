package org.clusterreview.ui;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Locale;
import java.util.Optional;
import org.clusterreview.kernel.Texts;
import org.springframework.stereotype.Component;

/** Sets language, reconnect texts and system messages before any page is made. */
@Component
class ShellInitializer implements VaadinServiceInitListener {

    private static final int RECONNECT_ATTEMPTS = 10_000;
    private static final int RECONNECT_EVERY_MILLIS = 3_000;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        var service = event.getSource();
        service.setSystemMessagesProvider(info -> messages(info.getLocale()));
        service.addSessionInitListener(session -> session.getSession().setLocale(Language.of(session.getRequest())));
        service.addUIInitListener(init -> prepare(init.getUI()));
        service.addSessionInitListener(session -> session.getSession().setErrorHandler(new FailureHandler()));
        event.addIndexHtmlRequestListener(ShellInitializer::tellLanguage);
    }

    /** Readers that speak pronounce the page in the language that it is in, not in that of the browser. */
    private static void tellLanguage(IndexHtmlResponse page) {
        Locale locale = Optional.ofNullable(VaadinSession.getCurrent())
                .map(VaadinSession::getLocale)
                .orElseGet(() -> Language.of(page.getVaadinRequest()));
        page.getDocument().getElementsByTag("html").attr("lang", locale.toLanguageTag());
    }

    private static void prepare(UI ui) {
        VaadinSession session = ui.getSession();
        if (session != null && session.getLocale() != null) {
            ui.setLocale(session.getLocale());
        }
        ReconnectDialogConfiguration dialog = ui.getReconnectDialogConfiguration();
        dialog.setDialogText(ui.getTranslation("connection.lost"));
        dialog.setDialogTextGaveUp(ui.getTranslation("connection.gone"));
        dialog.setReconnectAttempts(RECONNECT_ATTEMPTS);
        dialog.setReconnectInterval(RECONNECT_EVERY_MILLIS);
    }

    private static SystemMessages messages(Locale locale) {
        Texts texts = Texts.in(Language.isEnglish(locale) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(texts.get("session.expired"));
        messages.setSessionExpiredMessage(texts.get("session.expired.remedy"));
        messages.setInternalErrorCaption(texts.get("failure.title"));
        messages.setInternalErrorMessage(texts.get("failure.remedy"));
        messages.setCookiesDisabledNotificationEnabled(true);
        messages.setCookiesDisabledCaption(texts.get("cookies.disabled"));
        messages.setCookiesDisabledMessage(texts.get("cookies.disabled.remedy"));
        return messages;
    }
}
