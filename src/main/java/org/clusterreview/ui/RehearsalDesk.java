package org.clusterreview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** The workspace on invented cases; nothing that is entered comes to the server. */
@Tag("rehearsal-desk")
@JsModule("./rehearsal/rehearsal-desk.ts")
public class RehearsalDesk extends Component implements HasSize {

    private static final long serialVersionUID = 1L;

    /**
     * @param base where the cases are read, relative to the application's root
     * @param back where it leads afterwards
     */
    public RehearsalDesk(String base, String back) {
        getElement().setPropertyJson("texts", ElementTexts.below("rehearsal-desk.", getLocale()));
        getElement().setPropertyJson("deskTexts", ReviewWorkspace.texts(getLocale()));
        getElement().setProperty("back", back);
        getElement().setProperty("base", base);
    }
}
