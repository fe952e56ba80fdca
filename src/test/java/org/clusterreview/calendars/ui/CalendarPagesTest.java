package org.clusterreview.calendars.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clusterreview.access.Role;
import org.clusterreview.access.SignedInAs;
import org.clusterreview.access.Viewers;
import org.clusterreview.calendars.CalendarYear;
import org.clusterreview.calendars.Calendars;
import org.clusterreview.calendars.arrangement.CalendarBooks;
import org.clusterreview.calendars.arrangement.YearDraft;
import org.clusterreview.fixtures.OnH2;
import org.clusterreview.fixtures.Tampering;
import org.clusterreview.kernel.Violation;
import org.clusterreview.recognition.ListWorld;
import org.clusterreview.recognition.PublicNotices;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.TrackKind;
import org.clusterreview.ui.Downloads;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@OnH2
@SignedInAs(Role.ORGANISER)
@SuppressWarnings("NullAway.Init")
class CalendarPagesTest extends SpringBrowserlessTest {

    @Autowired
    private Calendars calendars;

    @Autowired
    private PublicNotices notices;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void leave_only_what_was_shipped() {
        new Tampering(jdbc)
                .update(
                        "worked_day",
                        "delete from worked_day where working_holiday_id in (select h.id from working_holiday h"
                                + " join working_year y on y.id = h.working_year_id where y.source <> 'shipped')");
        new Tampering(jdbc)
                .update(
                        "working_holiday",
                        "delete from working_holiday where working_year_id in"
                                + " (select id from working_year where source <> 'shipped')");
        new Tampering(jdbc).update("working_year", "delete from working_year where source <> 'shipped'");
    }

    private Optional<Button> button(String text) {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .findFirst();
    }

    private void press(String text) {
        test(button(text).orElseThrow()).click();
    }

    private void open(int year) {
        UI.getCurrent().navigate(CalendarView.class, QueryParameters.of("year", String.valueOf(year)));
    }

    private List<String> headings() {
        return find(H2.class).all().stream().map(H2::getText).toList();
    }

    private String notice() {
        return find(Notification.class).all().stream()
                .map(notification -> notification.getElement().getTextRecursively())
                .reduce("", String::concat);
    }

    private void upload(byte[] book) {
        navigate(CalendarImportView.class);
        test(find(Upload.class).single()).upload("日历.xlsx", Downloads.XLSX, book);
    }

    private Optional<CalendarYear> year(int year) {
        return calendars.years(Viewers.organiser()).stream()
                .filter(one -> one.year() == year)
                .findFirst();
    }

    @Test
    void the_page_shows_years_with_their_working_days_and_months() {
        open(2025);

        assertThat(headings()).contains("2025 年：248 个工作日", "2025 年的各个版本");
        assertThat(find(NativeTable.class).all()).hasSize(1 + 12 + 1);
        List<String> days = find(NativeTableCell.class).all().stream()
                .filter(cell -> cell.hasClassName("day-worked"))
                .map(cell -> cell.getElement().getTextRecursively())
                .toList();
        assertThat(days).containsExactly("26班", "8班", "27班", "28班", "11班");

        open(2026);
        assertThat(headings()).contains("2026 年：248 个工作日");
    }

    @Test
    void a_year_imported_on_the_page_is_what_notices_are_planned_by() {
        ListWorld world = new ListWorld(context, TrackKind.RECOGNITION, Optional.empty());
        world.to(Stage.PUBLIC_NOTICE);
        LocalDate published = LocalDate.of(2026, 12, 30);
        assertThat(notices.plan(Viewers.organiser(), world.track().id(), published)
                        .violations())
                .containsExactly(Violation.of("notice.year.unpublished", "2027"));

        upload(CalendarBooks.of(2027, "国办发明电〔2026〕1号"));
        assertThat(find(H3.class).single().getText()).isEqualTo("2027 年：255 个工作日");
        press("确认导入");

        assertThat(getCurrentView()).isInstanceOf(CalendarView.class);
        assertThat(notices.plan(Viewers.organiser(), world.track().id(), published)
                        .orThrow()
                        .period()
                        .last())
                .isEqualTo("2027-01-07");
    }

    @Test
    void faults_of_a_file_are_told_with_row_and_field_and_nothing_can_be_confirmed() {
        upload(CalendarBooks.of(new String[] {"2027", "甲号", "元旦", "2027-01-01", "2027-01-03", "2027-01-08"}));

        assertThat(find(NativeTableCell.class).all())
                .extracting(NativeTableCell::getText)
                .containsSubsequence("2", "放假安排!F2", "2027-01-08 不是星期六或星期日，不必调休，请核对日期。");
        assertThat(button("确认导入")).isEmpty();
    }

    @Test
    void a_file_that_changes_a_year_shows_the_differences_and_asks_why() {
        upload(CalendarBooks.of(new String[] {"2026", "更正号", "元旦", "2026-01-01", "2026-01-02", null}));
        assertThat(find(ListItem.class).all())
                .extracting(ListItem::getText)
                .contains("2026-01-03 周六：放假 → 周末", "不再有：国庆节");

        press("确认导入");
        assertThat(notice()).contains("取代现行安排须写明理由");
        test(find(TextArea.class).single()).setValue("通知更正");
        press("确认导入");

        assertThat(year(2026).orElseThrow().versions()).hasSize(2);
    }

    @Test
    void a_year_is_entered_by_hand_with_faults_at_their_fields() {
        navigate(CalendarView.class);
        press("手工录入");
        assertThat(field("年份").getValue()).isEqualTo("2027");
        test(field("通知文号")).setValue("甲号");
        test(field("节日")).setValue("元旦");
        List<DatePicker> days = find(DatePicker.class).all();
        test(days.get(0)).setValue(LocalDate.of(2027, 1, 3));
        test(days.get(1)).setValue(LocalDate.of(2027, 1, 1));
        press("核对");
        assertThat(days.get(1).isInvalid()).isTrue();
        assertThat(days.get(1).getErrorMessage()).contains("请核对这两个日期");

        test(days.get(0)).setValue(LocalDate.of(2027, 1, 1));
        test(days.get(1)).setValue(LocalDate.of(2027, 1, 3));
        press("核对");
        assertThat(find(H3.class).single().getText()).isEqualTo("2027 年：260 个工作日");
        press("保存");

        assertThat(headings()).contains("2027 年：260 个工作日");
        assertThat(year(2027)).isPresent();
    }

    @Test
    void the_second_of_two_editors_keeps_what_was_typed() {
        open(2026);
        press("更正");
        test(field("通知文号")).setValue("我的更正");
        YearDraft present = YearDraft.of(year(2026).orElseThrow().current().arrangement());
        calendars
                .record(Viewers.organiser(), new YearDraft("2026", "他人的更正", present.rows()), 1, "先到")
                .orThrow();

        press("核对");

        assertThat(notice()).contains("刚由 tester 登记为第 2 版");
        assertThat(field("通知文号").getValue()).isEqualTo("我的更正");
        assertThat(year(2026).orElseThrow().current().arrangement().notice()).isEqualTo("他人的更正");
    }

    @Test
    @SignedInAs(Role.STAFF)
    void others_read_and_have_nothing_to_press() {
        navigate(CalendarView.class);

        assertThat(button("导入")).isEmpty();
        assertThat(button("手工录入")).isEmpty();
        assertThat(button("更正")).isEmpty();
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }
}
