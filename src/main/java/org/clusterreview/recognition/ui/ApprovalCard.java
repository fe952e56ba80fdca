package org.clusterreview.recognition.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.clusterreview.documents.ui.FileLink;
import org.clusterreview.recognition.ListStep;
import org.clusterreview.recognition.RecognitionList;
import org.clusterreview.rounds.Stage;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;

/** The approval chain of the list in force: what every step decided, and whose turn it is. */
class ApprovalCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient ListServices services;
    private final transient Shown shown;
    private final transient RecognitionList list;
    private final transient Runnable done;

    ApprovalCard(ListServices services, Shown shown, RecognitionList list, List<ListStep> steps, Runnable done) {
        this.services = services;
        this.shown = shown;
        this.list = list;
        this.done = done;
        addClassNames("work-card", "approval-card");
        setId("list-approval");
        add(new H2(getTranslation("recognition.approval", list.revision())));
        OrderedList chain = new OrderedList();
        chain.addClassName("approval-chain");
        Optional<ListStep> next =
                steps.stream().filter(step -> !step.isApproved()).findFirst();
        steps.forEach(step -> chain.add(item(step, next.filter(step::equals).isPresent())));
        add(chain);
        next.filter(step -> !step.isReturned()).ifPresent(this::act);
    }

    private ListItem item(ListStep step, boolean next) {
        Span name = new Span(step.step().name().in(getLocale()));
        name.addClassName("approval-step");
        ListItem item = new ListItem(name, badge(step, next));
        step.record().ifPresent(record -> {
            String said = record.documentNumber().isEmpty()
                    ? record.approver() + " · " + record.decidedOn()
                    : record.approver() + " · " + record.decidedOn() + " · " + record.documentNumber();
            Div told = new Div(new Span(said));
            if (!record.remark().isEmpty()) {
                told.add(new Paragraph(record.remark()));
            }
            record.document()
                    .flatMap(id -> services.files().find(shown.viewer(), id))
                    .ifPresent(file -> told.add(new FileLink(services.files(), shown.viewer(), file)));
            item.add(told);
        });
        return item;
    }

    private StateBadge badge(ListStep step, boolean next) {
        if (step.isApproved()) {
            return new StateBadge(Tone.OK, getTranslation("recognition.approval.approved"));
        }
        if (step.isReturned()) {
            return new StateBadge(Tone.BLOCK, getTranslation("recognition.approval.sent-back"));
        }
        return next
                ? new StateBadge(Tone.TODO, getTranslation("recognition.approval.next"))
                : new StateBadge(Tone.NEUTRAL, getTranslation("recognition.approval.later"));
    }

    private void act(ListStep next) {
        if (shown.track().stage() != Stage.DRAFT_LIST
                || list.isFrozen()
                || !list.stale().isEmpty()) {
            return;
        }
        if (!shown.viewer().hasAny("ORGANISER", "SUPERVISOR")) {
            return;
        }
        if (services.approvals().isOwn(shown.viewer(), list)) {
            Paragraph own = new Paragraph(getTranslation("recognition.approval.own"));
            own.addClassName("quiet");
            add(own);
            return;
        }
        Button record = new Button(
                getTranslation("recognition.approval.record", next.step().name().in(getLocale())),
                click -> new StepDialog(services, shown, list, next, done).open());
        record.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        record.setEnabled(shown.pending().isEmpty());
        add(record);
    }
}
