package org.clusterreview.objections.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import org.clusterreview.access.Viewer;
import org.clusterreview.documents.ui.SupportingDocument;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.objections.Objection;
import org.clusterreview.objections.Objection.Verdict;
import org.clusterreview.objections.Objections;
import org.clusterreview.ui.Notices;

/** Proposes whether an objection holds; another person decides. */
class VerdictDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    VerdictDialog(ObjectionServices services, Viewer viewer, Objection objection, Runnable done) {
        String name = getTranslation("objection.propose");
        setHeaderTitle(name);
        setWidth("36rem");
        RadioButtonGroup<Verdict> verdict = new RadioButtonGroup<>(getTranslation("objection.verdict"));
        verdict.setItems(Verdict.values());
        verdict.setItemLabelGenerator(one -> getTranslation("objection.verdict." + one.name()));
        TextArea reason = new TextArea(getTranslation("field.reason"));
        reason.setWidthFull();
        reason.setMinRows(4);
        reason.setMaxLength(Objections.TEXT_LENGTH);
        reason.setRequiredIndicatorVisible(true);
        SupportingDocument document = new SupportingDocument(getTranslation("objection.findings"));
        Button propose = new Button(name, click -> {
            if (verdict.isEmpty()) {
                verdict.setErrorMessage(getTranslation("objection.verdict.missing"));
                verdict.setInvalid(true);
                return;
            }
            Outcome<Objection> outcome = document.store(services.files(), viewer)
                    .then(file -> services.investigations()
                            .propose(
                                    viewer,
                                    objection.id(),
                                    objection.version(),
                                    verdict.getValue(),
                                    reason.getValue(),
                                    file));
            if (outcome.isDone()) {
                close();
                Notices.done(getTranslation("objection.propose.done"));
                done.run();
            } else {
                Notices.refused(outcome.violations());
            }
        });
        propose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(getTranslation("objection.propose.explained")), verdict, reason, document);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), propose);
    }
}
