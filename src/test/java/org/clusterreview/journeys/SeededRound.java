package org.clusterreview.journeys;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.clusterreview.Application;
import org.clusterreview.access.Accounts;
import org.clusterreview.access.NewAccount;
import org.clusterreview.access.Role;
import org.clusterreview.access.Viewers;
import org.clusterreview.reviews.ReviewFixture;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.GenericWebApplicationContext;

/** A round in scoring, laid into a database that is then left to the program. */
final class SeededRound {

    private static final int APPLICATIONS = 3;
    private static final int SEATS = 5;

    private SeededRound() {}

    /** An expert who can sign in, and the ids of his or her sheets. */
    record Seat(String username, List<String> sheets) {}

    /** @param settings as they are given on the command line, beside the home */
    static List<Seat> in(Path home, List<String> settings) {
        List<String> all = new ArrayList<>(settings);
        all.add("--cluster-review.home=" + home);
        all.add("--cluster-review.demonstration=no");
        try (var context = new SpringApplicationBuilder(Application.class)
                .contextFactory(type -> new GenericWebApplicationContext(new MockServletContext()))
                .run(all.toArray(String[]::new))) {
            ReviewFixture round = ReviewFixture.inScoring(context, APPLICATIONS, SEATS);
            return IntStream.rangeClosed(1, SEATS)
                    .mapToObj(seat -> seat(context, round, seat))
                    .toList();
        }
    }

    private static Seat seat(ApplicationContext context, ReviewFixture round, int seat) {
        UUID expert = round.expert(seat).expert().orElseThrow();
        String username = "expert-" + seat;
        context.getBean(Accounts.class)
                .open(
                        Viewers.with(Role.SYSTEM_ADMIN),
                        new NewAccount(username, "专家", People.PASSWORD, "zh-CN", Set.of(Role.EXPERT), false, expert))
                .orThrow();
        return new Seat(
                username,
                IntStream.rangeClosed(1, APPLICATIONS)
                        .mapToObj(application ->
                                round.sheet(seat, application).id().toString())
                        .toList());
    }
}
