package org.clusterreview.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.clusterreview.access.Account;
import org.clusterreview.access.NewAccount;
import org.clusterreview.access.SetupLinks;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.ui.Fields;
import org.clusterreview.ui.Notices;

/** Where the one-time link leads: the first account of an empty system. */
@Route(value = "setup/:token", autoLayout = false)
@AnonymousAllowed
class SetupView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient SetupLinks links;
    private final Div card = new Div();
    private final TextField username = new TextField(getTranslation("sign-in.username"));
    private final TextField displayName = new TextField(getTranslation("setup.display-name"));
    private final PasswordField password = Fields.password(getTranslation("sign-in.password"));
    private String token = "";

    SetupView(SetupLinks links) {
        this.links = links;
        addClassName("sign-in");
        card.addClassName("sign-in-card");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        if (links.isOpen(token)) {
            askForAccount();
        } else {
            tell("setup.closed");
        }
    }

    private void askForAccount() {
        card.removeAll();
        password.setHelperText(getTranslation("setup.password.help", NewAccount.PASSWORD_MIN_LENGTH));
        for (var field : new com.vaadin.flow.component.HasSize[] {username, displayName, password}) {
            field.setWidthFull();
        }
        Button open = new Button(getTranslation("setup.open"), click -> openAccount());
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        open.setWidthFull();
        card.add(
                new H1(getTranslation("setup.title")),
                new Paragraph(getTranslation("setup.purpose")),
                username,
                displayName,
                password,
                open);
    }

    private void openAccount() {
        Outcome<Account> outcome = links.use(
                token, username.getValue().strip(), displayName.getValue().strip(), password.getValue());
        switch (outcome) {
            case Outcome.Done<Account> done -> tell("setup.done");
            case Outcome.Refused<Account>(var violations) -> Notices.refused(violations);
        }
    }

    private void tell(String key) {
        card.removeAll();
        card.add(
                new H1(getTranslation("setup.title")),
                new Paragraph(getTranslation(key)),
                new Anchor("sign-in", getTranslation("sign-in.title")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("setup.title") + " · " + getTranslation("app.name");
    }
}
