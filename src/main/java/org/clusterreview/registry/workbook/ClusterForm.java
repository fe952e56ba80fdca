package org.clusterreview.registry.workbook;

import java.util.List;
import org.clusterreview.kernel.workbook.Column;
import org.clusterreview.kernel.workbook.WorkbookLimits;
import org.clusterreview.organisations.dictionary.Dictionary;
import org.clusterreview.organisations.dictionary.FieldRow;
import org.clusterreview.organisations.dictionary.PlaceRow;
import org.clusterreview.organisations.dictionary.ZoneRow;

/** The form of the list of clusters. Fields that may no longer be chosen are among its choices: older clusters have them. */
public record ClusterForm(Dictionary dictionary) {

    /** Name of the sheet that holds the rows. */
    public static final String CLUSTERS = "集群名单";

    public static final WorkbookLimits LIMITS = WorkbookLimits.USUAL;

    static final int MAX_ROWS = 2_000;
    static final String INSTRUCTIONS = "填报说明";

    static final Column NAME = Column.text("集群名称", true, 200);
    static final Column LEVEL = Column.choice("级别", true, ListedLevel.labels());
    static final Column UNIT = Column.text("依托单位", true, 100);
    static final Column DECIDED_ON = Column.text("认定（培育）日期", true, 20);
    static final Column DOCUMENT = Column.text("文号", false, 100);

    Column city() {
        return Column.choice(
                "市州", true, dictionary.cities().stream().map(PlaceRow::name).toList());
    }

    Column county() {
        return Column.choice(
                "县（市、区）",
                false,
                dictionary.counties().stream().map(PlaceRow::name).toList());
    }

    Column zone() {
        return Column.choice(
                "园区", false, dictionary.zones().stream().map(ZoneRow::name).toList());
    }

    Column field() {
        return Column.choice(
                "产业领域", true, dictionary.fields().stream().map(FieldRow::name).toList());
    }

    List<Column> columns() {
        return List.of(NAME, LEVEL, city(), county(), zone(), field(), UNIT, DECIDED_ON, DOCUMENT);
    }
}
