package org.clusterreview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.Base64;
import java.util.Optional;

/** A field to sign in by hand. The image comes as an event after every stroke; whether it is one is checked by who takes it. */
@Tag("signature-pad")
@JsModule("./signature/signature-pad.ts")
public class SignaturePad extends Component {

    private static final long serialVersionUID = 1L;

    public SignaturePad() {
        getElement().setPropertyJson("texts", ElementTexts.below("signature-pad.", getLocale()));
    }

    /** Says that the password would do as well. */
    public void setAlternative(boolean alternative) {
        getElement().setProperty("alternative", alternative);
    }

    public Registration addSignatureListener(ComponentEventListener<SignatureEvent> listener) {
        return addListener(SignatureEvent.class, listener);
    }

    /** What stands on the pad now. */
    @DomEvent("signature-changed")
    public static class SignatureEvent extends ComponentEvent<SignaturePad> {

        private static final long serialVersionUID = 1L;
        private static final String PNG = "data:image/png;base64,";

        private final String image;

        public SignatureEvent(SignaturePad source, boolean fromClient, @EventData("event.detail.image") String image) {
            super(source, fromClient);
            this.image = image;
        }

        /** The file; empty while there is too little on the pad. */
        public Optional<byte[]> png() {
            try {
                return image.startsWith(PNG)
                        ? Optional.of(Base64.getDecoder().decode(image.substring(PNG.length())))
                        : Optional.empty();
            } catch (IllegalArgumentException noBase64) {
                return Optional.empty();
            }
        }
    }
}
