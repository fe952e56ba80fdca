package org.clusterreview.calendars.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Viewer;
import org.clusterreview.calendars.CalendarImport;
import org.clusterreview.calendars.CalendarYear;
import org.clusterreview.calendars.ImportPreview;
import org.clusterreview.calendars.arrangement.YearWorkbook;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.ui.Downloads;
import org.clusterreview.ui.FaultTable;
import org.clusterreview.ui.Fields;
import org.clusterreview.ui.Notices;
import org.clusterreview.ui.Page;
import org.clusterreview.ui.Uploads;

/** Imports years from the Excel form: nothing is saved before it has been looked at. */
@Route("calendar/import")
@RolesAllowed({"ORGANISER", "SYSTEM_ADMIN"})
class CalendarImportView extends Page {

    private static final long serialVersionUID = 1L;
    private static final int REASON_LENGTH = 2_000;

    private final transient CalendarImport imports;
    private final transient Viewer viewer;
    private final Div preview = new Div();

    CalendarImportView(CalendarImport imports, CurrentViewer current) {
        super("");
        this.imports = imports;
        this.viewer = current.get();
        setHeading(getTranslation("calendar.import.title"));
        header().setSituation(getTranslation("import.nothing-saved"));
        header().setActions(new RouterLink(getTranslation("nav.calendar"), CalendarView.class));
        Div steps = new Div(template(), upload());
        steps.addClassName("cards");
        preview.addClassName("import-preview");
        preview.getElement().setAttribute("aria-live", "polite");
        add(steps, preview);
    }

    private Component template() {
        return card(
                getTranslation("import.template.step"),
                new Paragraph(getTranslation("calendar.import.template.explained")),
                Downloads.link(
                        getTranslation("import.template"),
                        getTranslation("calendar.import.template.file"),
                        Downloads.XLSX,
                        out -> imports.writeTemplate(viewer, out)));
    }

    private Component upload() {
        Upload upload = Fields.upload(Uploads.bounded(
                YearWorkbook.LIMITS.maxBytes(), (name, content) -> show(imports.preview(viewer, name, content))));
        upload.setAcceptedFileTypes(".xlsx");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(YearWorkbook.LIMITS.maxBytes());
        return card(
                getTranslation("import.upload.step"),
                new Paragraph(getTranslation("calendar.import.upload.explained")),
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
            return;
        }
        Section section = card(getTranslation("import.preview", seen.fileName()));
        preview.add(section);
        if (!seen.canBeConfirmed()) {
            section.add(new Paragraph(getTranslation(seen.years().isEmpty() ? "import.no-rows" : "import.all-same")));
            return;
        }
        seen.years().forEach(year -> section.add(new PreviewBlock(year)));
        TextArea reason = new TextArea(getTranslation("field.reason"));
        reason.setHelperText(getTranslation("calendar.reason.help"));
        reason.setMaxLength(REASON_LENGTH);
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        reason.setVisible(seen.supersedes());
        Button confirm = new Button(getTranslation("import.confirm"), click -> confirm(seen, reason.getValue()));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        section.add(reason, new Paragraph(getTranslation("calendar.consequence")), confirm);
    }

    private void confirm(ImportPreview seen, String reason) {
        switch (imports.confirm(viewer, seen, reason)) {
            case Outcome.Done<List<CalendarYear>>(var years) -> {
                Notices.done(getTranslation("calendar.imported", years.size()));
                getUI().ifPresent(ui -> ui.navigate(CalendarView.class));
            }
            case Outcome.Refused<List<CalendarYear>>(var violations) -> Notices.refused(violations);
        }
    }

    @Override
    protected String tabTitle() {
        return getTranslation("calendar.import.title");
    }
}
