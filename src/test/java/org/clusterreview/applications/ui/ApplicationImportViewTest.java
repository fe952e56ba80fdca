package org.clusterreview.applications.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clusterreview.access.Role;
import org.clusterreview.access.SignedInAs;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.Applications;
import org.clusterreview.applications.BadBooks;
import org.clusterreview.applications.ImportedTrack;
import org.clusterreview.applications.Revision;
import org.clusterreview.fixtures.ExampleBooks;
import org.clusterreview.fixtures.OnH2;
import org.clusterreview.ui.Downloads;
import org.clusterreview.ui.FaultTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@OnH2
@SuppressWarnings("NullAway.Init")
class ApplicationImportViewTest extends SpringBrowserlessTest {

    private static final String REVENUE = "总营业收入（亿元）2025年";

    @Autowired
    private Applications applications;

    @Autowired
    private BeanFactory beans;

    private ImportedTrack track;

    @BeforeEach
    void open_a_track() {
        track = new ImportedTrack(beans);
    }

    private void open() {
        UI.getCurrent().navigate("tracks/" + track.id() + "/applications/import");
    }

    private void upload(byte[] file) {
        test(find(Upload.class).single()).upload("申报.xlsx", Downloads.XLSX, file);
    }

    private void upload(InputStream file) {
        try (file) {
            upload(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private Optional<Button> confirm() {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().equals("确认导入"))
                .findFirst();
    }

    private void assertRefused(String... words) {
        assertThat(find(FaultTable.class).single().getElement().getTextRecursively())
                .contains(words);
        assertThat(confirm()).isEmpty();
        assertThat(track.applications()).isEmpty();
    }

    @Test
    @SignedInAs(Role.STAFF)
    void every_row_is_shown_first_and_saved_only_once_it_is_confirmed() {
        open();
        upload(ExampleBooks.applications(3));

        assertThat(page()).contains("新增 3 项，变更 0 项，不变 0 项");
        assertThat(track.applications()).isEmpty();

        test(find(TextField.class).all().getFirst()).setValue("武汉市科技局");
        test(confirm().orElseThrow()).click();

        List<Application> imported = track.applications();
        assertThat(imported).hasSize(3);
        assertThat(applications.revisions(track.organiser(), imported.getFirst().id()))
                .extracting(Revision::receivedFrom)
                .containsExactly(Optional.of("武汉市科技局"));
        assertThat(UI.getCurrent().getActiveViewLocation().getPath())
                .isEqualTo("tracks/" + track.id() + "/applications");
    }

    @Test
    @SignedInAs(Role.STAFF)
    void a_second_file_shows_the_old_and_the_new_value_of_what_changed() {
        track.importExample(2);
        open();

        upload(BadBooks.changed(sheet -> {
            sheet.getRow(1).getCell(BadBooks.column(sheet, REVENUE)).setCellValue(345.6);
            BadBooks.set(sheet, 2, "电话", "13812345678");
        }));

        assertThat(page()).contains("新增 0 项，变更 1 项，不变 1 项");
        var grid = find(com.vaadin.flow.component.grid.Grid.class)
                .withId("preview")
                .single();
        Component changes = test(grid).getCellComponent(0, 2);
        assertThat(changes.getElement().getTextRecursively())
                .contains("总营业收入（亿元） 2025：", "→ 345.6", "138****5678")
                .doesNotContain("13812345678");
        assertThat(confirm().orElseThrow().isEnabled()).isTrue();
    }

    @Test
    @SignedInAs(Role.STAFF)
    void the_day_of_receipt_may_be_stated_after_the_file_was_read_and_is_kept_with_it() {
        LocalDate day = LocalDate.of(2026, 3, 2);
        open();
        upload(ExampleBooks.applications(2));

        test(find(DatePicker.class).single()).setValue(day);
        assertThat(page()).contains("新增 2 项，变更 0 项，不变 0 项");
        test(confirm().orElseThrow()).click();

        assertThat(applications.revisions(
                        track.organiser(), track.applications().getFirst().id()))
                .extracting(Revision::handedIn)
                .containsExactly(day);
    }

    @Test
    @SignedInAs(Role.STAFF)
    void a_file_that_states_nothing_new_cannot_be_saved_again() {
        track.importExample(2);
        open();

        upload(ExampleBooks.applications(2));

        assertThat(page()).contains("没有需要保存的变化");
        assertThat(confirm().orElseThrow().isEnabled()).isFalse();
    }

    @Test
    @SignedInAs(Role.STAFF)
    void faults_are_listed_with_row_column_value_and_remedy_and_the_next_good_file_is_taken() {
        open();
        upload(BadBooks.changed(sheet -> BadBooks.set(sheet, 3, REVENUE, "约一百亿元")));
        assertRefused("3", REVENUE, "约一百亿元", "请只填数字");

        open();
        upload(ExampleBooks.applications(2));
        test(confirm().orElseThrow()).click();
        assertThat(track.applications()).hasSize(2);
    }

    @Test
    @SignedInAs(Role.STAFF)
    void files_that_are_no_form_are_refused_in_words() {
        open();
        upload(BadBooks.program());
        assertRefused("这是一个程序文件");

        open();
        upload(BadBooks.bomb(300));
        assertRefused("异常膨胀");

        open();
        upload(BadBooks.rows(100_000));
        assertRefused("申报汇总", "超过");
    }

    @Test
    @SignedInAs(Role.STAFF)
    void a_file_above_the_limit_is_refused_also_where_the_page_did_not_hold_it_back() {
        open();
        Upload upload = find(Upload.class).single();
        upload.setMaxFileSize(Integer.MAX_VALUE);
        byte[] large = new byte[(20 << 20) + 2];
        large[0] = 'P';
        large[1] = 'K';

        upload(large);

        assertRefused("文件超过 20 MB");
    }
}
