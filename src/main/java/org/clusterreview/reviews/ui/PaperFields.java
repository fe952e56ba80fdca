package org.clusterreview.reviews.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.clusterreview.access.Viewer;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.documents.ui.SupportingDocument;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.reviews.PaperForm;
import org.clusterreview.reviews.PaperState;
import org.clusterreview.reviews.paper.PaperMark;
import org.clusterreview.reviews.paper.PaperReading;
import org.clusterreview.reviews.paper.Readings;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.ui.Fields;
import org.clusterreview.ui.Notices;

/** What somebody fills in from a signed sheet, in the order in which it is printed. */
class PaperFields extends Section {

    private static final long serialVersionUID = 1L;

    /** What was read, and the scan if there is one. */
    record Read(int look, PaperReading reading, Optional<UUID> scan) {}

    private final transient PaperForm form;
    private final transient StoredFiles files;
    private final transient Viewer viewer;
    private final transient Function<Read, Outcome<PaperState>> enter;
    private final transient Map<String, PaperMarkField> fields = new LinkedHashMap<>();
    private final DatePicker signed = Fields.date(getTranslation("paper.signed"));
    private final SupportingDocument scan = new SupportingDocument(getTranslation("paper.scan"));

    PaperFields(PaperForm form, StoredFiles files, Viewer viewer, Function<Read, Outcome<PaperState>> enter) {
        this.form = form;
        this.files = files;
        this.viewer = viewer;
        this.enter = enter;
        addClassNames("work-card", "paper-fields");
        Paragraph told = new Paragraph(getTranslation(
                form.look() == 1 ? "paper.entry.explained" : "paper.entry.again",
                form.toLook().size()));
        told.addClassName("quiet");
        add(new H2(getTranslation("paper.entry.title")), told);
        for (Indicator indicator : form.model().onSheet()) {
            PaperMarkField field = new PaperMarkField(indicator);
            field.show(
                    form.given().getOrDefault(indicator.id(), PaperMark.NOTHING),
                    form.toLook().contains(indicator.id()));
            fields.put(indicator.id(), field);
            add(field);
        }
        signed.setRequiredIndicatorVisible(true);
        signed.setMax(org.clusterreview.ui.Times.today());
        form.signedOn().ifPresent(signed::setValue);
        if (form.toLook().contains(Readings.SIGNED_ON)) {
            signed.addClassName("paper-look");
        }
        Button done = new Button(getTranslation("paper.entry.done"), click -> enter());
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div foot = new Div(signed, scan, done);
        foot.addClassName("paper-foot");
        add(foot);
    }

    private void enter() {
        fields.values().forEach(PaperMarkField::clearFault);
        signed.setInvalid(false);
        List<String> unreadable = fields.entrySet().stream()
                .filter(field -> !field.getValue().isReadable())
                .map(Map.Entry::getKey)
                .toList();
        LocalDate day = signed.getValue();
        if (day == null) {
            signed.setInvalid(true);
            signed.setErrorMessage(getTranslation("paper.signed.missing"));
        }
        if (day == null || !unreadable.isEmpty()) {
            unreadable.forEach(id -> fault(id, getTranslation("mark.not-a-number")));
            return;
        }
        Map<String, PaperMark> marks = new HashMap<>();
        fields.forEach((id, field) -> marks.put(id, field.mark()));
        switch (scan.store(files, viewer)) {
            case Outcome.Refused<Optional<UUID>>(var violations) -> Notices.refused(violations);
            case Outcome.Done<Optional<UUID>>(var file) ->
                enter.apply(new Read(form.look(), new PaperReading(day, marks), file))
                        .violations()
                        .forEach(this::show);
        }
    }

    private void show(Violation violation) {
        String text = getTranslation(violation.code(), violation.args().toArray());
        if (fields.containsKey(violation.path())) {
            fault(violation.path(), text);
        } else if (violation.path().equals("signed")) {
            signed.setInvalid(true);
            signed.setErrorMessage(text);
        } else {
            Notices.refused(List.of(violation));
        }
    }

    private void fault(String indicator, String text) {
        Optional.ofNullable(fields.get(indicator)).ifPresent(field -> field.fault(text));
        fields.values().stream().filter(PaperMarkField::isFaulty).findFirst().ifPresent(PaperMarkField::focus);
    }
}
