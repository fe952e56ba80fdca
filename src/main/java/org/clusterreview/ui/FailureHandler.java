package org.clusterreview.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A fault of the program while it served a click: one entry in the log, and its number for the person. */
final class FailureHandler implements ErrorHandler {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(FailureHandler.class);

    @Override
    public void error(ErrorEvent event) {
        String number = logged(event.getThrowable());
        UI ui = UI.getCurrent();
        if (ui != null) {
            Notices.failure(ui.getTranslation("failure.number", number));
        }
    }

    /** Puts a fault on record; the number under which it stands there. */
    static String logged(Throwable fault) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("failure {}", number, fault);
        return number;
    }
}
