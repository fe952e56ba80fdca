package org.clusterreview.conflicts.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Ties by a post that the expert has or had. */
final class EngagementTies {

    private final ApplicationIndex index;

    EngagementTies(ApplicationIndex index) {
        this.index = index;
    }

    /** A post with a party of an application, or with a body that may be one. */
    void parties(FoundTies.Under under, List<Post> posts) {
        for (Post post : posts) {
            UUID body = post.engagement().organisation();
            reach(under, post, body, List.of(post.link(index.bodies())), post.certain());
            for (UUID alike : index.bodies().alike(body)) {
                reach(under, post, alike, List.of(post.link(index.bodies()), alike(body, alike)), false);
            }
        }
    }

    private void reach(FoundTies.Under under, Post post, UUID body, List<Link> links, boolean certain) {
        for (ApplicationIndex.Way way : index.ways(body)) {
            if (under.rule().parties().contains(way.role())) {
                under.add(way.application().application(), certain, joined(links, way.links()));
            }
        }
    }

    /**
     * A post with the recommending department, if the rule looks at that party; otherwise one with any department of the
     * government of the application's city, which a person must judge: not every department has to do with the review.
     */
    void departments(FoundTies.Under under, List<Post> posts) {
        if (!under.rule().parties().isEmpty()) {
            parties(under, posts);
            return;
        }
        for (Post post : posts) {
            UUID body = post.engagement().organisation();
            index.bodies()
                    .departmentOf(body)
                    .ifPresent(city -> index.from(city).stream()
                            .filter(application -> !index.isDirect(body, application))
                            .forEach(application -> under.add(
                                    application.application(),
                                    false,
                                    List.of(
                                            post.link(index.bodies()),
                                            new Link.DepartmentOf(index.bodies().body(body), city),
                                            new Link.ComesFrom(application.application(), application.name(), city)))));
        }
    }

    private Link alike(UUID one, UUID other) {
        return new Link.Alike(index.bodies().body(one), index.bodies().body(other));
    }

    static List<Link> joined(List<Link> first, List<Link> then) {
        List<Link> all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }
}
