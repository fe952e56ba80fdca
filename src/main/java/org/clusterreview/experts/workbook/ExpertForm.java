package org.clusterreview.experts.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.clusterreview.experts.history.EngagementKind;
import org.clusterreview.experts.history.RelationKind;
import org.clusterreview.kernel.workbook.Column;
import org.clusterreview.organisations.dictionary.Dictionary;
import org.clusterreview.organisations.dictionary.PlaceRow;

/**
 * The form of the expert pool.
 *
 * @param asOf the day on which an industry field must be in force
 */
public record ExpertForm(Dictionary dictionary, LocalDate asOf) {

    static final String INSTRUCTIONS = "填报说明";
    static final String EXPERTS = "专家";
    static final String ENGAGEMENTS = "任职经历";
    static final String RELATIONS = "社会关系";
    static final String OUTSIDE = "省外";

    /** In place of a day: over, and nobody knows since when. */
    static final String UNKNOWN = "不详";

    static final Column NAME = Column.text("姓名", true, 50);
    static final Column GENDER = Column.choice("性别", true, Gender.labels());
    static final Column EMPLOYER = Column.text("工作单位", true, 100);
    static final Column POSITION = Column.text("职务", false, 50);
    static final Column TITLE = Column.text("职称", true, 50);
    static final Column KIND = Column.choice("专家类型", true, ExpertKind.labels());
    static final Column FIELDS = Column.text("专业领域", true, 400);
    static final Column MOBILE = Column.text("手机", true, 20);
    static final Column ID_NUMBER = Column.text("身份证号", false, 18);
    static final Column EMAIL = Column.text("邮箱", false, 100);

    static final Column ORGANISATION = Column.text("单位", true, 100);
    static final Column ENGAGEMENT = Column.choice("关系", true, EngagementKind.labels());
    static final Column POST = Column.text("职务", false, 50);
    static final Column FROM = Column.text("起", false, 20);
    static final Column UNTIL = Column.text("止", false, 20);
    static final Column RELATION = Column.choice("关系", true, RelationKind.labels());
    static final Column PERSON = Column.text("对方姓名", false, 50);
    static final Column PERSON_AT = Column.text("对方单位", false, 100);
    static final Column WORK = Column.text("事项", false, 300);

    static final List<Column> ENGAGEMENT_COLUMNS = List.of(NAME, MOBILE, ORGANISATION, ENGAGEMENT, POST, FROM, UNTIL);
    static final List<Column> RELATION_COLUMNS = List.of(NAME, MOBILE, RELATION, PERSON, PERSON_AT, WORK, FROM, UNTIL);

    Column city() {
        List<String> names =
                new ArrayList<>(dictionary.cities().stream().map(PlaceRow::name).toList());
        names.add(OUTSIDE);
        return Column.choice("所在市州", true, names);
    }

    List<Column> columns() {
        return List.of(NAME, GENDER, EMPLOYER, POSITION, TITLE, KIND, FIELDS, city(), MOBILE, ID_NUMBER, EMAIL);
    }
}
