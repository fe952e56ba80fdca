package org.clusterreview.panels;

import java.util.List;
import java.util.Optional;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.conflicts.OwnDeclaration;
import org.clusterreview.conflicts.Pledge;
import org.clusterreview.rounds.TrackId;

/**
 * What an expert has to sign and declare for one seat before he or she marks.
 *
 * @param recused names of applications that the expert takes no part in already
 * @param open whether something can still be declared
 */
public record DeclarationTask(
        TrackId track,
        String round,
        String trackName,
        String group,
        Optional<Pledge> pledge,
        List<Item> items,
        List<String> recused,
        boolean open) {

    /**
     * An application, with as much as is needed to know whether one has to do with it.
     *
     * @param members names, in the order of the application
     * @param declared empty until something is
     */
    public record Item(
            ApplicationId application,
            String name,
            String applicant,
            String recommender,
            List<String> members,
            Optional<OwnDeclaration> declared) {

        public Item {
            members = List.copyOf(members);
        }
    }

    public DeclarationTask {
        items = List.copyOf(items);
        recused = List.copyOf(recused);
    }

    /** Whether nothing is left to be signed or declared. */
    public boolean isDone() {
        return pledge.isPresent()
                && items.stream().allMatch(item -> item.declared().isPresent());
    }
}
