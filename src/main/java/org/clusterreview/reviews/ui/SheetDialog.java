package org.clusterreview.reviews.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import org.clusterreview.reviews.Sheet;
import org.clusterreview.reviews.SheetProgress;
import org.clusterreview.reviews.SheetState;
import org.clusterreview.reviews.SubmittedSheet;
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.ui.Dialogs;
import org.clusterreview.ui.Times;

/** One sheet as an organiser sees it, with what he or she may do with it. Marks are there once they are submitted. */
class SheetDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** What can be done with a sheet; each wants a reason and tells whether it was done. */
    interface Actions {

        boolean giveBack(Sheet sheet, String reason);

        boolean takeOut(Sheet sheet, String reason);

        boolean reopen(Sheet sheet, String reason);
    }

    private interface Act {

        boolean on(Sheet sheet, String reason);
    }

    SheetDialog(String application, String expert, SheetProgress progress) {
        Sheet sheet = progress.sheet();
        setHeaderTitle(application);
        setWidth("44rem");
        addClassName("sheet-dialog");
        DescriptionList facts = new DescriptionList();
        row(facts, "scoring.expert", new Span(getTranslation("scoring.seat-of", String.valueOf(sheet.seat()), expert)));
        row(facts, "scoring.state", SheetBadge.of(progress));
        if (sheet.state() != SheetState.RECUSED) {
            String filled = getTranslation("scoring.indicators", progress.filled(), progress.required());
            row(facts, "scoring.progress", new Span(filled));
        }
        sheet.reason().ifPresent(reason -> row(facts, "field.reason", new Span(reason)));
        sheet.submittedAt().ifPresent(at -> row(facts, "scoring.submitted-at", new Span(Times.second(at))));
        sheet.sha256().ifPresent(hash -> row(facts, "scoring.sha256", hash(hash)));
        add(facts);
        getFooter().add(new Button(getTranslation("action.close"), click -> close()));
    }

    /** Adds the marks. */
    void show(SubmittedSheet submitted, ScoringModel model) {
        add(new MarksTable(submitted, model));
    }

    /** Adds what the state of the sheet allows; an expert who has left the panel does not get a sheet back. */
    void offer(Sheet sheet, boolean seated, Actions actions) {
        if (sheet.state() == SheetState.SUBMITTED) {
            action("scoring.give-back", "scoring.give-back.explained", sheet, actions::giveBack);
        }
        if (sheet.state() == SheetState.SUBMITTED || sheet.state().isEditable()) {
            action("scoring.void", "scoring.void.explained", sheet, actions::takeOut)
                    .addThemeVariants(ButtonVariant.LUMO_ERROR);
        }
        if (sheet.state() == SheetState.VOIDED && seated) {
            action("scoring.reopen", "scoring.reopen.explained", sheet, actions::reopen);
        }
    }

    private Button action(String key, String consequence, Sheet sheet, Act act) {
        String name = getTranslation(key);
        Button button = new Button(
                name,
                click -> Dialogs.reason(name + " · " + getHeaderTitle(), getTranslation(consequence), name, reason -> {
                    boolean done = act.on(sheet, reason);
                    if (done) {
                        close();
                    }
                    return done;
                }));
        getFooter().add(button);
        return button;
    }

    private static Component hash(String hash) {
        Span text = new Span(hash);
        text.addClassName("hash");
        return text;
    }

    private void row(DescriptionList list, String key, Component value) {
        list.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }
}
