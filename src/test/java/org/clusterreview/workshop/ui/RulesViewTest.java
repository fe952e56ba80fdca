package org.clusterreview.workshop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import org.clusterreview.access.Role;
import org.clusterreview.access.SignedInAs;
import org.clusterreview.access.Viewers;
import org.clusterreview.fixtures.OnH2;
import org.clusterreview.scoring.RuleKind;
import org.clusterreview.scoring.RuleVersion;
import org.clusterreview.workshop.RuleFiles;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnH2
@SuppressWarnings("NullAway.Init")
class RulesViewTest extends SpringBrowserlessTest {

    @Autowired
    private RuleFiles files;

    private RuleVersion evaluation() {
        return files.all(Viewers.organiser(), RuleKind.POLICY).stream()
                .filter(one -> one.id().id().equals("hubei-2025-evaluation"))
                .findFirst()
                .orElseThrow();
    }

    private String page() {
        return find(Main.class).single().getElement().getTextRecursively();
    }

    private void upload(String text) {
        test(find(Upload.class).all().getFirst())
                .upload("办法.yaml", "application/yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void a_changed_policy_is_checked_confirmed_and_listed() {
        int version = ThreadLocalRandom.current().nextInt(1_000, 1_000_000);
        navigate(RulesView.class);

        upload(evaluation()
                .sourceText()
                .replaceFirst("(?m)^policy: .*$", "policy: own-evaluation")
                .replaceFirst("(?m)^version: .*$", "version: " + version));
        test(find(Button.class).all().stream()
                        .filter(button -> button.getText().equals("加入规则"))
                        .findFirst()
                        .orElseThrow())
                .click();

        assertThat(page()).contains("own-evaluation " + version);
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void a_faulty_file_is_told_by_line() {
        navigate(RulesView.class);

        upload(evaluation().sourceText().replace("consequence: support", "consequence: applause"));

        assertThat(page()).contains("consequence").doesNotContain("加入规则");
    }

    @Test
    @SignedInAs(Role.STAFF)
    void whoever_does_not_organise_reads_the_rules_and_hands_in_none() {
        navigate(RulesView.class);

        assertThat(page()).contains("管理办法", "回避规则", "评审组规则", "hubei-2025-recognition");
        assertThat(find(Upload.class).all()).isEmpty();
    }
}
