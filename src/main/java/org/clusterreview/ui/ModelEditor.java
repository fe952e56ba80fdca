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
import org.clusterreview.kernel.Fault;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A text with line numbers and its faults beside the lines. What is typed comes as an event, some moments after the last key. */
@Tag("model-editor")
@JsModule("./model-editor/model-editor.ts")
public class ModelEditor extends Component {

    private static final long serialVersionUID = 1L;

    public ModelEditor() {
        getElement().setPropertyJson("texts", ElementTexts.below("model-editor.", getLocale()));
    }

    public void setText(String text) {
        getElement().setProperty("value", text);
        // What was typed is not in the property here, which therefore may look unchanged.
        getElement().executeJs("this.value = $0", text);
    }

    public void setLocked(boolean locked) {
        getElement().setProperty("locked", locked);
    }

    public void setFaults(List<Fault> faults) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        faults.forEach(fault -> list.addObject()
                .put("line", fault.line())
                .put("column", fault.column())
                .put("message", getTranslation(fault.code(), fault.args().toArray())));
        getElement().setPropertyJson("faults", list);
    }

    /** Puts the cursor there. */
    public void goTo(int line, int column) {
        getElement().callJsFunction("goTo", line, column);
    }

    public Registration addTextListener(ComponentEventListener<TextEvent> listener) {
        return addListener(TextEvent.class, listener);
    }

    /** The whole text as it stands in the browser. */
    @DomEvent("text-changed")
    public static class TextEvent extends ComponentEvent<ModelEditor> {

        private static final long serialVersionUID = 1L;

        private final String text;

        public TextEvent(ModelEditor source, boolean fromClient, @EventData("event.detail.text") String text) {
            super(source, fromClient);
            this.text = text;
        }

        public String text() {
            return text;
        }
    }
}
