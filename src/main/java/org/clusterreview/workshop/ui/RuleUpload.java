package org.clusterreview.workshop.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.scoring.RuleKind;
import org.clusterreview.scoring.RuleVersion;
import org.clusterreview.ui.FaultTable;
import org.clusterreview.ui.Fields;
import org.clusterreview.ui.Notices;
import org.clusterreview.ui.Uploads;
import org.clusterreview.workshop.RuleFilePreview;
import org.clusterreview.workshop.RuleFiles;

/** Hands in a changed rule: every fault with its place, or what would be added, which somebody confirms. */
class RuleUpload extends Details {

    private static final long serialVersionUID = 1L;

    private final transient RuleFiles files;
    private final transient Viewer viewer;
    private final RuleKind kind;
    private final transient Runnable added;
    private final Div preview = new Div();

    RuleUpload(RuleFiles files, Viewer viewer, RuleKind kind, Runnable added) {
        this.files = files;
        this.viewer = viewer;
        this.kind = kind;
        this.added = added;
        setSummaryText(getTranslation("rules.add"));
        Upload upload = Fields.upload(Uploads.bounded(
                RuleFiles.MAX_BYTES, (name, content) -> show(files.preview(viewer, kind, name, content))));
        upload.setAcceptedFileTypes(".yaml", ".yml");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(RuleFiles.MAX_BYTES);
        preview.addClassName("import-preview");
        preview.getElement().setAttribute("aria-live", "polite");
        add(new Paragraph(getTranslation("rules.add.explained")), upload, preview);
    }

    private void show(RuleFilePreview seen) {
        preview.removeAll();
        if (!seen.faults().isEmpty()) {
            preview.add(new FaultTable(seen.faults()));
            return;
        }
        String id = seen.id().orElseThrow().toString();
        if (seen.present()) {
            preview.add(new Paragraph(getTranslation("rules.present", seen.name(), id)));
            return;
        }
        Button confirm = new Button(getTranslation("rules.confirm"), click -> confirm(seen));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setDisableOnClick(true);
        preview.add(new Paragraph(getTranslation("rules.preview", seen.name(), id)), confirm);
    }

    private void confirm(RuleFilePreview seen) {
        switch (files.confirm(viewer, seen)) {
            case Outcome.Done<RuleVersion>(RuleVersion version) -> {
                Notices.done(getTranslation(
                        "rules.added", version.name(), version.id().toString()));
                added.run();
            }
            case Outcome.Refused<RuleVersion>(var violations) -> {
                Notices.refused(violations);
                show(seen);
            }
        }
    }
}
