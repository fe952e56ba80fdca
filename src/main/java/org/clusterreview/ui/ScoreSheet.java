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

/**
 * One expert's score sheet. It reads and saves by itself through the endpoints that src/docs/api-marks.md describes, so
 * that marking goes on while the view's own connection is lost; the view hears only what the expert wants to do.
 */
@Tag("score-sheet")
@JsModule("./score-sheet/score-sheet.ts")
public class ScoreSheet extends Component implements HasSize {

    private static final long serialVersionUID = 1L;

    public ScoreSheet() {
        getElement().setPropertyJson("texts", ElementTexts.below("score-sheet.", getLocale()));
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

    /** Reads the sheet anew, as after its state has changed here. */
    public void reload() {
        getElement().callJsFunction("reload");
    }

    public Registration addSubmitListener(ComponentEventListener<SubmitEvent> listener) {
        return addListener(SubmitEvent.class, listener);
    }

    public Registration addPreviousListener(ComponentEventListener<PreviousEvent> listener) {
        return addListener(PreviousEvent.class, listener);
    }

    public Registration addNextListener(ComponentEventListener<NextEvent> listener) {
        return addListener(NextEvent.class, listener);
    }

    /** All is complete and saved, and the expert wants to submit. The id is the browser's word: check whose sheet it is. */
    @DomEvent("score-submit")
    public static class SubmitEvent extends ComponentEvent<ScoreSheet> {

        private static final long serialVersionUID = 1L;

        private final String sheetId;
        private final int version;

        public SubmitEvent(
                ScoreSheet source,
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

    /** The expert turns to the application before this one. */
    @DomEvent("score-previous")
    public static class PreviousEvent extends ComponentEvent<ScoreSheet> {

        private static final long serialVersionUID = 1L;

        public PreviousEvent(ScoreSheet source, boolean fromClient) {
            super(source, fromClient);
        }
    }

    /** The expert turns to the application after this one. */
    @DomEvent("score-next")
    public static class NextEvent extends ComponentEvent<ScoreSheet> {

        private static final long serialVersionUID = 1L;

        public NextEvent(ScoreSheet source, boolean fromClient) {
            super(source, fromClient);
        }
    }
}
