package org.clusterreview.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clusterreview.journeys.Chromium.Device;
import org.clusterreview.journeys.SeededRound.Seat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An expert goes on scoring while network, server, sign-in or clock fail, over HTTPS as in use. */
@SuppressWarnings("NullAway.Init")
class OfflineJourney {

    @TempDir
    private Path home;

    private Map<String, String> settings;
    private Wire wire;
    private Program program;
    private Chromium chromium;
    private Seat seat;
    private String sheet;

    @BeforeEach
    void a_round_in_scoring_served_over_https() throws Exception {
        Certificate certificate = Certificate.madeIn(home);
        seat = SeededRound.in(home, List.of()).getFirst();
        sheet = seat.sheets().getFirst();
        settings = new HashMap<>(certificate.settings());
        program = Program.start(home, settings);
        program.drain();
        wire = new Wire().leadsTo(program);
        chromium = Chromium.trusting(certificate);
    }

    @AfterEach
    void stop() throws IOException {
        chromium.close();
        wire.close();
        program.close();
    }

    private Desk desk(Device device) {
        return desk(device, wire.address(program));
    }

    private Desk desk(Device device, String address) {
        Visitor visitor = chromium.visitor(address, device);
        return new Desk(visitor.signsIn(seat.username(), People.PASSWORD), wire)
                .opens(sheet)
                .canDoWithoutANetwork();
    }

    private void startAgain() {
        program = Program.start(home, settings);
        program.drain();
        wire.leadsTo(program);
    }

    @Test
    void marks_made_without_a_network_survive_a_reload_and_reach_the_server_once() {
        try (Desk desk = desk(Device.WIDE_TABLET)) {
            desk.marks(0, "2").hasSavedAll();
            desk.cutsTheNetwork();
            for (int place = 0; place < desk.fields(); place++) {
                desk.marks(place, "1");
            }
            desk.reads("离线");
            desk.field(1).fill("99");

            desk.reloads().fitsTheWindow();
            assertThat(desk.mark(0)).isEqualTo(desk.mark(2));
            assertThat(desk.mark(1)).isEqualTo("99");
            desk.marks(1, "1.5").reads("离线");

            desk.mendsTheNetwork();
            desk.hasSavedAll();
            Map<String, String> marks = desk.atTheServer(sheet);
            assertThat(marks.get(desk.indicator(0))).isEqualTo("1 v2");
            assertThat(marks.get(desk.indicator(1))).startsWith("1.5 v");
            assertThat(marks.get(desk.indicator(2))).isEqualTo("1 v1");
            assertThat(marks)
                    .hasSize(desk.fields())
                    .noneSatisfy((key, mark) -> assertThat(mark).startsWith("null"));
        }
    }

    @Test
    void a_server_that_is_killed_and_comes_back_misses_nothing() {
        try (Desk desk = desk(Device.TABLET)) {
            desk.marks(0, "2").hasSavedAll();
            program.kill();
            desk.marks(0, "3").marks(1, "2").marks(2, "1");
            desk.reads("离线");
            desk.reloads().fitsTheWindow();
            assertThat(List.of(desk.mark(0), desk.mark(1), desk.mark(2)))
                    .allSatisfy(mark -> assertThat(mark).isNotEmpty());

            startAgain();
            signInAgain(desk);
            desk.hasSavedAll();
            Map<String, String> marks = desk.atTheServer(sheet);
            assertThat(marks.get(desk.indicator(0))).isEqualTo("3 v2");
            assertThat(marks.get(desk.indicator(1))).isEqualTo("2 v1");
            assertThat(marks.get(desk.indicator(2))).isEqualTo("1 v1");
        }
    }

    @Test
    void a_sign_in_that_has_expired_loses_nothing_and_leads_back() {
        try (Desk desk = desk(Device.TABLET)) {
            desk.page().context().clearCookies();
            desk.marks(0, "2").marks(1, "1");
            desk.reads("登录已失效");

            signInAgain(desk);
            assertThat(desk.page().url()).contains(sheet);
            desk.hasSavedAll();
            assertThat(desk.atTheServer(sheet))
                    .containsEntry(desk.indicator(0), "2 v1")
                    .containsEntry(desk.indicator(1), "1 v1");
        }
    }

    private void signInAgain(Desk desk) {
        Page page = desk.page();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("重新登录"))
                .first()
                .click();
        page.locator("input[name=username]").fill(seat.username());
        page.locator("input[name=password]").fill(People.PASSWORD);
        desk.visitor().button("登录").click();
        desk.sits();
    }

    @Test
    void where_two_devices_change_one_mark_the_expert_sees_both_and_chooses() {
        try (Desk tablet = desk(Device.TABLET);
                Desk laptop = desk(Device.LAPTOP, program.address())) {
            tablet.cutsTheNetwork();
            tablet.marks(0, "1").marks(1, "1");
            laptop.marks(0, "3").hasSavedAll();

            tablet.mendsTheNetwork();
            tablet.reads("另一设备");
            assertThat(laptop.atTheServer(sheet)).containsEntry(laptop.indicator(0), "3 v1");
            tablet.reloads();
            tablet.reads("另一设备");
            assertThat(tablet.page().locator("score-sheet .conflict").innerText())
                    .contains("3", "1", "Chrome");

            tablet.page()
                    .locator("score-sheet .conflict button")
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("本机"))
                    .click();
            tablet.hasSavedAll();
            assertThat(tablet.atTheServer(sheet))
                    .containsEntry(tablet.indicator(0), "1 v2")
                    .containsEntry(tablet.indicator(1), "1 v1");
        }
    }

    @Test
    void a_clock_that_is_a_day_wrong_changes_nothing() {
        try (Desk desk = desk(Device.TABLET)) {
            for (Duration wrong : List.of(Duration.ofDays(1), Duration.ofDays(-1))) {
                desk.page().clock().setSystemTime(Date.from(Instant.now().plus(wrong)));
                desk.cutsTheNetwork();
                desk.marks(0, wrong.isNegative() ? "1" : "2");
                desk.reloads();
                desk.mendsTheNetwork();
                desk.hasSavedAll();
            }
            assertThat(desk.atTheServer(sheet)).containsEntry(desk.indicator(0), "1 v2");
        }
    }
}
