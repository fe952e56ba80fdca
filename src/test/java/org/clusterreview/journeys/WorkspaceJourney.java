package org.clusterreview.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.clusterreview.journeys.Chromium.Device;
import org.clusterreview.journeys.SeededRound.Seat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the expert's pages ask of hands and of the network. */
class WorkspaceJourney {

    /** Bytes, as they come over the wire with all that HTTP and TLS add. */
    private static final long OPENED_AGAIN = 100 * 1024;

    private static final long TURNED = 10 * 1024;

    @TempDir
    private static Path home;

    private static List<Seat> seats;
    private static Wire wire;
    private static Program program;
    private static Chromium chromium;

    @BeforeAll
    static void a_round_in_scoring_served_over_https() throws Exception {
        Certificate certificate = Certificate.madeIn(home);
        seats = SeededRound.in(home, List.of());
        program = Program.start(home, certificate.settings());
        program.drain();
        wire = new Wire().leadsTo(program);
        chromium = Chromium.trusting(certificate);
    }

    @AfterAll
    static void stop() throws IOException {
        chromium.close();
        wire.close();
        program.close();
    }

    private static Visitor visitor(Device device) {
        return chromium.visitor(wire.address(program), device);
    }

    @Test
    void a_whole_sheet_is_scored_and_submitted_by_keyboard_alone() {
        Seat seat = seats.getFirst();
        try (Visitor visitor = visitor(Device.LAPTOP)) {
            Page page = visitor.page();
            Typist typist = new Typist(page);
            visitor.opens("sign-in");
            typist.reaches("username").types(seat.username());
            typist.reaches("password").types(People.PASSWORD).presses("Enter");
            visitor.sees("我的评审");
            typist.reaches("继续评分").presses("Enter");
            Desk desk = new Desk(visitor, wire).sits();
            page.evaluate("window.sameDocument = true");

            typist.reaches(desk.field(0).getAttribute("id"));
            for (int place = 0; place < desk.fields(); place++) {
                typist.standsAt(desk.field(place).getAttribute("id")).types("2").presses("Enter");
            }
            typist.standsAt("submit");
            desk.hasSavedAll();

            String first = page.url();
            typist.presses("Alt+Shift+ArrowRight").standsAt("value-");
            assertThat(page.url()).isNotEqualTo(first);
            typist.presses("Alt+Shift+ArrowLeft").standsAt("value-");
            assertThat(page.url()).isEqualTo(first);
            assertThat(page.evaluate("window.sameDocument")).isEqualTo(true);
            for (int place = 0; place < desk.fields(); place++) {
                typist.presses("Enter");
            }
            typist.standsAt("submit").presses("Enter");

            visitor.sees("汇总与提交");
            visitor.text("本机没有未同步的评分").waitFor();
            typist.reaches("手写签名").presses("ArrowDown").standsAt("登录密码");
            page.locator("vaadin-password-field").waitFor();
            typist.presses("Tab").types(People.PASSWORD).presses("Enter");
            visitor.sees("提交回执");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TABLET", "WIDE_TABLET", "PHONE"})
    void every_control_of_the_expert_is_large_enough_for_a_finger(Device device) {
        Seat seat = seats.get(1);
        try (Visitor visitor = visitor(device)) {
            Page page = visitor.page();
            Desk desk = new Desk(visitor.signsIn(seat.username(), People.PASSWORD), wire);
            visitor.opens("reviews").sees("我的评审");
            assertThat(Targets.tooSmall(page)).as("task list").isEmpty();
            desk.opens(seat.sheets().getFirst()).marks(0, "2").hasSavedAll();
            assertThat(Targets.tooSmall(page)).as("workspace").isEmpty();
            visitor.opens("reviews").sees("我的评审");
            visitor.link("汇总与提交").first().click();
            visitor.sees("汇总与提交");
            assertThat(Targets.tooSmall(page)).as("submitting").isEmpty();
        }
    }

    @Test
    void opening_the_workspace_again_and_turning_the_page_need_little_of_the_network() {
        Seat seat = seats.get(2);
        try (Visitor visitor = visitor(Device.TABLET)) {
            Page page = visitor.page();
            Desk desk = new Desk(visitor.signsIn(seat.username(), People.PASSWORD), wire)
                    .opens(seat.sheets().getFirst())
                    .canDoWithoutANetwork();
            wire.fallsSilent(page);

            long before = wire.carried();
            desk.reloads();
            wire.fallsSilent(page);
            assertThat(wire.carried() - before).as("bytes of opening again").isLessThan(OPENED_AGAIN);

            page.evaluate("window.sameDocument = true");
            Locator previous = page.locator("review-workspace footer button.previous");
            Locator next = page.locator("review-workspace footer button.next");
            while (previous.isEnabled()) {
                turns(desk, previous);
            }
            for (int turn = 1; turn < seat.sheets().size(); turn++) {
                assertThat(turns(desk, next)).as("bytes of turning").isLessThan(TURNED);
            }
            assertThat(next.isEnabled()).isFalse();
            assertThat(page.evaluate("window.sameDocument")).isEqualTo(true);
        }
    }

    /** The bytes that it takes. */
    private static long turns(Desk desk, Locator button) {
        Page page = desk.page();
        String from = page.url();
        long before = wire.carried();
        button.click();
        page.waitForURL(url -> !url.equals(from));
        desk.sits();
        wire.fallsSilent(page);
        return wire.carried() - before;
    }
}
