package org.clusterreview.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;
import org.clusterreview.access.Account;
import org.clusterreview.access.Accounts;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Viewer;
import org.clusterreview.ui.Page;
import org.clusterreview.ui.StateBadge;

@Route("accounts")
@RolesAllowed("SYSTEM_ADMIN")
@Menu(title = "nav.accounts", order = 80, icon = "vaadin:users")
class AccountsView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient Accounts accounts;
    private final transient Viewer viewer;
    private final Grid<Account> grid = new Grid<>();

    AccountsView(Accounts accounts, CurrentViewer current) {
        super("");
        this.accounts = accounts;
        this.viewer = current.get();
        setHeading(getTranslation("accounts.title"));
        Button open = new Button(
                getTranslation("accounts.open"),
                click -> new NewAccountDialog(account -> accounts.open(viewer, account), this::refresh).open());
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        header().setActions(open);
        grid.addThemeVariants(GridVariant.LUMO_ROW_STRIPES);
        grid.addColumn(Account::username)
                .setHeader(getTranslation("sign-in.username"))
                .setFrozen(true)
                .setAutoWidth(true);
        grid.addColumn(Account::displayName)
                .setHeader(getTranslation("setup.display-name"))
                .setAutoWidth(true);
        grid.addColumn(account -> account.roles().stream()
                        .sorted()
                        .map(role -> getTranslation("role." + role.name()))
                        .collect(Collectors.joining(" · ")))
                .setHeader(getTranslation("accounts.roles"))
                .setFlexGrow(2);
        grid.addComponentColumn(account -> account.enabled()
                        ? new StateBadge(StateBadge.Tone.OK, getTranslation("accounts.enabled"))
                        : new StateBadge(StateBadge.Tone.NEUTRAL, getTranslation("accounts.disabled")))
                .setHeader(getTranslation("accounts.state"))
                .setAutoWidth(true);
        add(grid);
        refresh();
    }

    private void refresh() {
        var all = accounts.all(viewer);
        grid.setItems(all);
        grid.setAllRowsVisible(all.size() <= 30);
        header().setSituation(getTranslation("accounts.situation", all.size()));
    }

    @Override
    protected String tabTitle() {
        return getTranslation("accounts.title");
    }
}
