package org.clusterreview.applications.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import java.util.Optional;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Figure;
import org.clusterreview.applications.Figures;
import org.clusterreview.applications.workbook.FigureItem;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.ui.Notices;

/** Verifies or corrects one figure, with the evidence; what was declared stays on record. */
class FigureDialog {

    private static final int REASON_LENGTH = 2_000;

    private final Figures figures;
    private final Viewer viewer;
    private final ApplicationId application;
    private final Runnable refresh;

    FigureDialog(Figures figures, Viewer viewer, ApplicationId application, Runnable refresh) {
        this.figures = figures;
        this.viewer = viewer;
        this.application = application;
        this.refresh = refresh;
    }

    void open(FigureItem item, int year, Optional<Figure> present) {
        UI ui = UI.getCurrent();
        Dialog dialog = new Dialog(item.name(ui.getLocale()) + " " + year);
        dialog.setWidth("28rem");
        BigDecimalField value = new BigDecimalField(ui.getTranslation("figure.value", item.unit()));
        value.setLocale(ui.getLocale());
        present.ifPresent(figure -> value.setValue(figure.value()));
        TextArea reason = new TextArea(ui.getTranslation("figure.evidence"));
        reason.setWidthFull();
        reason.setMaxLength(REASON_LENGTH);
        reason.setRequiredIndicatorVisible(true);
        Button save = new Button(ui.getTranslation("figure.save"), click -> {
            if (save(item, year, present, value.getValue(), reason.getValue())) {
                dialog.close();
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(new Paragraph(ui.getTranslation("figure.explained")), value, reason);
        dialog.getFooter().add(new Button(ui.getTranslation("action.cancel"), click -> dialog.close()), save);
        dialog.open();
    }

    /** The same value verifies, another corrects. */
    private boolean save(
            FigureItem item, int year, Optional<Figure> present, BigDecimal value, String reason) {
        if (value == null) {
            Notices.refused(java.util.List.of(org.clusterreview.kernel.Violation.of(
                    "figure.impossible", item.name(), item.unit())));
            return false;
        }
        boolean same = present.filter(figure -> figure.value().compareTo(value) == 0).isPresent();
        Outcome<Figure> outcome = same
                ? figures.verify(viewer, application, item.key(), year, reason)
                : figures.correct(viewer, application, item.key(), year, value, reason);
        if (outcome.isDone()) {
            Notices.done(UI.getCurrent().getTranslation("figure.saved"));
            refresh.run();
        } else {
            Notices.refused(outcome.violations());
        }
        return outcome.isDone();
    }
}
