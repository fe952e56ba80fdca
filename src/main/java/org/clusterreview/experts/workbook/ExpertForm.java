package org.clusterreview.experts.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
    static final String OUTSIDE = "省外";

    static final Column NAME = Column.text("姓名", true, 50);
    static final Column GENDER = Column.choice("性别", true, Gender.labels());
    static final Column EMPLOYER = Column.text("工作单位", true, 100);
    static final Column POSITION = Column.text("职务", false, 50);
    static final Column TITLE = Column.text("职称", true, 50);
    static final Column KIND = Column.choice("专家类型", true, ExpertKind.labels());
    static final Column FIELDS = Column.text("专业领域", true, 300);
    static final Column MOBILE = Column.text("手机", true, 20);
    static final Column ID_NUMBER = Column.text("身份证号", false, 18);
    static final Column EMAIL = Column.text("邮箱", false, 100);

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
