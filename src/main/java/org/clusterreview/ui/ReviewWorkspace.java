package org.clusterreview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/**
 * Material and score sheet of one application, and the way to the next. It reads and saves by itself through the endpoints
 * that src/docs/api-marks.md describes and turns between applications without the view, so that scoring goes on while the
 * view's own connection is lost; the view hears only what the expert wants to hand in.
 */
@Tag("review-workspace")
@JsModule("./workspace/review-workspace.ts")
public class ReviewWorkspace extends Component implements HasSize {

    private static final long serialVersionUID = 1L;

    /** @param account whose page it is: the device opens for nobody else */
    public ReviewWorkspace(String account) {
        getElement().setProperty("account", account);
        getElement().setPropertyJson("texts", texts(getLocale()));
    }

    /** The score sheet's own and those of what is around it; no key stands in both. */
    static ObjectNode texts(Locale locale) {
        return ElementTexts.below("score-sheet.", locale).setAll(ElementTexts.below("workspace.", locale));
    }

    /** Shows this sheet; what the former one had not saved goes on being sent. */
    public void open(String sheetId) {
        getElement().setProperty("sheetId", sheetId);
    }

    /** Leads to the field of an indicator as soon as the sheet is there; one that it does not have is passed over. */
    public void startAt(String indicator) {
        getElement().callJsFunction("startAt", indicator);
    }

    /** Where 重新登录 leads, relative to the application's root. */
    public void setSignIn(String address) {
        getElement().setProperty("signIn", address);
    }

    /** Where the task list is, relative to the application's root. */
    public void setBack(String address) {
        getElement().setProperty("back", address);
    }

    /** Reads the sheet anew, as after its state has changed here. */
    public void reload() {
        getElement().callJsFunction("reload");
    }

    public Registration addSubmitListener(ComponentEventListener<SubmitEvent> listener) {
        return addListener(SubmitEvent.class, listener);
    }

    /** All is complete and saved, and the expert wants to submit. The id is the browser's word: check whose sheet it is. */
    @DomEvent("score-submit")
    public static class SubmitEvent extends ComponentEvent<ReviewWorkspace> {

        private static final long serialVersionUID = 1L;

        private final String sheetId;
        private final int version;

        public SubmitEvent(
                ReviewWorkspace source,
                boolean fromClient,
                @EventData("event.detail.sheet") String sheetId,
                @EventData("event.detail.version") int version) {
            super(source, fromClient);
            this.sheetId = sheetId;
            this.version = version;
        }

        public String sheetId() {
            return sheetId;
        }

        /** Version of the sheet that the expert saw. */
        public int version() {
            return version;
        }
    }
}
