package org.clusterreview;

import static org.assertj.core.api.Assertions.assertThat;

import org.clusterreview.fixtures.OnDemonstration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@OnDemonstration
@ExtendWith(OutputCaptureExtension.class)
@SuppressWarnings("NullAway.Init")
class AnnouncementIT {

    @Autowired
    private Announcement announcement;

    @Test
    void tells_the_address_and_every_demonstration_account_with_the_password(CapturedOutput output) {
        announcement.announce(18080);

        assertThat(output).contains("http://127.0.0.1:18080/", "演示账号", "demo-2026-cluster", "DEMO=no");
        assertThat(output)
                .contains("评审组织者：organiser", "评审组织者：organiser2", "监督员：supervisor", "工作人员：staff")
                .contains("抽取员：drawer", "秘书：secretary", "审计管理员：auditor", "系统管理员：sysadmin", "安全管理员：secadmin")
                .contains("专家：expert01 至 expert");
        assertThat(output).doesNotContain("setup/");
    }
}
