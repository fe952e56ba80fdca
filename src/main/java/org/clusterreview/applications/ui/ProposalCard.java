package org.clusterreview.applications.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.clusterreview.applications.DecisionProposal;
import org.clusterreview.ui.Times;

/** What one person has decided and a second one has yet to confirm. */
class ProposalCard extends Card {

    private static final long serialVersionUID = 1L;

    /** @param mayConfirm whether the viewer is somebody else of those who check */
    ProposalCard(
            ApplicationFile file,
            DecisionProposal proposal,
            boolean mayConfirm,
            CheckActions actions,
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
            Button confirm =
                    new Button(getTranslation("formal.proposal.confirm"), click -> actions.confirm(file, refresh));
            confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            Button refuse =
                    new Button(getTranslation("formal.proposal.refuse"), click -> actions.refuse(file, refresh));
            Div buttons = new Div(confirm, refuse);
            buttons.addClassName("card-actions");
            add(buttons);
        }
    }
}
