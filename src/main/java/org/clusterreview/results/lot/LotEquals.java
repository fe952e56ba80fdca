package org.clusterreview.results.lot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.clusterreview.kernel.canonical.CanonicalJson;
import org.clusterreview.kernel.canonical.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Applications between which a lot decides, as they are frozen before it: by their ids in the order of UTF-16 code units.
 *
 * @param score that they share, as an exact fraction
 * @param members at least two
 */
public record LotEquals(String track, Scope scope, String score, List<Member> members) {

    /** Name and version of the form; a version never changes. */
    static final String FORM = "cluster-review lot 1";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What a lot decides about. */
    public enum Scope {
        /** One place of one group's ranking. */
        RANKING,
        /** The order on the list among groups that each have their own ranking. */
        LIST
    }

    /** @param rank within the group, from 1 */
    public record Member(String application, String group, int rank) {}

    public LotEquals {
        List<Member> sorted = new ArrayList<>(members);
        sorted.sort(Comparator.comparing(Member::application));
        members = List.copyOf(sorted);
        if (members.stream().map(Member::application).distinct().count() < 2
                || members.stream().map(Member::application).distinct().count() < members.size()) {
            throw new IllegalArgumentException("a lot needs two different applications");
        }
    }

    public List<String> applications() {
        return members.stream().map(Member::application).toList();
    }

    /**
     * Whether an order puts all of these one after another; those that a group has ranked one after another stay so. An order
     * says nothing of those who are not all in it.
     *
     * @param places by application; may hold others too
     */
    public static boolean isSettled(Collection<Member> members, Map<String, Integer> places) {
        return members.stream().map(Member::application).allMatch(places::containsKey)
                && members.stream()
                        .allMatch(one -> members.stream()
                                .filter(other -> other.group().equals(one.group()) && one.rank() < other.rank())
                                .allMatch(other -> places.getOrDefault(one.application(), 0)
                                        < places.getOrDefault(other.application(), 0)));
    }

    public String canonical() {
        return CanonicalJson.of(
                Map.of("form", FORM, "track", track, "scope", scope, "score", score, "members", members));
    }

    public String sha256() {
        return Sha256.of(canonical());
    }

    /** @throws RuntimeException for a text that {@link #canonical()} has not written */
    public static LotEquals read(String canonical) {
        JsonNode root = JSON.readTree(canonical);
        List<Member> members = new ArrayList<>();
        for (JsonNode member : root.get("members")) {
            members.add(new Member(
                    member.get("application").asString(),
                    member.get("group").asString(),
                    member.get("rank").asInt()));
        }
        return new LotEquals(
                root.get("track").asString(),
                Scope.valueOf(root.get("scope").asString()),
                root.get("score").asString(),
                members);
    }
}
