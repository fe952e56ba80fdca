package org.clusterreview.results.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.results.Ranking;
import org.clusterreview.ui.Notices;

/** Records a lot that was drawn between equal applications: who came in which order, who watched, how it was drawn. */
class LotDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int NOTE_LENGTH = 2_000;
    private static final int WITNESS_LENGTH = 200;

    private final List<Select<String>> places = new ArrayList<>();
    private final TextField witness = new TextField();
    private final TextArea note = new TextArea();
    private final transient Recorder recorder;

    /** Carries out what was entered. */
    @FunctionalInterface
    interface Recorder {
        Outcome<Ranking> record(List<ApplicationId> order, String witness, String note);
    }

    /**
     * @param equals ids of the applications that share a place
     * @param firstPlace the place they share
     */
    LotDialog(Shown shown, List<String> equals, int firstPlace, Recorder recorder) {
        this.recorder = recorder;
        setHeaderTitle(getTranslation("result.lot.title"));
        setWidth("36rem");
        VerticalLayout content =
                new VerticalLayout(new Paragraph(getTranslation("result.lot.explained", equals.size())));
        content.setPadding(false);
        for (int i = 0; i < equals.size(); i++) {
            Select<String> place = new Select<>();
            place.setLabel(getTranslation("result.lot.place", firstPlace + i));
            place.setItems(equals);
            place.setItemLabelGenerator(
                    id -> Optional.ofNullable(shown.applications().get(id))
                            .map(application -> application.name())
                            .orElse(id));
            place.setWidthFull();
            place.addValueChangeListener(change -> completeLast(equals));
            places.add(place);
            content.add(place);
        }
        witness.setLabel(getTranslation("result.lot.witness"));
        witness.setRequiredIndicatorVisible(true);
        witness.setMaxLength(WITNESS_LENGTH);
        witness.setWidthFull();
        note.setLabel(getTranslation("result.lot.note"));
        note.setHelperText(getTranslation("result.lot.note.help"));
        note.setRequiredIndicatorVisible(true);
        note.setMaxLength(NOTE_LENGTH);
        note.setMinRows(2);
        note.setWidthFull();
        content.add(witness, note);
        add(content);
        Button record = new Button(getTranslation("result.lot.record"), click -> record());
        record.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), record);
    }

    /** Once all places but one are taken, the last is certain. */
    private void completeLast(List<String> equals) {
        List<String> left = new ArrayList<>(equals);
        places.forEach(place -> left.remove(place.getValue()));
        List<Select<String>> empty = places.stream().filter(Select::isEmpty).toList();
        if (empty.size() == 1 && left.size() == 1) {
            empty.getFirst().setValue(left.getFirst());
        }
    }

    private void record() {
        List<ApplicationId> order = places.stream()
                .flatMap(place -> place.getOptionalValue().stream())
                .map(ApplicationId::of)
                .toList();
        Outcome<Ranking> outcome = recorder.record(order, witness.getValue(), note.getValue());
        if (outcome.isDone()) {
            close();
        } else {
            Notices.refused(outcome.violations());
        }
    }
}
