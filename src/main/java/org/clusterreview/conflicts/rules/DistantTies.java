package org.clusterreview.conflicts.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.clusterreview.conflicts.policy.PartyRole;

/** Ties that run through another application, to which the expert belongs. Each post tells of each application once. */
final class DistantTies {

    private final ApplicationIndex index;

    DistantTies(ApplicationIndex index) {
        this.index = index;
    }

    /** The expert's own application is of the same city and field: both want one of the same few places (Article 11). */
    void competitors(FoundTies.Under under, List<Post> posts) {
        for (Post post : posts) {
            Told told = new Told(post);
            for (ApplicationIndex.Way own : own(post)) {
                index.in(own.application().fieldCode()).stream()
                        .filter(other ->
                                other.cityCode().equals(own.application().cityCode()))
                        .filter(other -> told.isNew(own, other))
                        .forEach(other -> under.add(
                                other.application(),
                                post.certain(),
                                chain(
                                        post,
                                        own,
                                        new Link.Competes(other.fieldCode(), other.application(), other.name()))));
            }
        }
    }

    /** The expert's own application and this one have a member in common: a suspicion, for a person to judge. */
    void sharing(FoundTies.Under under, List<Post> posts) {
        for (Post post : posts) {
            Told told = new Told(post);
            for (ApplicationIndex.Way own : own(post)) {
                index.sharing(own.application()).stream()
                        .filter(sharing -> told.isNew(own, sharing.application()))
                        .forEach(sharing -> under.add(
                                sharing.application().application(),
                                false,
                                chain(
                                        post,
                                        own,
                                        new Link.Shares(
                                                index.bodies().body(sharing.body()),
                                                sharing.application().application(),
                                                sharing.application().name()))));
            }
        }
    }

    /**
     * Applications whose applicant or member the expert's body is, in the order of their ids; the recommending department
     * stands behind many.
     */
    private List<ApplicationIndex.Way> own(Post post) {
        return index.ways(post.engagement().organisation()).stream()
                .filter(way -> way.role() == PartyRole.APPLICANT || way.role() == PartyRole.MEMBER)
                .sorted(Comparator.comparing(
                                (ApplicationIndex.Way way) -> way.application().application())
                        .thenComparing(ApplicationIndex.Way::role))
                .toList();
    }

    /**
     * The other applications that a post has led to: by one application of its own is enough, the one of the smallest id. A
     * university that is a member of thirty would otherwise lead thirty times to every other.
     */
    private final class Told {

        private final Set<UUID> others = new HashSet<>();
        private final UUID body;

        Told(Post post) {
            this.body = post.engagement().organisation();
        }

        /** Where the expert's body stands in the other application too, the tie is direct, and told as such. */
        boolean isNew(ApplicationIndex.Way own, ApplicationFacts other) {
            return !own.application().isSame(other)
                    && !others.contains(other.application())
                    && !index.isDirect(body, other)
                    && others.add(other.application());
        }
    }

    private List<Link> chain(Post post, ApplicationIndex.Way own, Link last) {
        List<Link> links = new ArrayList<>();
        links.add(post.link(index.bodies()));
        links.addAll(own.links());
        links.add(last);
        return links;
    }
}
