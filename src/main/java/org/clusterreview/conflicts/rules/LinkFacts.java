package org.clusterreview.conflicts.rules;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.experts.history.Period;

/**
 * The facts of a link in the terms of the canonical form: ids, kinds and days, without what bodies, posts and applications are
 * called. People have no ids here: their names stand as they are compared, and a joint work is known by its title.
 */
final class LinkFacts {

    private LinkFacts() {}

    static Map<String, Object> of(Link link) {
        return switch (link) {
            case Link.Served(var kind, var body, var post, var period) ->
                with(period, Map.of("link", "served", "kind", kind, "body", body.id()));
            case Link.Alike(var one, var other) -> Map.of("link", "alike", "body", one.id(), "other", other.id());
            case Link.PartyOf(var body, var role, var application, var name) ->
                Map.of("link", "party", "body", body.id(), "role", role, "application", application);
            case Link.BelongsTo(var body, var parent) ->
                Map.of("link", "belongs", "body", body.id(), "parent", parent.id());
            case Link.DepartmentOf(var body, var city) -> Map.of("link", "department", "body", body.id(), "city", city);
            case Link.ComesFrom(var application, var name, var city) ->
                Map.of("link", "comes-from", "application", application, "city", city);
            case Link.Knows(var kind, var person, var organisation, var work, var period) ->
                with(
                        period,
                        organisation,
                        Map.of("link", "knows", "kind", kind, "person", Person.plain(person), "work", work));
            case Link.WorkedWith(var kind, var body, var work, var period) ->
                with(period, Map.of("link", "worked", "kind", kind, "body", body.id(), "work", work));
            case Link.NamedIn(var person, var organisation, var part, var application, var name) ->
                with(
                        organisation,
                        Map.of(
                                "link",
                                "named",
                                "person",
                                Person.plain(person),
                                "part",
                                part,
                                "application",
                                application));
            case Link.Shares(var body, var application, var name) ->
                Map.of("link", "shares", "body", body.id(), "application", application);
            case Link.Competes(var field, var application, var name) ->
                Map.of("link", "competes", "field", field, "application", application);
            case Link.Requested(var request, var on, var reason) -> Map.of("link", "requested", "request", request);
            case Link.Declared(var declaration, var on, var text) ->
                Map.of("link", "declared", "declaration", declaration);
        };
    }

    private static Map<String, Object> with(Period period, Optional<Body> organisation, Map<String, Object> facts) {
        return with(organisation, with(period, facts));
    }

    private static Map<String, Object> with(Optional<Body> organisation, Map<String, Object> facts) {
        Map<String, Object> all = new LinkedHashMap<>(facts);
        organisation.ifPresent(body -> all.put("body", body.id()));
        return all;
    }

    private static Map<String, Object> with(Period period, Map<String, Object> facts) {
        Map<String, Object> all = new LinkedHashMap<>(facts);
        period.from().ifPresent(from -> all.put("from", from));
        switch (period.end()) {
            case Period.End.Open ignored -> all.put("end", "open");
            case Period.End.Unknown ignored -> all.put("end", "unknown");
            case Period.End.On(LocalDate last) -> all.put("end", last);
        }
        return all;
    }
}
