package org.clusterreview.appraisals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.function.Consumer;
import org.clusterreview.appraisals.Appraisal;
import org.clusterreview.appraisals.AppraisedExpert;
import org.clusterreview.appraisals.PartTaken;
import org.clusterreview.appraisals.TrackAppraisals;
import org.clusterreview.appraisals.form.Grade;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;
import org.clusterreview.ui.Tables;

/** The experts of a track with what the data say of each; a name opens the form. */
class ExpertList extends Section {

    private static final long serialVersionUID = 1L;

    ExpertList(TrackAppraisals all, AppraisedExpert shown, Consumer<AppraisedExpert> choose) {
        addClassNames("work-card", "appraisal-list");
        add(new H2(getTranslation("appraisal.experts")));
        NativeTable table = Tables.table(
                getTranslation("appraisal.experts"),
                List.of(
                        getTranslation("appraisal.expert"),
                        getTranslation("appraisal.declared"),
                        getTranslation("appraisal.sheets"),
                        getTranslation("appraisal.remarkable"),
                        getTranslation("appraisal.state")));
        NativeTableBody body = table.addBody();
        all.experts().forEach(one -> body.add(row(one, one.expert().equals(shown.expert()), choose)));
        add(Tables.scrolled(table));
    }

    private NativeTableRow row(AppraisedExpert one, boolean isShown, Consumer<AppraisedExpert> choose) {
        Button name = new Button(one.name(), click -> choose.accept(one));
        name.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        NativeTableHeaderCell head = new NativeTableHeaderCell(name, Tables.quiet(seats(one)));
        head.getElement().setAttribute("scope", "row");
        PartTaken part = one.part();
        NativeTableRow row = new NativeTableRow(
                head,
                new NativeTableCell(getTranslation("appraisal.of", part.declared(), part.toDeclare())),
                new NativeTableCell(getTranslation("appraisal.of", part.submitted(), part.sheets())),
                new NativeTableCell(PartWords.remarkable(this, part)),
                new NativeTableCell(state(one)));
        if (isShown) {
            row.addClassName("chosen");
            name.getElement().setAttribute("aria-current", "true");
        }
        return row;
    }

    private String seats(AppraisedExpert one) {
        return PartWords.seats(this, one.part());
    }

    private Component state(AppraisedExpert one) {
        return one.current()
                .map(this::graded)
                .orElseGet(() -> new StateBadge(Tone.TODO, getTranslation("appraisal.state.open")));
    }

    private StateBadge graded(Appraisal standing) {
        return new StateBadge(
                tone(standing.grade()), getTranslation("appraisal.graded", grade(standing), standing.total()));
    }

    private String grade(Appraisal standing) {
        return getTranslation("appraisal.grade." + standing.grade().name());
    }

    static Tone tone(Grade grade) {
        return switch (grade) {
            case EXCELLENT, GOOD -> Tone.OK;
            case QUALIFIED -> Tone.WARN;
            case UNQUALIFIED -> Tone.BLOCK;
        };
    }
}
