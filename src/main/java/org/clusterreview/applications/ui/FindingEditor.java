package org.clusterreview.applications.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.Optional;
import org.clusterreview.applications.Finding;
import org.clusterreview.applications.Finding.Verdict;
import org.clusterreview.applications.FormalChecks;
import org.clusterreview.ui.Times;

/** What a person found for one condition: saved as soon as verdict and evidence are both there. */
class FindingEditor extends Div {

    private static final long serialVersionUID = 1L;

    /** Saves; false where it was refused. */
    @FunctionalInterface
    interface Saving {

        boolean save(Verdict verdict, String evidence);
    }

    private final RadioButtonGroup<Verdict> verdict = new RadioButtonGroup<>();
    private final TextField evidence = new TextField();
    private final Span saved = new Span();
    private final transient Saving saving;

    /**
     * @param condition name of the condition, for readers who only hear the page
     * @param wanted what is to be looked at
     */
    FindingEditor(String condition, String wanted, Optional<Finding> finding, Saving saving) {
        this.saving = saving;
        addClassName("finding");
        verdict.setItems(Verdict.values());
        verdict.setItemLabelGenerator(value -> getTranslation("formal.verdict." + value.name()));
        verdict.setAriaLabel(getTranslation("formal.verdict.of", condition));
        evidence.setAriaLabel(getTranslation("formal.evidence.of", condition));
        evidence.setPlaceholder(getTranslation("formal.evidence.enter"));
        evidence.setHelperText(getTranslation("formal.evidence", wanted));
        evidence.setMaxLength(FormalChecks.TEXT_LENGTH);
        saved.addClassName("quiet");
        saved.getElement().setAttribute("role", "status");
        finding.ifPresent(known -> {
            verdict.setValue(known.verdict());
            evidence.setValue(known.evidence());
            saved.setText(getTranslation("formal.saved.at", Times.minute(known.at())));
        });
        verdict.addValueChangeListener(change -> save());
        evidence.addValueChangeListener(change -> save());
        add(verdict, evidence, saved);
    }

    private void save() {
        boolean lacking = verdict.getValue() != null && evidence.getValue().isBlank();
        evidence.setErrorMessage(getTranslation("formal.evidence.missing"));
        evidence.setInvalid(lacking);
        if (verdict.getValue() == null || lacking) {
            saved.setText(getTranslation("formal.not-saved"));
            return;
        }
        saved.setText(
                saving.save(verdict.getValue(), evidence.getValue())
                        ? getTranslation("formal.saved.at", Times.second(Instant.now()))
                        : getTranslation("formal.not-saved"));
    }
}
