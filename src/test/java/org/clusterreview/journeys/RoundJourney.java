package org.clusterreview.journeys;

import java.nio.file.Path;
import java.util.Map;
import org.clusterreview.journeys.Chromium.Device;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@SuppressWarnings("NullAway.Init")
class RoundJourney {

    @TempDir
    private Path home;

    private Program program;
    private Chromium chromium;

    @BeforeEach
    void start() {
        program = Program.start(home, Map.of());
        chromium = new Chromium();
    }

    @AfterEach
    void stop() {
        chromium.close();
        program.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP", "TABLET"})
    void a_round_runs_from_applications_to_the_draft_list(Device device) {
        String link = program.setupLink();
        program.drain();
        People.settleIn(chromium, program.address(), link);
        try (Visitor organiser = chromium.visitor(program.address(), device)) {
            organiser.signsIn(People.ORGANISER, People.PASSWORD).opens("rounds").sees("评审批次");
            organiser.findsThePageAccessible().needsNoSidewaysScrolling();
        }
    }
}
