package org.clusterreview.reviews.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.reviews.Receipt;
import org.clusterreview.reviews.Receipts;
import org.clusterreview.ui.EmptyState;
import org.clusterreview.ui.Page;
import org.clusterreview.ui.Tables;
import org.clusterreview.ui.Times;

/** Every receipt of an expert, the latest first. */
@Route("reviews/receipts")
@RolesAllowed("EXPERT")
class ReceiptsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Receipts receipts;
    private final transient CurrentViewer current;
    private final Section card = new Section();

    ReceiptsView(Receipts receipts, CurrentViewer current) {
        super("");
        this.receipts = receipts;
        this.current = current;
        setHeading(getTranslation("receipts.title"));
        RouterLink tasks = new RouterLink(getTranslation("tasks.title"), TasksView.class);
        tasks.addClassName("button-link");
        header().setActions(tasks);
        card.addClassNames("work-card", "receipts");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<Receipt> own = receipts.own(current.get());
        card.removeAll();
        if (own.isEmpty()) {
            card.add(new EmptyState(getTranslation("receipts.empty")));
            return;
        }
        NativeTable table = Tables.table(
                getTranslation("receipts.title"),
                List.of(
                        getTranslation("receipt.at"),
                        getTranslation("receipts.group"),
                        getTranslation("receipts.count"),
                        getTranslation("receipts.applications"),
                        getTranslation("receipt.way")));
        NativeTableBody body = table.addBody();
        own.forEach(receipt -> body.add(row(receipt)));
        card.add(Tables.scrolled(table));
    }

    private NativeTableRow row(Receipt receipt) {
        RouterLink link = new RouterLink(
                Times.second(receipt.at()),
                ReceiptView.class,
                new RouteParameters(ReceiptView.SUBMISSION, receipt.id().toString()));
        return new NativeTableRow(
                new NativeTableCell(link),
                new NativeTableCell(receipt.groupName()),
                Tables.number(receipt.count()),
                new NativeTableCell(
                        receipt.sheets().stream().map(Receipt.Line::name).collect(Collectors.joining("、"))),
                new NativeTableCell(getTranslation("receipt.way." + receipt.way())));
    }

    @Override
    protected String tabTitle() {
        return getTranslation("receipts.title");
    }
}
