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
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Viewer;
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
import org.clusterreview.ui.Uploads;

@Route("tracks/:track/applications/import")
@RolesAllowed({"ORGANISER", "STAFF"})
class ApplicationImportView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int FROM_LENGTH = 200;

    private final transient ApplicationImport imports;
    private final transient Tracks tracks;
    private final transient Rounds rounds;
    private final transient Viewer viewer;
    private final TextField from = new TextField();
    private final DatePicker on;
    private final Div preview = new Div();
    private transient Optional<ImportPreview> shown = Optional.empty();

    ApplicationImportView(ApplicationImport imports, Tracks tracks, Rounds rounds, CurrentViewer current) {
        super("");
        this.imports = imports;
        this.tracks = tracks;
        this.rounds = rounds;
        this.viewer = current.get();
        this.on = Fields.date(getTranslation("applications.receipt.on"));
        setHeading(getTranslation("applications.import.title"));
        from.setLabel(getTranslation("applications.receipt.from"));
        from.setMaxLength(FROM_LENGTH);
        on.addValueChangeListener(change -> readAgain());
        preview.addClassName("import-preview");
        preview.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Track track = routeId(event, ApplicationsView.TRACK)
                .flatMap(id -> tracks.find(viewer, new TrackId(id)))
                .orElseThrow(NotFoundException::new);
        removeAll();
        preview.removeAll();
        shown = Optional.empty();
        header().setSituation(getTranslation("import.nothing-saved"));
        Div steps = new Div(template(track), upload(track));
        steps.addClassName("cards");
        add(TrackBar.of(rounds, viewer, track, TrackPage.APPLICATIONS), header(), steps, preview);
    }

    private Component template(Track track) {
        return card(
                getTranslation("import.template.step"),
                new Paragraph(getTranslation("applications.import.template.explained")),
                Downloads.link(
                        getTranslation("import.template"),
                        getTranslation("applications.import.template.file"),
                        Downloads.XLSX,
                        out -> imports.template(viewer, track.id(), out)));
    }

    private Component upload(Track track) {
        Upload upload = Fields.upload(Uploads.bounded(
                ApplicationLimits.USUAL.file().maxBytes(),
                (name, content) -> show(imports.preview(viewer, track.id(), name, content, receipt()))));
        upload.setAcceptedFileTypes(".xlsx");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(ApplicationLimits.USUAL.file().maxBytes());
        Div receipt = new Div(from, on);
        receipt.addClassName("receipt");
        return card(
                getTranslation("import.upload.step"),
                new Paragraph(getTranslation("import.upload.explained")),
                receipt,
                upload);
    }

    private static Section card(String title, Component... content) {
        Section card = new Section(new H2(title));
        card.addClassName("work-card");
        card.add(content);
        return card;
    }

    /** Shows what the file would change and everything that is wrong with it. */
    void show(ImportPreview seen) {
        shown = Optional.of(seen);
        preview.removeAll();
        if (!seen.faults().isEmpty()) {
            preview.add(new FaultTable(seen.faults()));
        }
        if (seen.applications().isEmpty()) {
            return;
        }
        PreviewTable table = new PreviewTable(seen, imports.form(viewer, seen.track()));
        Section section = card(getTranslation("import.preview", seen.form().name()), new Paragraph(table.counts(seen)));
        if (seen.isClean()) {
            Button confirm = new Button(getTranslation("import.confirm"), click -> confirm(seen));
            confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            confirm.setEnabled(table.changesAnything());
            confirm.setDisableOnClick(true);
            section.add(
                    new Paragraph(getTranslation(
                            table.changesAnything()
                                    ? "applications.import.consequence"
                                    : "applications.import.nothing-new")),
                    confirm);
        }
        section.add(table);
        preview.add(section);
    }

    /** Whether somebody is banned depends on the day the form was handed in. */
    private void readAgain() {
        shown.ifPresent(seen -> show(imports.preview(
                viewer, seen.track(), seen.form().name(), seen.form().open(), receipt())));
    }

    private Receipt receipt() {
        return new Receipt(
                Optional.of(from.getValue().strip()).filter(text -> !text.isEmpty()),
                Optional.ofNullable(on.getValue()));
    }

    private void confirm(ImportPreview seen) {
        switch (imports.confirm(viewer, seen, receipt())) {
            case Outcome.Done<ImportSummary>(ImportSummary summary) -> {
                Notices.done(getTranslation("applications.imported", summary.added(), summary.changed()));
                getUI().ifPresent(ui -> ui.navigate(TrackPage.APPLICATIONS.of(seen.track())));
            }
            case Outcome.Refused<ImportSummary>(var violations) -> {
                Notices.refused(violations);
                show(seen);
            }
        }
    }

    @Override
    protected String tabTitle() {
        return getTranslation("applications.import.title");
    }
}
