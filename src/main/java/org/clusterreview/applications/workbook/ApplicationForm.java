package org.clusterreview.applications.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clusterreview.kernel.workbook.Column;
import org.clusterreview.organisations.dictionary.Dictionary;
import org.clusterreview.organisations.dictionary.FieldRow;
import org.clusterreview.organisations.dictionary.PlaceRow;
import org.clusterreview.organisations.dictionary.ZoneRow;

/**
 * The form of a round: which lists it offers and which figures of which years it asks for.
 *
 * @param lastYear the last full year, with which every series of years ends
 * @param asOf the day on which an industry field must be in force
 */
public record ApplicationForm(Dictionary dictionary, List<FigureItem> items, int lastYear, LocalDate asOf) {

    static final String INSTRUCTIONS = "填报说明";
    static final String APPLICATIONS = "申报汇总";
    static final String MEMBERS = "成员企业";
    static final String PEOPLE = "相关人员";

    static final Column CLUSTER = Column.text("集群名称", true, 100);
    static final Column UNIT = Column.text("依托单位", true, 100);
    static final Column UNIT_KIND = Column.choice("依托单位类型", true, ApplicantKind.labels());
    static final Column UNIT_CODE = Column.text("统一社会信用代码", true, 18);
    static final Column RECOMMENDER = Column.text("推荐单位", true, 100);
    static final Column CONTACT = Column.text("联系人", true, 50);
    static final Column PHONE = Column.text("电话", true, 20);
    static final Column REMARK = Column.text("备注", false, 500);

    static final Column MEMBER_NAME = Column.text("企业名称", true, 100);
    static final Column MEMBER_CODE = Column.text("统一社会信用代码", false, 18);
    static final Column MEMBER_ROLE = Column.choice("角色", true, MemberRole.labels());
    static final Column MEMBER_PARENT = Column.later("所属集团", 100);
    static final List<Column> MEMBER_COLUMNS = List.of(CLUSTER, MEMBER_NAME, MEMBER_CODE, MEMBER_ROLE, MEMBER_PARENT);

    static final Column PERSON_NAME = Column.text("姓名", true, 50);
    static final Column PERSON_UNIT = Column.text("单位", false, 100);
    static final Column PERSON_ROLE = Column.choice("身份", true, PersonRole.labels());
    static final List<Column> PERSON_COLUMNS = List.of(CLUSTER, PERSON_NAME, PERSON_UNIT, PERSON_ROLE);

    public ApplicationForm {
        items = List.copyOf(items);
    }

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
                "高新区/经开区", false, dictionary.zones().stream().map(ZoneRow::name).toList());
    }

    Column field() {
        return Column.choice(
                "产业领域",
                true,
                dictionary.fieldsOn(asOf).stream().map(FieldRow::name).toList());
    }

    /** The columns of the figures, item by item, earliest year first. */
    Map<FigureYear, Column> figureColumns() {
        Map<FigureYear, Column> columns = new LinkedHashMap<>();
        for (FigureItem item : items) {
            for (int year : item.years(lastYear)) {
                columns.put(
                        new FigureYear(item.key(), year),
                        Column.number(item.header(year), item.unit(), item.decimals(), item.min()));
            }
        }
        return columns;
    }

    List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(
                CLUSTER, UNIT, UNIT_KIND, UNIT_CODE, city(), county(), zone(), field(), RECOMMENDER, CONTACT, PHONE));
        columns.addAll(figureColumns().values());
        columns.add(REMARK);
        return columns;
    }
}
