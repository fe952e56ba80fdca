package org.clusterreview.reviews.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Base64;
import java.util.List;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.reviews.Receipt;
import org.clusterreview.reviews.Receipts;
import org.clusterreview.reviews.SignatureImage;
import org.clusterreview.reviews.SubmissionId;
import org.clusterreview.ui.Page;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;
import org.clusterreview.ui.Tables;
import org.clusterreview.ui.Times;
import org.clusterreview.ui.UnsentGuard;

/** 回执: what was submitted, when, by what it was confirmed, and the hashes that stand for it. Made to be printed. */
@Route("reviews/receipts/:submission")
@RolesAllowed("EXPERT")
class ReceiptView extends Page implements BeforeEnterObserver {

    static final String SUBMISSION = "submission";

    private static final long serialVersionUID = 1L;

    private final transient Receipts receipts;
    private final transient CurrentViewer current;
    private final Section paper = new Section();

    ReceiptView(Receipts receipts, CurrentViewer current) {
        super("");
        this.receipts = receipts;
        this.current = current;
        setHeading(getTranslation("receipt.title"));
        Button print = new Button(
                getTranslation("receipt.print"),
                VaadinIcon.PRINT.create(),
                click -> UI.getCurrent().getPage().executeJs("window.print()"));
        RouterLink tasks = new RouterLink(getTranslation("receipt.go-on"), TasksView.class);
        RouterLink all = new RouterLink(getTranslation("receipts.all"), ReceiptsView.class);
        all.addClassName("button-link");
        tasks.addClassName("button-link");
        print.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        header().setActions(all, tasks, print);
        paper.addClassNames("work-card", "submission-receipt");
        add(paper);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Receipt receipt = routeId(event, SUBMISSION)
                .flatMap(id -> receipts.find(current.get(), new SubmissionId(id)))
                .orElseThrow(NotFoundException::new);
        header().setSituation(getTranslation(
                "receipt.situation", Times.second(receipt.at()), receipt.count(), receipt.groupName()));
        paper.removeAll();
        paper.add(new H2(getTranslation("receipt.sheets")), Tables.scrolled(sheets(receipt)));
        if (receipt.sheets().size() < receipt.count()) {
            paper.add(quiet("receipt.hidden"));
        }
        paper.add(facts(receipt));
        receipts.signature(current.get(), receipt.id()).ifPresent(image -> paper.add(handwriting(image)));
        UnsentGuard device = new UnsentGuard(current.get().actor());
        device.letGo(receipt.sheets().stream()
                .filter(Receipt.Line::standing)
                .map(line -> line.sheet().toString())
                .toList());
        paper.add(quiet("receipt.explained"), device);
    }

    private NativeTable sheets(Receipt receipt) {
        NativeTable table = Tables.table(
                getTranslation("receipt.sheets"),
                List.of(
                        getTranslation("tasks.application"),
                        getTranslation("submit.total"),
                        getTranslation("tasks.state"),
                        getTranslation("scoring.sha256")));
        NativeTableBody body = table.addBody();
        receipt.sheets().forEach(line -> body.add(row(line)));
        return table;
    }

    private NativeTableRow row(Receipt.Line line) {
        NativeTableCell total = new NativeTableCell(line.total().toPlainString());
        total.addClassName("numeric");
        return new NativeTableRow(
                Tables.head(line.name()),
                total,
                new NativeTableCell(
                        line.standing()
                                ? new StateBadge(Tone.OK, getTranslation("task.state.SUBMITTED"))
                                : new StateBadge(Tone.WARN, getTranslation("receipt.over"))),
                new NativeTableCell(Tables.hash(line.sha256())));
    }

    private Component facts(Receipt receipt) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("receipt-facts");
        fact(facts, "receipt.number", new Span(receipt.id().toString()));
        fact(facts, "receipt.expert", new Span(receipt.expertName()));
        fact(facts, "receipt.at", new Span(Times.second(receipt.at())));
        fact(facts, "receipt.way", new Span(getTranslation("receipt.way." + receipt.way())));
        if (!receipt.device().isBlank()) {
            fact(facts, "receipt.device", new Span(receipt.device()));
        }
        receipt.signatureSha256().ifPresent(hash -> fact(facts, "receipt.signature-sha256", whole(hash)));
        fact(facts, "receipt.sha256", whole(receipt.sha256()));
        return facts;
    }

    private Component handwriting(SignatureImage signature) {
        Image image = new Image(
                "data:image/png;base64," + Base64.getEncoder().encodeToString(signature.inClear()),
                getTranslation("receipt.signature"));
        Div frame = new Div(new Span(getTranslation("receipt.signature")), image, quiet("submit.signature.law"));
        frame.addClassName("receipt-signature");
        return frame;
    }

    private Paragraph quiet(String key) {
        Paragraph paragraph = new Paragraph(getTranslation(key));
        paragraph.addClassName("quiet");
        return paragraph;
    }

    private static Component whole(String hash) {
        Span text = new Span(hash);
        text.addClassName("hash");
        return text;
    }

    private void fact(DescriptionList list, String key, Component value) {
        list.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }

    @Override
    protected String tabTitle() {
        return getTranslation("receipt.title");
    }
}
