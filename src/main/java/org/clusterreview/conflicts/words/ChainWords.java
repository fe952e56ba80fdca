package org.clusterreview.conflicts.words;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.clusterreview.conflicts.rules.Body;
import org.clusterreview.conflicts.rules.Link;
import org.clusterreview.experts.history.Period;
import org.clusterreview.experts.history.RelationKind;

/** Says a chain of facts, one sentence a link. */
public final class ChainWords {

    /** Looks texts up. */
    @FunctionalInterface
    public interface Catalogue {
        String get(String key, Object... args);
    }

    private final Catalogue texts;
    private final UnaryOperator<String> city;
    private final UnaryOperator<String> field;

    /**
     * @param city name of a city-level unit by its code
     * @param field name of an industry field by its code
     */
    public ChainWords(Catalogue texts, UnaryOperator<String> city, UnaryOperator<String> field) {
        this.texts = texts;
        this.city = city;
        this.field = field;
    }

    /** In the order of the chain, from the expert to the application. */
    public List<String> of(List<Link> chain) {
        return chain.stream().map(this::of).toList();
    }

    /** The whole chain on one line. */
    public String line(List<Link> chain) {
        return String.join(" → ", of(chain));
    }

    private String of(Link link) {
        return switch (link) {
            case Link.Served(var kind, var body, var post, var period) ->
                texts.get(
                        "conflict.link.served." + kind.name(),
                        period(period),
                        body.name(),
                        post.isBlank() ? "" : texts.get("conflict.link.post", post));
            case Link.Alike(var one, var other) -> texts.get("conflict.link.alike", one.name(), other.name());
            case Link.PartyOf(var body, var role, var application, var name) ->
                texts.get("conflict.link.party." + role.name(), body.name(), name);
            case Link.BelongsTo(var body, var parent) -> texts.get("conflict.link.belongs", body.name(), parent.name());
            case Link.DepartmentOf(var body, var code) ->
                texts.get("conflict.link.department", body.name(), city.apply(code));
            case Link.ComesFrom(var application, var name, var code) ->
                texts.get("conflict.link.comes-from", name, city.apply(code));
            case Link.Knows(var kind, var person, var organisation, var work, var period) ->
                knows(kind, person, organisation, work, period);
            case Link.WorkedWith(var kind, var body, var work, var period) ->
                texts.get("conflict.link.worked." + kind.name(), period(period), body.name(), work);
            case Link.NamedIn(var person, var organisation, var part, var application, var name) ->
                texts.get("conflict.link.named." + part.name(), person + at(organisation), name);
            case Link.Shares(var body, var application, var name) ->
                texts.get("conflict.link.shares", body.name(), name);
            case Link.Competes(var code, var application, var name) ->
                texts.get("conflict.link.competes", name, field.apply(code));
            case Link.Requested(var request, var on, var reason) ->
                texts.get("conflict.link.requested", on.toString(), reason);
            case Link.Declared(var declaration, var on, var text) ->
                texts.get("conflict.link.declared", on.toString(), text);
        };
    }

    private String knows(RelationKind kind, String person, Optional<Body> organisation, String work, Period period) {
        String said = texts.get("conflict.link.knows." + kind.name(), person + at(organisation), work);
        boolean dated = period.from().isPresent() || period.end() instanceof Period.End.On;
        return dated ? texts.get("conflict.link.dated", period(period), said) : said;
    }

    private String at(Optional<Body> organisation) {
        return organisation
                .map(body -> texts.get("conflict.link.at", body.name()))
                .orElse("");
    }

    private String period(Period period) {
        String from = period.from().map(LocalDate::toString).orElse("");
        return switch (period.end()) {
            case Period.End.Open ignored ->
                from.isEmpty() ? texts.get("conflict.period.now") : texts.get("conflict.period.since", from);
            case Period.End.Unknown ignored ->
                from.isEmpty() ? texts.get("conflict.period.past") : texts.get("conflict.period.past-since", from);
            case Period.End.On(LocalDate last) ->
                from.isEmpty()
                        ? texts.get("conflict.period.until", last.toString())
                        : texts.get("conflict.period.between", from, last.toString());
        };
    }
}
