package org.clusterreview.reviews.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.clusterreview.reviews.paper.PaperMark;
import org.clusterreview.scoring.engine.Mark;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.Scale;
import org.clusterreview.scoring.model.Scoring;

/** One mark as it stands on paper. */
class PaperMarkField extends Div {

    private static final long serialVersionUID = 1L;
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,12}(\\.\\d{1,10})?");

    private final TextField value = new TextField();
    private final Checkbox notApplicable = new Checkbox();
    private final TextField comment = new TextField();

    PaperMarkField(Indicator indicator) {
        addClassName("paper-mark");
        Span name = new Span(indicator.name());
        name.addClassName("paper-mark-name");
        value.setAriaLabel(getTranslation("paper.mark.of", indicator.name()));
        value.getElement().setAttribute("inputmode", "decimal");
        value.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
        comment.setAriaLabel(getTranslation("paper.comment.of", indicator.name()));
        comment.setPlaceholder(getTranslation("paper.comment"));
        notApplicable.setLabel(getTranslation("score-sheet.notApplicable"));
        notApplicable.addValueChangeListener(change -> value.setEnabled(!change.getValue()));
        boolean allowed = indicator.scoring() instanceof Scoring.ByExpert marked && marked.mayBeNotApplicable();
        notApplicable.setVisible(allowed);
        if (indicator.scoring() instanceof Scoring.ByExpert marked) {
            value.setHelperText(range(marked.scale()));
        }
        add(name, value, notApplicable, comment);
    }

    private static String range(Scale scale) {
        return plain(scale.min()) + "–" + plain(scale.max());
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** @param look whether it is to be read anew: then nothing stands there */
    void show(PaperMark mark, boolean look) {
        setClassName("paper-look", look);
        if (look) {
            return;
        }
        value.setValue(mark.mark() instanceof Mark.Given(var given) ? plain(given) : "");
        notApplicable.setValue(mark.mark() instanceof Mark.NotApplicable);
        comment.setValue(mark.comment());
    }

    boolean isReadable() {
        String typed = typed();
        return notApplicable.getValue()
                || typed.isEmpty()
                || DECIMAL.matcher(typed).matches();
    }

    PaperMark mark() {
        String typed = typed();
        Mark mark = notApplicable.getValue()
                ? Mark.NOT_APPLICABLE
                : typed.isEmpty() ? Mark.MISSING : Mark.of(new BigDecimal(typed));
        return new PaperMark(mark, comment.getValue().strip());
    }

    /** A decimal point may come from a Chinese keyboard. */
    private String typed() {
        return value.getValue().strip().replace('。', '.').replace('．', '.');
    }

    void fault(String text) {
        value.setInvalid(true);
        value.setErrorMessage(text);
    }

    void clearFault() {
        value.setInvalid(false);
        value.setErrorMessage("");
    }

    boolean isFaulty() {
        return value.isInvalid();
    }

    void focus() {
        value.focus();
    }
}
