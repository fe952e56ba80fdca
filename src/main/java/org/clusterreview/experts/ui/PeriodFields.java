package org.clusterreview.experts.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.Optional;
import org.clusterreview.experts.history.Period;
import org.clusterreview.ui.Fields;

/** From when to when something held: both ends may be unknown. */
class PeriodFields extends Div {

    private static final long serialVersionUID = 1L;

    private enum Ending {
        OPEN,
        ON,
        UNKNOWN
    }

    private final DatePicker from = Fields.date(UI.getCurrent().getTranslation("expert.from"));
    private final ComboBox<Ending> ending = new ComboBox<>(UI.getCurrent().getTranslation("expert.ending"));
    private final DatePicker last = Fields.date(UI.getCurrent().getTranslation("expert.last"));

    PeriodFields(Optional<Period> before) {
        addClassName("period-fields");
        from.setClearButtonVisible(true);
        from.setHelperText(getTranslation("expert.from.help"));
        ending.setItems(Ending.values());
        ending.setItemLabelGenerator(one -> getTranslation("expert.ending." + one.name()));
        ending.addValueChangeListener(change -> last.setVisible(change.getValue() == Ending.ON));
        before.flatMap(Period::from).ifPresent(from::setValue);
        ending.setValue(before.map(period -> endingOf(period.end())).orElse(Ending.OPEN));
        if (before.isPresent() && before.get().end() instanceof Period.End.On(LocalDate day)) {
            last.setValue(day);
        }
        last.setVisible(ending.getValue() == Ending.ON);
        add(from, ending, last);
    }

    private static Ending endingOf(Period.End end) {
        return switch (end) {
            case Period.End.Open ignored -> Ending.OPEN;
            case Period.End.On ignored -> Ending.ON;
            case Period.End.Unknown ignored -> Ending.UNKNOWN;
        };
    }

    /** Empty where the last day is missing or before the first, which is then told at the field. */
    Optional<Period> period() {
        Optional<LocalDate> first = Optional.ofNullable(from.getValue());
        if (ending.getValue() == Ending.UNKNOWN) {
            return Optional.of(Period.past(first));
        }
        if (ending.getValue() != Ending.ON) {
            return Optional.of(Period.open(first));
        }
        Optional<LocalDate> end = Optional.ofNullable(last.getValue());
        boolean reversed = end.isPresent() && first.filter(end.get()::isBefore).isPresent();
        last.setInvalid(end.isEmpty() || reversed);
        last.setErrorMessage(getTranslation(reversed ? "expert.period.reversed" : "expert.last.missing"));
        return last.isInvalid() ? Optional.empty() : end.map(day -> new Period(first, new Period.End.On(day)));
    }
}
