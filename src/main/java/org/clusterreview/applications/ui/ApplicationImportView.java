package org.clusterreview.applications.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.applications.ApplicationImport;
import org.clusterreview.applications.ImportPreview;
import org.clusterreview.applications.ImportSummary;
import org.clusterreview.applications.Receipt;
import org.clusterreview.applications.workbook.ApplicationLimits;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.Tracks;
import org.clusterreview.rounds.ui.TrackBar;
import org.clusterreview.rounds.ui.TrackPage;
import org.clusterreview.ui.Downloads;
import org.clusterreview.ui.FaultTable;
import org.clusterreview.ui.Fields;
import org.clusterreview.ui.Notices;
import org.clusterreview.ui.Page;

@Route("tracks/:track/applications/import")
@RolesAllowed({"ORGANISER", "STAFF"})
class ApplicationImportView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int SENDER_LENGTH = 200;

    private final transient ApplicationImport imports;
    private final transient Tracks tracks;
    private final transient Rounds rounds;
    private final transient CurrentViewer current;
    private final Div bar = new Div();
    private final Div steps = new Div();
    private final Div preview = new Div();
    private final TextField from = new TextField(getTranslation("applications.receipt.from"));
    private final DatePicker on = Fields.date(getTranslation("applications.receipt.on"));
    private transient TrackId track = new TrackId(new UUID(0, 0));

    ApplicationImportView(ApplicationImport imports, Tracks tracks, Rounds rounds, CurrentViewer current) {
        super("");
        this.imports = imports;
        this.tracks = tracks;
        this.rounds = rounds;
        this.current = current;
        setHeading(getTranslation("applications.import.title"));
        header().setSituation(getTranslation("import.nothing-saved"));
        from.setMaxLength(SENDER_LENGTH);
        steps.addClassName("cards");
        preview.addClassName("import-preview");
        addComponentAsFirst(bar);
        add(steps, preview);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        track = routeId(event, ApplicationsView.TRACK).map(TrackId::new).orElseThrow(NotFoundException::new);
        Track found = tracks.find(current.get(), track).orElseThrow(NotFoundException::new);
        bar.removeAll();
        bar.add(TrackBar.of(rounds, current.get(), found, TrackPage.APPLICATIONS));
        steps.removeAll();
        steps.add(template(), upload());
    }

    private Component template() {
        return card(
                getTranslation("import.template.step"),
                new Paragraph(getTranslation("applications.import.template.explained")),
                Downloads.link(
                        getTranslation("import.template"),
                        getTranslation("applications.import.template.file"),
                        Downloads.XLSX,
                        out -> imports.template(current.get(), track, out)));
    }

    private Component upload() {
        Upload upload = Fields.upload(UploadHandler.inMemory((file, bytes) ->
                show(imports.preview(current.get(), track, file.fileName(), new ByteArrayInputStream(bytes)))));
        upload.setAcceptedFileTypes(".xlsx");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(ApplicationLimits.USUAL.file().maxBytes());
        return card(
                getTranslation("import.upload.step"),
                new Paragraph(getTranslation("import.upload.explained")),
                upload);
    }

    private static Section card(String title, Component... content) {
        Section card = new Section(new H2(title));
        card.addClassName("work-card");
        card.add(content);
        return card;
    }

    private void show(ImportPreview seen) {
        preview.removeAll();
        if (!seen.faults().isEmpty()) {
            preview.add(new FaultTable(seen.faults()));
        }
        ImportLines lines = new ImportLines(seen);
        Section section = card(getTranslation("import.preview", seen.form().name()), new Paragraph(lines.counts()));
        if (seen.isClean()) {
            Button confirm = new Button(getTranslation("import.confirm"), click -> confirm(seen));
            confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            Div receipt = new Div(from, on, confirm);
            receipt.addClassName("page-tools");
            section.add(receipt);
        }
        section.add(lines);
        preview.add(section);
    }

    private void confirm(ImportPreview seen) {
        Receipt receipt = new Receipt(
                Optional.of(from.getValue().strip()).filter(text -> !text.isEmpty()),
                Optional.ofNullable(on.getValue()));
        Outcome<ImportSummary> outcome = imports.confirm(current.get(), seen, receipt);
        switch (outcome) {
            case Outcome.Done<ImportSummary>(ImportSummary summary) -> {
                Notices.done(getTranslation(
                        "applications.imported", summary.added(), summary.changed(), summary.unchanged()));
                getUI().ifPresent(ui -> ui.navigate("tracks/" + track + "/applications"));
            }
            case Outcome.Refused<ImportSummary>(var violations) -> Notices.refused(violations);
        }
    }

    @Override
    protected String tabTitle() {
        return getTranslation("applications.import.title");
    }
}
