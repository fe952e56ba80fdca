package org.clusterreview.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.clusterreview.Application;
import org.clusterreview.reviews.ReviewFixture;
import org.clusterreview.reviews.Sheet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockServletContext;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.context.support.GenericWebApplicationContext;

/** A round in scoring, laid into a database that is then left to the program. */
final class SeededRound {

    static final int APPLICATIONS = 3;
    static final int SEATS = 5;

    private static @Nullable Laid laid;

    private SeededRound() {}

    /** An expert who can sign in, and the ids of his or her sheets. */
    record Seat(String username, List<String> sheets) {}

    private record Laid(Path place, List<Seat> seats) {}

    /** @param settings as they are given on the command line, beside the home; without any a round is laid once and copied then */
    static List<Seat> in(Path home, List<String> settings) throws IOException {
        if (!settings.isEmpty()) {
            return lay(home, settings);
        }
        Laid copied = once();
        FileSystemUtils.copyRecursively(copied.place(), home);
        return copied.seats();
    }

    private static synchronized Laid once() throws IOException {
        Laid already = laid;
        if (already == null) {
            Path place = Files.createTempDirectory("seeded-round");
            already = new Laid(place, lay(place, List.of()));
            laid = already;
        }
        return already;
    }

    private static List<Seat> lay(Path home, List<String> settings) {
        return in(home, settings, SEATS, beans -> ReviewFixture.inScoring(beans, APPLICATIONS, SEATS));
    }

    /** With so many experts who can sign in, be they more than the panel has seats. */
    static List<Seat> in(Path home, List<String> settings, int experts) {
        return in(home, settings, experts, beans -> ReviewFixture.inScoring(beans, APPLICATIONS, SEATS));
    }

    /** The same on a scoring model of its own. */
    static List<Seat> in(Path home, List<String> settings, int experts, String model) {
        return in(home, settings, experts, beans -> ReviewFixture.inScoring(beans, APPLICATIONS, SEATS, model));
    }

    private static List<Seat> in(
            Path home, List<String> settings, int experts, Function<ApplicationContext, ReviewFixture> fixture) {
        List<String> all = new ArrayList<>(settings);
        all.add("--cluster-review.home=" + home);
        all.add("--cluster-review.demonstration=no");
        try (var context = new SpringApplicationBuilder(Application.class)
                .contextFactory(type -> new GenericWebApplicationContext(new MockServletContext()))
                .run(all.toArray(String[]::new))) {
            ReviewFixture round = fixture.apply(context);
            MoreExperts more = new MoreExperts(context, round);
            List<Sheet> first = IntStream.rangeClosed(1, APPLICATIONS)
                    .mapToObj(application -> round.sheet(1, application))
                    .toList();
            return IntStream.rangeClosed(1, experts)
                    .mapToObj(number -> seat(context, more, number, first))
                    .toList();
        }
    }

    private static Seat seat(ApplicationContext context, MoreExperts more, int number, List<Sheet> first) {
        UUID expert = more.expert(number, SEATS, first);
        String username = "expert-" + number;
        MoreExperts.open(context, username, expert);
        return new Seat(username, more.sheetsOf(expert));
    }
}
