package org.clusterreview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Tells whether this device still keeps marks that the server does not have, and lets go of what it need not keep; shows nothing. */
@Tag("unsent-guard")
@JsModule("./submission/unsent-guard.ts")
public class UnsentGuard extends Component {

    private static final long serialVersionUID = 1L;

    /** @param account whose page it is: the device opens for nobody else */
    public UnsentGuard(String account) {
        getElement().setProperty("account", account);
    }

    /** Only what waits of these sheets is told, as of those that are to be submitted. */
    public void watch(List<String> sheets) {
        getElement().setPropertyJson("sheets", ids(sheets));
    }

    /** What the server holds of these submitted sheets leaves the device. */
    public void letGo(List<String> sheets) {
        getElement().setPropertyJson("submitted", ids(sheets));
    }

    private static ArrayNode ids(List<String> sheets) {
        ArrayNode ids = JsonNodeFactory.instance.arrayNode();
        sheets.forEach(ids::add);
        return ids;
    }

    public Registration addCheckedListener(ComponentEventListener<CheckedEvent> listener) {
        return addListener(CheckedEvent.class, listener);
    }

    /** The device has been asked, and its answer is another one than before. */
    @DomEvent("unsent-checked")
    public static class CheckedEvent extends ComponentEvent<UnsentGuard> {

        private static final long serialVersionUID = 1L;

        private final int count;
        private final boolean known;

        public CheckedEvent(
                UnsentGuard source,
                boolean fromClient,
                @EventData("event.detail.count") int count,
                @EventData("event.detail.known") boolean known) {
            super(source, fromClient);
            this.count = count;
            this.known = known;
        }

        /** How many changes of the watched sheets wait on the device. */
        public int count() {
            return count;
        }

        /** False where the device could not be asked. */
        public boolean known() {
            return known;
        }
    }
}
