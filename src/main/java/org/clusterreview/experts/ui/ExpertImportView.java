package org.clusterreview.experts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Viewer;
import org.clusterreview.experts.ExpertImport;
import org.clusterreview.experts.ImportPreview;
import org.clusterreview.experts.ImportPreview.Change;
import org.clusterreview.experts.workbook.ExpertLimits;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.organisations.Dictionaries;
import org.clusterreview.ui.Downloads;
import org.clusterreview.ui.FaultTable;
import org.clusterreview.ui.Fields;
import org.clusterreview.ui.Notices;
import org.clusterreview.ui.Page;
import org.clusterreview.ui.Uploads;

@Route("experts/import")
@RolesAllowed({"ORGANISER", "STAFF"})
class ExpertImportView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient ExpertImport imports;
    private final transient Viewer viewer;
    private final transient PoolWords words;
    private final Div preview = new Div();

    ExpertImportView(ExpertImport imports, Dictionaries dictionaries, CurrentViewer current) {
        super("");
        this.imports = imports;
        this.viewer = current.get();
        this.words = new PoolWords(dictionaries.current(viewer));
        setHeading(getTranslation("experts.import.title"));
        header().setSituation(getTranslation("import.nothing-saved"));
        header().setActions(new RouterLink(getTranslation("experts.title"), ExpertsView.class));
        Div steps = new Div(template(), upload());
        steps.addClassName("cards");
        preview.addClassName("import-preview");
        add(steps, preview);
    }

    private Component template() {
        return card(
                getTranslation("import.template.step"),
                new Paragraph(getTranslation("experts.import.template.explained")),
                Downloads.link(
                        getTranslation("import.template"),
                        getTranslation("experts.import.template.file"),
                        Downloads.XLSX,
                        out -> imports.writeTemplate(viewer, out)));
    }

    private Component upload() {
        Upload upload = Fields.upload(Uploads.bounded(
                ExpertLimits.USUAL.file().maxBytes(), (name, content) -> show(imports.preview(viewer, name, content))));
        upload.setAcceptedFileTypes(".xlsx");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(ExpertLimits.USUAL.file().maxBytes());
        return card(
                getTranslation("import.upload.step"), new Paragraph(getTranslation("import.upload.explained")), upload);
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
        Section section = card(
                getTranslation("import.preview", seen.fileName()),
                new Paragraph(getTranslation(
                        "import.counts",
                        seen.count(Change.ADDED),
                        seen.count(Change.CHANGED),
                        seen.count(Change.SAME))),
                new Paragraph(getTranslation("experts.import.past", seen.facts(), seen.questions())));
        if (seen.canBeConfirmed()) {
            Button confirm = new Button(getTranslation("import.confirm"), click -> confirm(seen));
            confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            section.add(confirm);
        }
        if (seen.faults().isEmpty() && !seen.canBeConfirmed()) {
            section.add(new Paragraph(getTranslation(seen.lines().isEmpty() ? "import.no-rows" : "import.all-same")));
        }
        section.add(new ExpertLines(seen, words));
        preview.add(section);
    }

    private void confirm(ImportPreview seen) {
        Outcome<Integer> outcome = imports.confirm(viewer, seen);
        switch (outcome) {
            case Outcome.Done<Integer>(Integer count) -> {
                Notices.done(getTranslation("experts.imported", count));
                getUI().ifPresent(ui -> ui.navigate(ExpertsView.class));
            }
            case Outcome.Refused<Integer>(var violations) -> Notices.refused(violations);
        }
    }

    @Override
    protected String tabTitle() {
        return getTranslation("experts.import.title");
    }
}
