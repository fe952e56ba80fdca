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
import org.clusterreview.applications.FigureImport;
import org.clusterreview.applications.FigurePreview;
import org.clusterreview.applications.Receipt;
import org.clusterreview.applications.workbook.PlatformFile;
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

@Route("tracks/:track/applications/platform")
@RolesAllowed({"ORGANISER", "STAFF"})
class PlatformImportView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int FROM_LENGTH = 200;

    private final transient FigureImport imports;
    private final transient Tracks tracks;
    private final transient Rounds rounds;
    private final transient Viewer viewer;
    private final TextField from = new TextField();
    private final DatePicker on;
    private final Div preview = new Div();

    PlatformImportView(FigureImport imports, Tracks tracks, Rounds rounds, CurrentViewer current) {
        super("");
        this.imports = imports;
        this.tracks = tracks;
        this.rounds = rounds;
        this.viewer = current.get();
        this.on = Fields.date(getTranslation("platform.exported-on"));
        setHeading(getTranslation("platform.title"));
        from.setLabel(getTranslation("platform.exported-by"));
        from.setMaxLength(FROM_LENGTH);
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
        header().setSituation(getTranslation("import.nothing-saved"));
        Div steps = new Div(template(), upload(track));
        steps.addClassName("cards");
        add(TrackBar.of(rounds, viewer, track, TrackPage.APPLICATIONS), header(), steps, preview);
    }

    private Component template() {
        return card(
                getTranslation("platform.template.step"),
                new Paragraph(getTranslation("platform.template.explained")),
                Downloads.link(
                        getTranslation("import.template"),
                        getTranslation("platform.template.file"),
                        Downloads.XLSX,
                        out -> imports.template(viewer, out)));
    }

    private Component upload(Track track) {
        Upload upload = Fields.upload(Uploads.bounded(
                PlatformFile.LIMITS.maxBytes(),
                (name, content) -> show(imports.preview(viewer, track.id(), name, content))));
        upload.setAcceptedFileTypes(".xlsx", ".csv");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(PlatformFile.LIMITS.maxBytes());
        Div receipt = new Div(from, on);
        receipt.addClassName("receipt");
        return card(
                getTranslation("import.upload.step"),
                new Paragraph(getTranslation("platform.upload.explained")),
                receipt,
                upload);
    }

    private static Section card(String title, Component... content) {
        Section card = new Section(new H2(title));
        card.addClassName("work-card");
        card.add(content);
        return card;
    }

    /** Shows every value against the one that holds, and everything that is wrong with the file. */
    void show(FigurePreview seen) {
        preview.removeAll();
        if (!seen.faults().isEmpty()) {
            preview.add(new FaultTable(seen.faults()));
        }
        if (seen.differences().isEmpty() && seen.skipped().isEmpty()) {
            return;
        }
        FigureDifferences table = new FigureDifferences(seen);
        Section section = card(getTranslation("import.preview", seen.form().name()), new Paragraph(table.counts()));
        if (!seen.skipped().isEmpty()) {
            section.add(new Paragraph(getTranslation(
                    "platform.skipped",
                    seen.skipped().size(),
                    String.join(getTranslation("list.separator"), seen.skipped()))));
        }
        if (seen.isClean()) {
            Button confirm = new Button(getTranslation("import.confirm"), click -> confirm(seen));
            confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            confirm.setEnabled(!seen.news().isEmpty());
            confirm.setDisableOnClick(true);
            section.add(
                    new Paragraph(
                            getTranslation(seen.news().isEmpty() ? "platform.nothing-new" : "platform.consequence")),
                    confirm);
        }
        section.add(table);
        preview.add(section);
    }

    private void confirm(FigurePreview seen) {
        Receipt receipt = new Receipt(
                Optional.of(from.getValue().strip()).filter(text -> !text.isEmpty()),
                Optional.ofNullable(on.getValue()));
        switch (imports.confirm(viewer, seen, receipt)) {
            case Outcome.Done<Integer>(Integer recorded) -> {
                Notices.done(getTranslation("platform.imported", recorded));
                getUI().ifPresent(ui -> ui.navigate(TrackPage.APPLICATIONS.of(seen.track())));
            }
            case Outcome.Refused<Integer>(var violations) -> {
                Notices.refused(violations);
                show(seen);
            }
        }
    }

    @Override
    protected String tabTitle() {
        return getTranslation("platform.title");
    }
}
