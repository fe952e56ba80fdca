package org.clusterreview.workshop.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Role;
import org.clusterreview.access.Viewer;
import org.clusterreview.scoring.RuleKind;
import org.clusterreview.scoring.RuleVersion;
import org.clusterreview.ui.Downloads;
import org.clusterreview.ui.Page;
import org.clusterreview.workshop.RuleFiles;

/** The rules beside the models, version by version: read, taken away as files, and handed in changed under another version. */
@Route("rules")
@RolesAllowed({"ORGANISER", "STAFF", "DRAWER", "SUPERVISOR", "SECRETARY", "AUDITOR"})
@Menu(title = "nav.rules", order = 46, icon = "vaadin:file-text-o")
class RulesView extends Page {

    private static final long serialVersionUID = 1L;
    private static final String YAML = "application/yaml";
    private static final List<RuleKind> KINDS = List.of(RuleKind.POLICY, RuleKind.CONFLICTS, RuleKind.PANELS);

    private final transient RuleFiles files;
    private final transient Viewer viewer;
    private final Div cards = new Div();

    RulesView(RuleFiles files, CurrentViewer current) {
        super("");
        this.files = files;
        this.viewer = current.get();
        setHeading(getTranslation("nav.rules"));
        addClassName("rules-page");
        cards.addClassName("rule-cards");
        add(cards);
        refresh();
    }

    private void refresh() {
        cards.removeAll();
        int versions = 0;
        for (RuleKind kind : KINDS) {
            List<RuleVersion> all = files.all(viewer, kind);
            versions += all.size();
            cards.add(card(kind, all));
        }
        header().setSituation(getTranslation("rules.situation", versions));
    }

    private Section card(RuleKind kind, List<RuleVersion> all) {
        Section card = new Section(
                new H2(getTranslation("rules.kind." + kind)), new Paragraph(getTranslation("rules.explained." + kind)));
        card.addClassName("work-card");
        UnorderedList list = new UnorderedList();
        list.addClassName("model-versions");
        all.forEach(version -> list.add(version(version)));
        card.add(list);
        if (viewer.has(Role.ORGANISER)) {
            card.add(new RuleUpload(files, viewer, kind, this::refresh));
        }
        return card;
    }

    private ListItem version(RuleVersion version) {
        Span name = new Span(version.name());
        name.addClassName("rule-name");
        Span id = new Span(version.id().toString());
        id.addClassName("quiet");
        id.getElement().setAttribute("title", "SHA-256 " + version.sha256());
        Pre source = new Pre(version.sourceText());
        // It scrolls, also for whoever has no mouse.
        source.getElement().setAttribute("tabindex", "0");
        Details text = new Details(getTranslation("rules.text"), source);
        text.addClassName("rule-text");
        Div links = new Div(Downloads.link(
                getTranslation("rules.download"),
                version.id().id() + "-" + version.id().version()
                        + version.kind().ending(),
                YAML,
                out -> out.write(version.sourceText().getBytes(StandardCharsets.UTF_8))));
        links.addClassName("version-links");
        return new ListItem(name, id, links, text);
    }

    @Override
    protected String tabTitle() {
        return getTranslation("nav.rules");
    }
}
