package org.clusterreview.journeys;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.clusterreview.journeys.Chromium.Device;

/** The people of an office, each with an account, from the one-time link on. */
final class People {

    static final String PASSWORD = "Journey-2026-pass";
    static final String ORGANISER = "organiser";
    static final String SECOND = "second";
    static final String DRAWER = "drawer";

    private People() {}

    /** Opens the first account by the link, and with it those of two organisers and of who draws. */
    static void settleIn(Chromium chromium, String address, String setupLink) {
        try (Visitor admin = chromium.visitor(address, Device.DESKTOP)) {
            admin.opens(setupLink).sees("建立第一个账号");
            admin.field("用户名").fill("admin");
            admin.field("姓名").fill("系统管理员");
            admin.page().locator("input[type=password]").fill(PASSWORD);
            admin.button("建立账号").click();
            admin.text("账号已建立").waitFor();
            admin.signsIn("admin", PASSWORD).opens("accounts").sees("账号");
            open(admin, ORGANISER, "组织者甲", List.of("评审组织者"));
            open(admin, SECOND, "组织者乙", List.of("评审组织者", "监督员"));
            open(admin, DRAWER, "抽取员", List.of("抽取员"));
        }
    }

    private static void open(Visitor admin, String username, String name, List<String> roles) {
        admin.button("开设账号").first().click();
        Locator dialog = admin.dialog();
        dialog.getByLabel("用户名").fill(username);
        dialog.getByLabel("姓名").fill(name);
        dialog.locator("input[type=password]").fill(PASSWORD);
        roles.forEach(role -> dialog.getByLabel(role, new Locator.GetByLabelOptions().setExact(true))
                .check());
        admin.inDialog("开设账号").click();
        admin.page().getByText(username).first().waitFor();
    }
}
