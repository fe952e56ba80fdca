package org.clusterreview.recognition.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableFunction;
import org.clusterreview.documents.DocumentFormat;
import org.clusterreview.documents.IssuedDocument;
import org.clusterreview.documents.ui.FileLink;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.recognition.PublicNotice;
import org.clusterreview.ui.Notices;

/** A public notice as a Word document and as a page; what is exported is kept. */
class NoticeExports extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ListServices services;
    private final transient Shown shown;
    private final SerializableFunction<DocumentFormat, Outcome<IssuedDocument>> maker;
    private final Div issued = new Div();

    NoticeExports(
            ListServices services, Shown shown, SerializableFunction<DocumentFormat, Outcome<IssuedDocument>> maker) {
        this.services = services;
        this.shown = shown;
        this.maker = maker;
        addClassName("notice-exports");
        issued.addClassName("list-issued");
        issued.getElement().setAttribute("aria-live", "polite");
        add(
                button("recognition.notice.export.docx", DocumentFormat.DOCX),
                button("recognition.notice.export.html", DocumentFormat.HTML),
                issued);
    }

    /** Of a notice on record. */
    static NoticeExports of(ListServices services, Shown shown, PublicNotice notice) {
        return new NoticeExports(
                services,
                shown,
                format -> services.noticeDocuments()
                        .issue(shown.viewer(), shown.track().id(), notice.id(), format));
    }

    private Button button(String key, DocumentFormat format) {
        Button button = new Button(getTranslation(key), click -> export(format));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void export(DocumentFormat format) {
        switch (maker.apply(format)) {
            case Outcome.Done<IssuedDocument>(var document) -> {
                issued.removeAll();
                issued.add(
                        new Span(getTranslation("recognition.exported")),
                        new FileLink(services.files(), shown.viewer(), document.file()));
            }
            case Outcome.Refused<IssuedDocument>(var violations) -> Notices.refused(violations);
        }
    }
}
