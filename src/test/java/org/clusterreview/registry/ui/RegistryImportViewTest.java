package org.clusterreview.registry.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clusterreview.registry.ClusterLists.row;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.upload.Upload;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.Role;
import org.clusterreview.access.SignedInAs;
import org.clusterreview.access.Viewers;
import org.clusterreview.fixtures.OnH2;
import org.clusterreview.registry.ClusterLists;
import org.clusterreview.registry.Registry;
import org.clusterreview.registry.RegistryWorld;
import org.clusterreview.registry.workbook.ClusterRow;
import org.clusterreview.registry.workbook.ListedLevel;
import org.clusterreview.ui.Downloads;
import org.clusterreview.ui.FaultTable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnH2
@SignedInAs(Role.ORGANISER)
@SuppressWarnings("NullAway.Init")
class RegistryImportViewTest extends SpringBrowserlessTest {

    @Autowired
    private Registry registry;

    private final String name = RegistryWorld.name();
    private final String unit = "管委会" + UUID.randomUUID();

    private void upload(ClusterRow... rows) {
        navigate(RegistryImportView.class);
        test(find(Upload.class).single()).upload("名单.xlsx", Downloads.XLSX, ClusterLists.bytes(List.of(rows)));
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private Optional<Button> confirm() {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().equals("确认导入"))
                .findFirst();
    }

    private boolean isEntered() {
        return registry.all(Viewers.organiser()).stream()
                .anyMatch(cluster -> cluster.name().equals(name));
    }

    @Test
    void every_row_is_shown_first_and_saved_once_it_is_confirmed() {
        upload(row(name, ListedLevel.PROVINCIAL, "Q01", unit));
        assertThat(page()).contains("新增 1 行，变更 0 行，不变 0 行");
        assertThat(isEntered()).isFalse();

        test(confirm().orElseThrow()).click();

        assertThat(isEntered()).isTrue();
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("registry");
    }

    @Test
    void a_second_file_shows_the_old_and_the_new_value_and_the_same_one_nothing() {
        upload(row(name, ListedLevel.PROVINCIAL, "Q01", unit));
        test(confirm().orElseThrow()).click();

        upload(row(name, ListedLevel.NATIONAL, "Q02", unit));
        Grid<?> grid = find(Grid.class).withId("preview").single();
        assertThat(test(grid).getCellComponent(0, 3).getElement().getTextRecursively())
                .contains("级别变更：省级 → 国家级", "产业领域变更：高端装备 → 先进材料");

        upload(row(name, ListedLevel.PROVINCIAL, "Q01", unit));
        assertThat(page()).contains("文件内容与系统中的完全一致，无需导入。", "以前的导入", "名单.xlsx");
        assertThat(confirm().orElseThrow().isEnabled()).isFalse();
    }

    @Test
    void faults_are_listed_with_row_column_and_remedy_and_nothing_can_be_confirmed() {
        upload(row(name, ListedLevel.PROVINCIAL, "Q01", unit), row(name, ListedLevel.PROVINCIAL, "Q02", unit));

        assertThat(find(FaultTable.class).single().getElement().getTextRecursively())
                .contains("集群名称", "在第 2 行已经有了", "请删去其中一行");
        assertThat(confirm()).isEmpty();
        assertThat(isEntered()).isFalse();
    }
}
