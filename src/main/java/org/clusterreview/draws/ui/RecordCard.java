package org.clusterreview.draws.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.function.Supplier;
import org.clusterreview.documents.IssuedDocument;
import org.clusterreview.documents.ui.FileLink;
import org.clusterreview.draws.DrawId;
import org.clusterreview.kernel.Outcome;

/** The record of a draw as files, and the command with which anybody repeats it from them. */
class RecordCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient DrawActs acts;
    private final Div issued = new Div();

    RecordCard(DrawId draw, String command, DrawActs acts) {
        this.acts = acts;
        addClassName("work-card");
        issued.addClassNames("issued", "no-print");
        issued.getElement().setAttribute("aria-live", "polite");
        Div buttons = new Div(
                export("draw.export.pool", () -> acts.exports().pool(acts.viewer(), draw)),
                export("draw.export.spec", () -> acts.exports().spec(acts.viewer(), draw)),
                export("draw.export.record", () -> acts.exports().record(acts.viewer(), draw)));
        buttons.addClassNames("board-buttons", "no-print");
        Code line = new Code(command);
        line.addClassName("draw-command");
        add(
                new H2(getTranslation("draw.record")),
                new Paragraph(getTranslation("draw.record.explained")),
                buttons,
                issued,
                new Paragraph(getTranslation("draw.record.command")),
                line,
                signatures());
    }

    private Button export(String key, Supplier<Outcome<IssuedDocument>> export) {
        return new Button(getTranslation(key), click -> {
            Outcome<IssuedDocument> document = acts.issued(export.get());
            if (document.isDone()) {
                issued.addComponentAsFirst(new Div(new FileLink(
                        acts.files(), acts.viewer(), document.orThrow().file())));
            }
        });
    }

    /** On paper those who held the draw sign. */
    private Div signatures() {
        Div lines = new Div();
        lines.addClassNames("draw-signatures", "print-only");
        for (String role : new String[] {"ORGANISER", "DRAWER", "SUPERVISOR"}) {
            lines.add(new Paragraph(getTranslation("draw.signature", getTranslation("role." + role))));
        }
        return lines;
    }
}
