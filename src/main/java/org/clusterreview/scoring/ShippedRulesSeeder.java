package org.clusterreview.scoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.clusterreview.access.Viewer;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Puts the shipped rules into the catalogue at start. The database's versions rule: a shipped file whose id and version
 * stand there with another content stops the start, because one of the two must be wrong.
 */
@Component
@Order(10)
class ShippedRulesSeeder implements ApplicationRunner {

    private final RuleCatalogue catalogue;

    ShippedRulesSeeder(RuleCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:scoring-models/*.yaml")) {
            String name = String.valueOf(file.getFilename());
            catalogue.add(Viewer.system(), name, text(file)).orThrow();
        }
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("unreadable " + file, e);
        }
    }
}
