package org.clusterreview.applications.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.clusterreview.applications.Figure;
import org.clusterreview.applications.FigureRecord;
import org.clusterreview.applications.FormalChecks;
import org.clusterreview.applications.workbook.FigureItem;
import org.clusterreview.applications.workbook.FigureYear;
import org.clusterreview.ui.Times;

/** One figure: everything that was ever stated, and the way to verify or correct it. */
class FigureDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final TextField value = new TextField();
    private final TextArea reason = new TextArea();

    FigureDialog(
            ApplicationFile file,
            FigureItem item,
            FigureYear of,
            List<FigureRecord> history,
            MaterialActions actions,
            Runnable refresh) {
        setHeaderTitle(
                getTranslation("figures.dialog", item.name(getLocale()), item.unit(), String.valueOf(of.year())));
        setWidth("40rem");
        value.setLabel(getTranslation("figures.correct.value", item.unit()));
        value.setHelperText(getTranslation("figures.correct.only"));
        value.setWidth("18rem");
        value.getElement().setAttribute("inputmode", "decimal");
        reason.setLabel(getTranslation("figures.reason"));
        reason.setWidthFull();
        reason.setMaxLength(FormalChecks.TEXT_LENGTH);
        reason.setRequiredIndicatorVisible(true);
        Button verify = new Button(
                getTranslation("figures.verify"),
                click -> file.holding(of)
                        .map(Figure::value)
                        .ifPresent(seen -> closeIf(
                                actions.verify(file.application().id(), of, seen, reason.getValue(), refresh))));
        verify.setVisible(file.holding(of).isPresent());
        Button correct = new Button(
                getTranslation("figures.correct"),
                click -> entered()
                        .ifPresent(number -> closeIf(
                                actions.correct(file.application().id(), of, number, reason.getValue(), refresh))));
        correct.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(history.isEmpty() ? new Paragraph(getTranslation("figures.never")) : stated(file, history), value, reason);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), verify, correct);
    }

    private void closeIf(boolean done) {
        if (done) {
            close();
        }
    }

    /** Full-width digits and separators between thousands are what people type; anything else is no number. */
    private Optional<BigDecimal> entered() {
        String plain = java.text.Normalizer.normalize(value.getValue(), java.text.Normalizer.Form.NFKC)
                .strip()
                .replace(",", "");
        boolean number = plain.matches("-?\\d{1,20}(\\.\\d{1,12})?");
        value.setErrorMessage(getTranslation("figures.not-number"));
        value.setInvalid(!number);
        return number ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    private Component stated(ApplicationFile file, List<FigureRecord> history) {
        NativeTable table = new NativeTable();
        table.addClassNames("table", "dense");
        table.getHead()
                .add(Card.headers(
                        getTranslation("figures.source"),
                        getTranslation("figures.value"),
                        getTranslation("field.reason"),
                        getTranslation("figures.by")));
        NativeTableBody body = table.addBody();
        for (FigureRecord record : history) {
            String source =
                    getTranslation("figures.source." + record.figure().source().name());
            NativeTableRow row = new NativeTableRow(
                    Card.cell(record.superseded() ? getTranslation("figures.superseded", source) : source),
                    Card.cell(record.figure().value().toPlainString()),
                    Card.cell(record.reason()),
                    Card.cell(file.nameOf(record.by()) + " " + Times.minute(record.at())));
            row.setClassName("superseded", record.superseded());
            body.add(row);
        }
        return Card.scrolling(table);
    }
}
