package org.clusterreview.applications.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Supplier;
import org.clusterreview.applications.DecisionProposal;
import org.clusterreview.ui.Times;

/** What one person has decided and a second one has yet to confirm. */
class ProposalCard extends Card {

    private static final long serialVersionUID = 1L;

    /**
     * @param mayConfirm whether the viewer is somebody else of those who check
     * @param latest what the page shows when a button is clicked, after findings that were saved meanwhile
     */
    ProposalCard(
            ApplicationFile file,
            DecisionProposal proposal,
            boolean mayConfirm,
            CheckActions actions,
            Supplier<ApplicationFile> latest,
            Runnable refresh) {
        super(UIText.of("formal.proposal"));
        addToHead(FormalBadge.of(proposal.state()));
        add(new Paragraph(proposal.reason()));
        proposal.deadline()
                .ifPresent(day -> add(new Paragraph(getTranslation("formal.decision.until", day.toString()))));
        Paragraph who = new Paragraph(getTranslation(
                "formal.decision.by", file.nameOf(proposal.by()), Times.minute(proposal.at()), proposal.revision()));
        who.addClassName("quiet");
        add(who, new Paragraph(getTranslation("formal.proposal.explained")));
        if (mayConfirm) {
            Button confirm = new Button(
                    getTranslation("formal.proposal.confirm"), click -> actions.confirm(latest.get(), refresh));
            confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            Button refuse = new Button(
                    getTranslation("formal.proposal.refuse"), click -> actions.refuse(latest.get(), refresh));
            Div buttons = new Div(confirm, refuse);
            buttons.addClassName("card-actions");
            add(buttons);
        }
    }
}
