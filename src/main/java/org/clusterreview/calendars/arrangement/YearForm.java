package org.clusterreview.calendars.arrangement;

import java.util.List;
import org.clusterreview.calendars.arrangement.DraftFault.Part;
import org.clusterreview.kernel.workbook.Column;

/** The Excel form of the calendar: a row a holiday; year and notice hold on for the rows below. */
final class YearForm {

    static final String INSTRUCTIONS = "填报说明";
    static final String SHEET = "放假安排";

    static final Column YEAR = Column.text("年份", false, 10);
    static final Column NOTICE = Column.text("通知文号", false, YearRules.NOTICE_LENGTH);
    static final Column NAME = Column.text("节日", true, YearRules.NAME_LENGTH);
    static final Column FROM = Column.text("放假起", true, 20);
    static final Column TO = Column.text("放假止", true, 20);
    static final Column WORKED = Column.text("调休上班日", false, 200);
    static final List<Column> COLUMNS = List.of(YEAR, NOTICE, NAME, FROM, TO, WORKED);

    private YearForm() {}

    static Column of(Part part) {
        return switch (part) {
            case YEAR -> YEAR;
            case NOTICE -> NOTICE;
            case NAME -> NAME;
            case FROM -> FROM;
            case TO -> TO;
            case WORKED -> WORKED;
        };
    }
}
