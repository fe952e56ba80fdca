package org.clusterreview.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumSet;
import java.util.function.Function;
import org.clusterreview.access.Account;
import org.clusterreview.access.NewAccount;
import org.clusterreview.access.Role;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.ui.Fields;
import org.clusterreview.ui.Notices;

/** Asks for a new account; experts get theirs from the panel they sit on. */
class NewAccountDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    NewAccountDialog(Function<NewAccount, Outcome<Account>> open, Runnable afterwards) {
        setHeaderTitle(getTranslation("accounts.open"));
        setWidth("36rem");
        TextField username = new TextField(getTranslation("sign-in.username"));
        TextField displayName = new TextField(getTranslation("setup.display-name"));
        PasswordField password = Fields.password(getTranslation("sign-in.password"));
        password.setHelperText(getTranslation("setup.password.help", NewAccount.PASSWORD_MIN_LENGTH));
        CheckboxGroup<Role> roles = new CheckboxGroup<>(getTranslation("accounts.roles"));
        roles.setItems(EnumSet.complementOf(EnumSet.of(Role.EXPERT, Role.CHAIR)));
        roles.setItemLabelGenerator(role -> getTranslation("role." + role.name()));
        FormLayout form = new FormLayout(username, displayName, password, roles);
        form.setColspan(roles, 2);
        add(form);
        Button confirm = new Button(getTranslation("accounts.open"), click -> {
            Outcome<Account> outcome = open.apply(new NewAccount(
                    username.getValue().strip(),
                    displayName.getValue().strip(),
                    password.getValue(),
                    "zh-CN",
                    roles.getValue(),
                    false,
                    null));
            switch (outcome) {
                case Outcome.Done<Account> done -> {
                    close();
                    afterwards.run();
                }
                case Outcome.Refused<Account>(var violations) -> Notices.refused(violations);
            }
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), confirm);
    }
}
