package org.clusterreview.panels.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.clusterreview.ui.StateBadge;

/** The pairs of the matrix one below the other, for narrow screens and for those who prefer a list. */
class ConflictList extends UnorderedList {

    private static final long serialVersionUID = 1L;

    ConflictList(ConflictContent content, Consumer<ConflictCell> onOpen) {
        addClassName("conflict-list");
        content.inOrder().forEach(pair -> add(item(pair, onOpen)));
    }

    private ListItem item(ConflictCell pair, Consumer<ConflictCell> onOpen) {
        Span rules = new Span(pair.findings().stream()
                .map(finding -> finding.ruleName().in(getLocale()))
                .distinct()
                .collect(Collectors.joining(getTranslation("list.separator"))));
        rules.addClassName("quiet");
        NativeButton open = new NativeButton();
        open.addClickListener(click -> onOpen.accept(pair));
        open.add(new Span(pair.expert().name() + " · " + pair.application().name()), rules);
        open.addClassName("conflict-pair");
        Div badge = new Div(new StateBadge(pair.state().tone(), pair.state().word()));
        return new ListItem(open, badge);
    }
}
