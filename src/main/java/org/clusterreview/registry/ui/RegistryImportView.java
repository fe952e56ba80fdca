package org.clusterreview.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Viewer;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.documents.ui.FileLink;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.organisations.Dictionaries;
import org.clusterreview.registry.ClusterImport;
import org.clusterreview.registry.ClusterImportPreview;
import org.clusterreview.registry.ImportedList;
import org.clusterreview.registry.workbook.ClusterForm;
import org.clusterreview.ui.Downloads;
import org.clusterreview.ui.FaultTable;
import org.clusterreview.ui.Fields;
import org.clusterreview.ui.Notices;
import org.clusterreview.ui.Page;
import org.clusterreview.ui.Times;
import org.clusterreview.ui.Uploads;

/** Takes over a list of clusters: the form, the upload, every row with what it changes, the confirmation. */
@Route("registry/import")
@RolesAllowed("ORGANISER")
class RegistryImportView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient ClusterImport imports;
    private final transient StoredFiles files;
    private final transient ClusterWords words;
    private final transient Viewer viewer;
    private final Div preview = new Div();

    RegistryImportView(ClusterImport imports, StoredFiles files, Dictionaries dictionaries, CurrentViewer current) {
        super("");
        this.imports = imports;
        this.files = files;
        this.viewer = current.get();
        this.words = new ClusterWords(dictionaries.current(viewer));
        setHeading(getTranslation("registry.import"));
        header().setSituation(getTranslation("import.nothing-saved"));
        preview.addClassName("import-preview");
        preview.getElement().setAttribute("aria-live", "polite");
        Div steps = new Div(template(), upload());
        steps.addClassName("cards");
        add(steps, preview);
        List<ImportedList> before = imports.imported(viewer);
        if (!before.isEmpty()) {
            add(before(before));
        }
    }

    private Component template() {
        return card(
                getTranslation("import.template.step"),
                new Paragraph(getTranslation("registry.import.explained")),
                Downloads.link(
                        getTranslation("import.template"),
                        getTranslation("registry.import.file"),
                        Downloads.XLSX,
                        out -> imports.template(viewer, out)));
    }

    private Component upload() {
        Upload upload = Fields.upload(Uploads.bounded(
                ClusterForm.LIMITS.maxBytes(), (name, content) -> show(imports.preview(viewer, name, content))));
        upload.setAcceptedFileTypes(".xlsx");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(ClusterForm.LIMITS.maxBytes());
        return card(
                getTranslation("import.upload.step"), new Paragraph(getTranslation("import.upload.explained")), upload);
    }

    private Component before(List<ImportedList> lists) {
        UnorderedList items = new UnorderedList();
        for (ImportedList list : lists) {
            ListItem item = new ListItem(new Span(getTranslation(
                    "registry.import.before.one",
                    Times.minute(list.at()),
                    list.added(),
                    list.changed(),
                    list.unchanged())));
            files.find(viewer, list.file()).ifPresent(file -> item.add(new FileLink(files, viewer, file)));
            items.add(item);
        }
        return card(getTranslation("registry.import.before"), items);
    }

    private static Section card(String title, Component... content) {
        Section card = new Section(new H2(title));
        card.addClassName("work-card");
        card.add(content);
        return card;
    }

    private void show(ClusterImportPreview seen) {
        preview.removeAll();
        if (!seen.faults().isEmpty()) {
            preview.add(new FaultTable(seen.faults()));
        }
        if (seen.differences().isEmpty()) {
            return;
        }
        boolean anything = seen.added() + seen.changed() > 0;
        Section section = card(
                getTranslation("import.preview", seen.file()),
                new Paragraph(getTranslation("import.counts", seen.added(), seen.changed(), seen.unchanged())));
        if (seen.isClean()) {
            Button confirm = new Button(getTranslation("import.confirm"), click -> confirm(seen));
            confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            confirm.setEnabled(anything);
            confirm.setDisableOnClick(true);
            section.add(
                    new Paragraph(getTranslation(anything ? "registry.import.consequence" : "import.all-same")),
                    confirm);
        }
        section.add(new ImportTable(words, seen.differences()));
        preview.add(section);
    }

    private void confirm(ClusterImportPreview seen) {
        switch (imports.confirm(viewer, seen)) {
            case Outcome.Done<ImportedList>(ImportedList list) -> {
                Notices.done(getTranslation("registry.imported", list.added(), list.changed()));
                getUI().ifPresent(ui -> ui.navigate(RegistryFilter.PAGE));
            }
            case Outcome.Refused<ImportedList>(var violations) -> {
                Notices.refused(violations);
                show(seen);
            }
        }
    }

    @Override
    protected String tabTitle() {
        return getTranslation("registry.import");
    }
}
