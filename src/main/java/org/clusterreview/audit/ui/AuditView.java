package org.clusterreview.audit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clusterreview.access.AccountNames;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Viewer;
import org.clusterreview.audit.Audit;
import org.clusterreview.audit.ChainNames;
import org.clusterreview.ui.EmptyState;
import org.clusterreview.ui.Page;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;
import org.clusterreview.ui.WithheldNote;

@Route("audit")
@RolesAllowed({"AUDITOR", "SUPERVISOR"})
@Menu(title = "nav.audit", order = 80, icon = "vaadin:archive")
class AuditView extends Page {

    private static final long serialVersionUID = 1L;
    private static final String SYSTEM = "system";

    private final transient Audit audit;
    private final transient Viewer viewer;
    private final Map<String, String> names = new HashMap<>();
    private final Select<String> chain = new Select<>();
    private final Div result = new Div();
    private final EntryGrid entries;

    AuditView(Audit audit, AccountNames accounts, List<ChainNames> chainNames, CurrentViewer current) {
        super("");
        this.audit = audit;
        this.viewer = current.get();
        this.entries = new EntryGrid(audit, accounts, viewer);
        chainNames.forEach(source -> names.putAll(source.names(viewer)));
        names.put(SYSTEM, getTranslation("audit.system"));
        setHeading(getTranslation("nav.audit"));
        header().setSituation(getTranslation("audit.explanation"));
        result.getElement().setAttribute("role", "status");
        List<String> chains = audit.chains(viewer);
        if (chains.isEmpty()) {
            add(new EmptyState(getTranslation("audit.none")));
        } else {
            header().setActions(checkButton());
            add(chainField(chains), result, entries);
            chain.setValue(chains.contains(SYSTEM) ? SYSTEM : chains.getFirst());
        }
    }

    @Override
    protected String tabTitle() {
        return getTranslation("nav.audit");
    }

    private Select<String> chainField(List<String> chains) {
        chain.setLabel(getTranslation("audit.chain"));
        chain.setItems(chains);
        chain.setItemLabelGenerator(id -> names.getOrDefault(id, id));
        chain.setWidth("24rem");
        chain.addValueChangeListener(event -> {
            result.removeAll();
            entries.show(event.getValue());
        });
        return chain;
    }

    private Button checkButton() {
        Button check = new Button(getTranslation("audit.check"), click -> check());
        check.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return check;
    }

    private void check() {
        Audit.Check check = audit.check(viewer, chain.getValue());
        result.removeAll();
        check.brokenAt()
                .ifPresentOrElse(
                        number -> result.add(
                                new StateBadge(Tone.BLOCK, getTranslation("audit.broken", number)),
                                new Paragraph(getTranslation("audit.broken.remedy"))),
                        () -> result.add(
                                new StateBadge(Tone.OK, getTranslation("audit.intact", check.entries())), head(check)));
    }

    private Paragraph head(Audit.Check check) {
        if (check.head().isEmpty()) {
            return new WithheldNote(getTranslation("withheld.trail"));
        }
        Span hash = new Span(check.head());
        hash.addClassName("hash");
        return new Paragraph(new Span(getTranslation("audit.head")), hash);
    }
}
