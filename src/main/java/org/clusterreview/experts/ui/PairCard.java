package org.clusterreview.experts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clusterreview.experts.Expert;
import org.clusterreview.experts.ExpertDetails;
import org.clusterreview.experts.Identities.Question;
import org.clusterreview.experts.identity.Likeness;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;

/** Two records that may be one person, line by line: what is equal is marked, personal values are masked. */
class PairCard extends Section {

    private static final long serialVersionUID = 1L;

    /** What can be decided. */
    interface Acts {

        void merge(Expert keep, Expert other);

        void keepApart();
    }

    private final NativeTableBody body = new NativeTableBody();
    private final transient Question question;

    PairCard(Question question, PoolWords words, Acts acts) {
        this.question = question;
        addClassNames("work-card", "pair-card");
        Div reasons = new Div();
        reasons.addClassName("badges");
        question.likeness().stream()
                .sorted()
                .map(one -> new StateBadge(
                        one == Likeness.CONTRADICTING_IDENTITY ? Tone.BLOCK : Tone.WARN,
                        getTranslation("identity.likeness." + one.name())))
                .forEach(reasons::add);
        add(reasons);
        question.decidedBefore()
                .ifPresent(reason -> add(new Paragraph(getTranslation("identity.decided-before", reason))));
        line("expert.employer", details -> details.expert().employerName());
        line("expert.standing", words::standing);
        line("expert.post", details -> details.expert().post());
        line("expert.title", details -> details.expert().title());
        line("expert.gender", details -> words.gender(details.gender()));
        line("expert.kind", details -> words.kind(details.expert().kind()));
        line("expert.city", details -> words.city(details.expert().cityCode()));
        line("expert.fields", details -> words.fields(details.expert()));
        line("expert.phone", details -> details.expert().phoneMasked());
        line("expert.identity", details -> details.identityMasked().orElse(""));
        line("expert.email", details -> details.emailMasked().orElse(""));
        line("expert.engagements", PairCard::employers);
        seats();
        keep(acts);
        Div scroll = new Div(table());
        scroll.addClassName("table-scroll");
        Button apart = new Button(getTranslation("identity.apart"), click -> acts.keepApart());
        add(scroll, new Div(apart));
    }

    private static String employers(ExpertDetails details) {
        return details.history().engagements().stream()
                .map(engaged -> engaged.organisationName())
                .distinct()
                .sorted(Comparator.naturalOrder())
                .collect(Collectors.joining("、"));
    }

    private NativeTable table() {
        NativeTable table = new NativeTable();
        table.addClassName("table");
        NativeTableRow head = new NativeTableRow(new NativeTableHeaderCell(getTranslation("identity.what")));
        head.add(name(question.one()), name(question.other()));
        table.getHead().add(head);
        table.add(body);
        return table;
    }

    private static NativeTableHeaderCell name(ExpertDetails details) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell();
        cell.getElement().setAttribute("scope", "col");
        cell.add(new RouterLink(
                details.expert().name(),
                ExpertView.class,
                new RouteParameters(
                        new RouteParam(ExpertView.EXPERT, details.expert().id().toString()))));
        return cell;
    }

    /** An equal masked value is no equal value, so only what is alike by its hash counts for personal ones. */
    private void line(String key, Function<ExpertDetails, String> value) {
        String one = value.apply(question.one());
        String other = value.apply(question.other());
        boolean equal = switch (key) {
            case "expert.phone" -> question.likeness().contains(Likeness.SAME_PHONE);
            case "expert.identity" -> question.likeness().contains(Likeness.SAME_IDENTITY);
            case "expert.email" -> question.likeness().contains(Likeness.SAME_EMAIL);
            default -> one.equals(other) && !one.isEmpty();
        };
        NativeTableHeaderCell head = head(key);
        NativeTableRow row = new NativeTableRow();
        row.add(head, cell(one), cell(other));
        if (equal) {
            row.addClassName("equal");
            head.add(new StateBadge(Tone.OK, getTranslation("identity.equal")));
        }
        body.add(row);
    }

    private NativeTableCell cell(String value) {
        return new NativeTableCell(value.isEmpty() ? getTranslation("expert.not-stated") : value);
    }

    /** Who sits on a panel is the one to keep. */
    private void seats() {
        NativeTableRow row = new NativeTableRow();
        row.add(head("identity.seat"), seat(question.oneSeated()), seat(question.otherSeated()));
        body.add(row);
    }

    private NativeTableCell seat(boolean seated) {
        return new NativeTableCell(getTranslation(seated ? "expert.seat.active" : "identity.seat.none"));
    }

    private void keep(Acts acts) {
        NativeTableRow row = new NativeTableRow();
        row.add(
                head("expert.acts"),
                new NativeTableCell(keep(acts, question.one(), question.other(), "identity.keep.left")),
                new NativeTableCell(keep(acts, question.other(), question.one(), "identity.keep.right")));
        body.add(row);
    }

    private NativeTableHeaderCell head(String key) {
        NativeTableHeaderCell head = new NativeTableHeaderCell(getTranslation(key));
        head.getElement().setAttribute("scope", "row");
        return head;
    }

    private Button keep(Acts acts, ExpertDetails keep, ExpertDetails other, String key) {
        return new Button(getTranslation(key), click -> acts.merge(keep.expert(), other.expert()));
    }
}
