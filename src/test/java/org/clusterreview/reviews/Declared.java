package org.clusterreview.reviews;

import org.clusterreview.access.Viewer;
import org.clusterreview.conflicts.OwnDeclaration;
import org.clusterreview.conflicts.Pledges;
import org.clusterreview.panels.DeclarationTask;
import org.clusterreview.panels.OwnDeclarations;
import org.springframework.context.ApplicationContext;

/** What an expert does before the first mark. */
public final class Declared {

    private Declared() {}

    /** Signs the pledge and declares to have no conflict with any application of his or her groups, where that is still asked. */
    public static void onAll(ApplicationContext beans, Viewer expert) {
        OwnDeclarations declarations = beans.getBean(OwnDeclarations.class);
        Pledges pledges = beans.getBean(Pledges.class);
        for (DeclarationTask task : declarations.of(expert)) {
            if (!task.open()) {
                continue;
            }
            pledges.sign(expert, task.track(), pledges.text(expert, task.track()), expert.name())
                    .orThrow();
            task.items().stream()
                    .filter(item -> item.declared().isEmpty())
                    .forEach(item -> declarations
                            .declare(expert, item.application(), OwnDeclaration.Answer.NONE, "")
                            .orThrow());
        }
    }
}
