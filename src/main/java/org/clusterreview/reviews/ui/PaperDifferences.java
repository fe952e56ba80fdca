package org.clusterreview.reviews.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.reviews.PaperComparison;
import org.clusterreview.reviews.PaperDecisions.Held;
import org.clusterreview.reviews.PaperDecisions.Holds;
import org.clusterreview.reviews.PaperEntry;
import org.clusterreview.reviews.PaperState;
import org.clusterreview.reviews.SavedMark;
import org.clusterreview.reviews.paper.PaperMark;
import org.clusterreview.reviews.paper.Readings;
import org.clusterreview.reviews.paper.Readings.Which;
import org.clusterreview.scoring.engine.Mark;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.ui.Dialogs;
import org.clusterreview.ui.Notices;
import org.clusterreview.ui.Times;

/** Where two entries differ, or where paper and device do, mark by mark, with what can be done about it. */
class PaperDifferences extends Section {

    private static final long serialVersionUID = 1L;

    /** What can be done about differences. */
    interface Actions {
        void lookAgain(long version);

        boolean decide(long version, Map<String, Which> right, String reason);

        boolean settle(long version, Map<String, Held> held, String reason);
    }

    private final transient PaperComparison compared;
    private final transient Actions actions;
    private final transient Map<String, RadioButtonGroup<Integer>> choices = new LinkedHashMap<>();

    PaperDifferences(PaperComparison compared, Actions actions) {
        this.compared = compared;
        this.actions = actions;
        addClassNames("work-card", "paper-differences");
        boolean tablet = compared.state() == PaperState.ON_TABLET;
        List<String> fields = tablet ? compared.contradicting() : compared.differing();
        Paragraph told = new Paragraph(getTranslation(tablet ? "paper.tablet.explained" : "paper.differ.explained"));
        told.addClassName("quiet");
        add(new H2(getTranslation(tablet ? "paper.tablet.title" : "paper.differ.title", fields.size())), told);
        fields.forEach(field -> add(tablet ? onTablet(field) : difference(field)));
        add(acts(tablet));
    }

    private Div difference(String field) {
        return choice(field, entered(compared.first(), field), entered(compared.second(), field));
    }

    private Div onTablet(String indicator) {
        SavedMark saved =
                Optional.ofNullable(compared.standing().get(indicator)).orElseThrow();
        String device = getTranslation(
                "paper.on-device",
                words(new PaperMark(saved.mark(), saved.comment())),
                saved.device(),
                Times.minute(saved.savedAt()));
        String paper = getTranslation(
                "paper.on-paper", words(compared.agreed().orElseThrow().mark(indicator)));
        return choice(indicator, paper, device);
    }

    private Div choice(String field, String first, String second) {
        Div box = new Div(new H3(name(field)));
        box.addClassName("paper-difference");
        if (!compared.mayDecide()) {
            box.add(new UnorderedList(new ListItem(first), new ListItem(second)));
            return box;
        }
        RadioButtonGroup<Integer> which = new RadioButtonGroup<>();
        which.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        which.setAriaLabel(name(field));
        which.setItems(1, 2);
        which.setItemLabelGenerator(number -> number == 1 ? first : second);
        choices.put(field, which);
        box.add(which);
        return box;
    }

    private String entered(PaperEntry entry, String field) {
        String what = field.equals(Readings.SIGNED_ON)
                ? entry.reading().signedOn().toString()
                : words(entry.reading().mark(field));
        return getTranslation("paper.entry.of", entry.name(), what);
    }

    private String words(PaperMark mark) {
        String value = switch (mark.mark()) {
            case Mark.Given(var points) ->
                points.signum() == 0 ? "0" : points.stripTrailingZeros().toPlainString();
            case Mark.NotApplicable ignored -> getTranslation("score-sheet.notApplicable");
            case Mark.Missing ignored -> "—";
        };
        return mark.comment().isBlank() ? value : getTranslation("paper.with-comment", value, mark.comment());
    }

    private String name(String field) {
        return field.equals(Readings.SIGNED_ON)
                ? getTranslation("paper.signed")
                : compared.model().onSheet(field).map(Indicator::name).orElse(field);
    }

    private Div acts(boolean tablet) {
        List<Button> buttons = new ArrayList<>();
        if (compared.mayLookAgain()) {
            buttons.add(new Button(getTranslation("paper.look-again"), click -> actions.lookAgain(compared.version())));
        }
        if (compared.mayDecide()) {
            Button decide = new Button(getTranslation("paper.decide"), click -> decide(tablet));
            decide.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            buttons.add(decide);
        }
        Div box = new Div();
        box.addClassName("paper-acts");
        buttons.forEach(box::add);
        return box;
    }

    private void decide(boolean tablet) {
        if (choices.values().stream().anyMatch(choice -> choice.getValue() == null)) {
            Notices.refused(List.of(org.clusterreview.kernel.Violation.of("paper.decide.all")));
            return;
        }
        Dialogs.reason(
                getTranslation("paper.decide"),
                getTranslation("paper.decide.explained"),
                getTranslation("paper.decide"),
                reason -> tablet ? settle(reason) : decide(reason));
    }

    private boolean decide(String reason) {
        Map<String, Which> right = new HashMap<>();
        choices.forEach((field, choice) -> right.put(field, choice.getValue() == 1 ? Which.FIRST : Which.SECOND));
        return actions.decide(compared.version(), right, reason);
    }

    private boolean settle(String reason) {
        Map<String, Held> held = new HashMap<>();
        choices.forEach((field, choice) -> held.put(
                field,
                new Held(
                        choice.getValue() == 1 ? Holds.PAPER : Holds.TABLET,
                        Optional.ofNullable(compared.standing().get(field))
                                .map(SavedMark::version)
                                .orElse(0L))));
        return actions.settle(compared.version(), held, reason);
    }
}
