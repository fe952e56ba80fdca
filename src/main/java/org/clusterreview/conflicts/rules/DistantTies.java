package org.clusterreview.conflicts.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.clusterreview.conflicts.policy.PartyRole;

/** Ties that run through another application, to which the expert belongs. */
final class DistantTies {

    private final ApplicationIndex index;

    DistantTies(ApplicationIndex index) {
        this.index = index;
    }

    /** The expert's own application is of the same city and field: both want one of the same few places (Article 11). */
    void competitors(FoundTies.Under under, List<Post> posts) {
        own(
                posts,
                (post, own) -> index.in(own.application().fieldCode()).stream()
                        .filter(other ->
                                other.cityCode().equals(own.application().cityCode()) && isElsewhere(post, own, other))
                        .forEach(other -> under.add(
                                other.application(),
                                post.certain(),
                                chain(
                                        post,
                                        own,
                                        new Link.Competes(other.fieldCode(), other.application(), other.name())))));
    }

    /** The expert's own application and this one have a member in common: a suspicion, for a person to judge. */
    void sharing(FoundTies.Under under, List<Post> posts) {
        own(
                posts,
                (post, own) -> index.sharing(own.application()).stream()
                        .filter(sharing -> isElsewhere(post, own, sharing.application()))
                        .forEach(sharing -> under.add(
                                sharing.application().application(),
                                false,
                                chain(
                                        post,
                                        own,
                                        new Link.Shares(
                                                index.bodies().body(sharing.body()),
                                                sharing.application().application(),
                                                sharing.application().name())))));
    }

    /** Applications whose applicant or member the expert's body is; the recommending department stands behind many. */
    private void own(List<Post> posts, BiConsumer<Post, ApplicationIndex.Way> told) {
        for (Post post : posts) {
            index.ways(post.engagement().organisation()).stream()
                    .filter(way -> way.role() == PartyRole.APPLICANT || way.role() == PartyRole.MEMBER)
                    .forEach(way -> told.accept(post, way));
        }
    }

    /** Where the expert's body stands in the other application too, the tie is direct, and told as such. */
    private boolean isElsewhere(Post post, ApplicationIndex.Way own, ApplicationFacts other) {
        UUID body = post.engagement().organisation();
        return !own.application().isSame(other) && !index.isDirect(body, other);
    }

    private List<Link> chain(Post post, ApplicationIndex.Way own, Link last) {
        List<Link> links = new ArrayList<>();
        links.add(post.link(index.bodies()));
        links.addAll(own.links());
        links.add(last);
        return links;
    }
}
