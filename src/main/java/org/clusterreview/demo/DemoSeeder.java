package org.clusterreview.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.clusterreview.access.DemonstrationAccounts;
import org.clusterreview.access.Viewer;
import org.clusterreview.demo.generator.DemoData;
import org.clusterreview.demo.generator.ExampleWorkbooks;
import org.clusterreview.kernel.Texts;
import org.clusterreview.kernel.Violation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Fills an empty database with invented data at the first start, so that everything can be tried. Never beside real data,
 * and only on a server that nobody else can reach.
 */
@Component
@Order(30)
class DemoSeeder implements ApplicationRunner {

    private static final Texts TEXTS = Texts.in(Locale.SIMPLIFIED_CHINESE);

    private final boolean wanted;
    private final DemoRecord record;
    private final DemonstrationAccounts accounts;
    private final DemoStory story;
    private final DemoDigest digest;
    private final Clock clock;

    DemoSeeder(
            @Value("${cluster-review.demonstration}") String wanted,
            DemoRecord record,
            DemonstrationAccounts accounts,
            DemoStory story,
            DemoDigest digest,
            Clock clock) {
        this.wanted = !"no".equals(wanted);
        this.record = record;
        this.accounts = accounts;
        this.story = story;
        this.digest = digest;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (record.progress().filter(DemoRecord.Progress.INTERRUPTED::equals).isPresent()) {
            say("demo.interrupted");
        } else if (wanted && record.databaseIsEmpty()) {
            refusal().ifPresentOrElse(refused -> say(refused.code()), () -> seed(ExampleWorkbooks.data()));
        }
    }

    /** Fills the database; nothing else may be in it. */
    void seed(DemoData data) {
        Instant begun = clock.instant();
        say("demo.seeding");
        record.begin(data.seed());
        story.tell(DemoPlan.usual(data.seed(), begun), data, done -> say("demo.seeding.done", done));
        record.finish(data.seed(), digest.of(Viewer.system()));
        say("demo.seeded", Duration.between(begun, clock.instant()).toSeconds());
    }

    private Optional<Violation> refusal() {
        return accounts.refusal(Viewer.system());
    }

    @SuppressWarnings("SystemOut")
    private static void say(String key, Object... args) {
        System.out.println(TEXTS.get(key, args));
    }
}
