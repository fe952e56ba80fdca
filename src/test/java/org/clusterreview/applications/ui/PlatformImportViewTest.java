package org.clusterreview.applications.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.clusterreview.access.Role;
import org.clusterreview.access.SignedInAs;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.Applications;
import org.clusterreview.applications.Figure;
import org.clusterreview.applications.ImportedTrack;
import org.clusterreview.fixtures.OnH2;
import org.clusterreview.ui.FaultTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@OnH2
@SuppressWarnings("NullAway.Init")
class PlatformImportViewTest extends SpringBrowserlessTest {

    @Autowired
    private Applications applications;

    @Autowired
    private BeanFactory beans;

    private ImportedTrack track;
    private Application application;

    @BeforeEach
    void import_an_application() {
        track = new ImportedTrack(beans);
        application = track.importExample(1).getFirst();
    }

    private void upload(String rows) {
        UI.getCurrent().navigate("tracks/" + track.id() + "/applications/platform");
        test(find(Upload.class).single())
                .upload("平台.csv", "text/csv", ("集群名称,指标,年份,数值\n" + rows).getBytes(StandardCharsets.UTF_8));
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private Optional<Button> confirm() {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().equals("确认导入"))
                .findFirst();
    }

    private boolean isOfPlatform() {
        return applications.figures(track.organiser(), application.id()).stream()
                .anyMatch(figure -> figure.source() == Figure.Source.PLATFORM);
    }

    @Test
    @SignedInAs(Role.STAFF)
    void every_value_stands_beside_the_one_that_holds_and_is_saved_only_once_it_is_confirmed() {
        upload(application.name() + ",总营业收入,2025,99999\n外地集群,总营业收入,2025,1\n");

        assertThat(page()).contains("与现有数据不同 1 项", "1 个集群不在本轨道", "外地集群");
        assertThat(isOfPlatform()).isFalse();

        test(confirm().orElseThrow()).click();

        assertThat(isOfPlatform()).isTrue();
        assertThat(UI.getCurrent().getActiveViewLocation().getPath())
                .isEqualTo("tracks/" + track.id() + "/applications");
    }

    @Test
    @SignedInAs(Role.STAFF)
    void faults_are_listed_and_nothing_can_be_confirmed() {
        upload(application.name() + ",不存在的指标,2025,1\n");

        assertThat(find(FaultTable.class).single().getElement().getTextRecursively())
                .contains("没有“不存在的指标”这个指标");
        assertThat(confirm()).isEmpty();
    }
}
