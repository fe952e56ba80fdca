package org.clusterreview.panels.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.clusterreview.access.ExpertAccounts;

/** User names and first passwords, shown this once. */
class AccountsDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    AccountsDialog(List<ExpertAccounts.Opened> opened) {
        setHeaderTitle(getTranslation("board.accounts"));
        setWidth("36rem");
        setCloseOnOutsideClick(false);
        if (opened.isEmpty()) {
            add(new Paragraph(getTranslation("board.accounts.all")));
        } else {
            add(new Paragraph(getTranslation("board.accounts.once", opened.size())), table(opened));
        }
        Button print = new Button(
                getTranslation("action.print"),
                click -> getUI().ifPresent(ui -> ui.getPage().executeJs("window.print()")));
        print.setVisible(!opened.isEmpty());
        getFooter().add(print, new Button(getTranslation("action.close"), click -> close()));
    }

    private NativeTable table(List<ExpertAccounts.Opened> opened) {
        NativeTable table = new NativeTable();
        table.addClassNames("table", "accounts");
        NativeTableRow head = new NativeTableRow();
        for (String column : List.of("expert.name", "sign-in.username", "sign-in.password")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation(column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        table.getHead().add(head);
        NativeTableBody body = table.addBody();
        for (ExpertAccounts.Opened account : opened) {
            NativeTableCell password = new NativeTableCell(account.password());
            password.addClassName("hash");
            body.add(new NativeTableRow(
                    new NativeTableCell(account.displayName()), new NativeTableCell(account.username()), password));
        }
        return table;
    }
}
