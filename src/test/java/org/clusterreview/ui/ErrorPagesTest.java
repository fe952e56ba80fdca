package org.clusterreview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import org.clusterreview.access.Role;
import org.clusterreview.access.SignedInAs;
import org.clusterreview.fixtures.OnH2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@OnH2
@ExtendWith(OutputCaptureExtension.class)
class ErrorPagesTest extends SpringBrowserlessTest {

    @Test
    @SignedInAs(Role.EXPERT)
    void an_address_that_leads_nowhere_says_so_and_leads_home() {
        UI.getCurrent().navigate("reviews/of/nobody");

        assertThat(find(H1.class).single().getText()).isEqualTo("找不到这个页面");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getText).contains("回到首页");
    }

    @Test
    @SignedInAs(Role.EXPERT)
    void a_page_of_another_role_looks_like_one_that_is_not_there() {
        UI.getCurrent().navigate("accounts");

        assertThat(find(H1.class).single().getText()).isEqualTo("找不到这个页面");
    }

    @Test
    @SignedInAs(Role.EXPERT)
    void a_fault_has_one_entry_in_the_log_and_its_number_on_the_page(CapturedOutput log) {
        FailedView page = new FailedView();
        UI.getCurrent().add(page);

        page.tell(new IllegalStateException("broken"));

        String told = find(Paragraph.class).all().getLast().getText();
        String number = told.replaceAll(".*编号 ([0-9a-f]{8}).*", "$1");
        assertThat(log.getOut()).containsOnlyOnce("failure " + number).contains("broken");
        assertThat(told).doesNotContain("broken");
    }
}
