package org.clusterreview.results.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;
import org.clusterreview.results.ShadowComparison;

/** What shadows would have given, beside what was published. */
class ShadowTable extends Section {

    private static final long serialVersionUID = 1L;

    ShadowTable(List<ShadowComparison> compared) {
        addClassNames("work-card", "result-shadows");
        String title = getTranslation("result.shadows");
        Paragraph told = new Paragraph(getTranslation("result.shadows.explained"));
        told.addClassName("quiet");
        add(new H2(title), told);
        NativeTable table = new NativeTable();
        table.addClassName("table");
        NativeTableRow head = new NativeTableRow();
        Tables.head(head, getTranslation("result.cluster"), false);
        Tables.head(head, getTranslation("result.shadow"), false);
        Tables.head(head, getTranslation("result.shadow.own"), true);
        Tables.head(head, getTranslation("result.shadow.published"), true);
        Tables.head(head, getTranslation("result.shadow.difference"), true);
        table.getHead().add(head);
        NativeTableBody body = table.addBody();
        compared.forEach(one -> {
            NativeTableRow row = new NativeTableRow();
            Tables.rowHead(row, new Span(one.applicationName()));
            Tables.text(row, one.shadow());
            Tables.number(row, one.own().toPlainString());
            Tables.number(row, one.published().map(BigDecimal::toPlainString).orElse("—"));
            Tables.number(row, one.difference().map(ShadowTable::signed).orElse("—"));
            body.add(row);
        });
        add(Tables.scrolling(table, title));
    }

    private static String signed(BigDecimal difference) {
        return (difference.signum() > 0 ? "+" : "") + difference.toPlainString();
    }
}
