package org.clusterreview.journeys;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.clusterreview.Application;
import org.clusterreview.results.ScoredTrack;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.GenericWebApplicationContext;

/** A track at its results with many applications, laid into a database that is then left to the program. */
final class SeededResults {

    private SeededResults() {}

    /** @return id of the track */
    static String in(Path home, int applications, int experts) {
        List<String> settings = List.of("--cluster-review.home=" + home, "--cluster-review.demonstration=no");
        try (var context = new SpringApplicationBuilder(Application.class)
                .contextFactory(type -> new GenericWebApplicationContext(new MockServletContext()))
                .run(settings.toArray(String[]::new))) {
            ScoredTrack scored = new ScoredTrack(context);
            UUID group = scored.group("第一组");
            SplittableRandom random = new SplittableRandom(20_261_128);
            for (int one = 1; one <= applications; one++) {
                int level = random.nextInt(15, 40);
                List<String> marks = new ArrayList<>();
                for (int seat = 1; seat <= experts; seat++) {
                    marks.add(String.valueOf((level * 2 + random.nextInt(-8, 9)) / 2.0));
                }
                scored.sheets(scored.application(group, "第" + one + "号集群"), marks.toArray(String[]::new));
            }
            return scored.track().toString();
        }
    }
}
