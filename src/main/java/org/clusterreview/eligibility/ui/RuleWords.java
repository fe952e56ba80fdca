package org.clusterreview.eligibility.ui;

import com.vaadin.flow.component.UI;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clusterreview.access.Deed;
import org.clusterreview.experts.Expert;
import org.clusterreview.panels.assignment.Relaxation;
import org.clusterreview.panels.rules.Amount;
import org.clusterreview.panels.rules.Bar;
import org.clusterreview.panels.rules.PanelRuleSet;
import org.clusterreview.panels.rules.PanelRules;
import org.clusterreview.panels.rules.Requirement;

/**
 * Rules on panels and the groups they are kept for in words.
 *
 * @param people display names by account
 * @param groups names by id, of those that there still are
 */
public record RuleWords(PanelRuleSet rules, Map<String, String> people, Map<String, String> groups) {

    private static final List<String> LIMITS =
            List.of(PanelRules.CHAIR, PanelRules.PER_EMPLOYER, PanelRules.PER_CITY, "nothing-left", "seats");
    private static final List<String> BARS = List.of(Bar.OWN_CITY, Bar.REVIEWS, Bar.REST, Bar.LOAD);
    private static final List<String> REASONS = List.of(
            "conflict", "own-city", "reviews-per-year", "rest", "load", "seated", "suspended", "left", "absent");

    public String person(Deed deed) {
        return Optional.ofNullable(people.get(deed.by())).orElseGet(() -> text("draw.someone"));
    }

    public String group(String id) {
        return Optional.ofNullable(groups.get(id)).orElseGet(() -> text("draw.group.gone"));
    }

    public String kind(String kind) {
        boolean known =
                Arrays.stream(Expert.Kind.values()).anyMatch(one -> one.name().equals(kind));
        return known ? text("expert.kind." + kind) : kind;
    }

    /** In the order in which kinds are always told. */
    public String kinds(Collection<String> kinds) {
        List<String> order = Arrays.stream(Expert.Kind.values()).map(Enum::name).toList();
        return kinds.stream()
                .sorted(Comparator.comparingInt(kind -> order.contains(kind) ? order.indexOf(kind) : order.size()))
                .map(this::kind)
                .collect(Collectors.joining(text("rules.and")));
    }

    /** Why somebody could not sit on a panel. */
    public String reason(String reason) {
        return REASONS.contains(reason) ? text("draw.skipped." + reason) : reason;
    }

    /** A rule that a choice may break, or that too few meet; one of a single panel has its id behind a slash. */
    public String rule(String id) {
        String known = id.contains("/") ? id.substring(0, id.indexOf('/')) : id;
        if (BARS.contains(known)) {
            return text("draw.skipped." + known);
        }
        return LIMITS.contains(known)
                ? text("rules.rule." + known)
                : Optional.ofNullable(rules.names().get(known))
                        .map(name -> name.in(UI.getCurrent().getLocale()))
                        .orElse(known);
    }

    /** Whom a requirement counts. */
    public String who(Requirement requirement) {
        StringBuilder who = new StringBuilder();
        if (requirement.ownField()) {
            who.append(text("rules.who.field"));
        }
        if (!requirement.titles().isEmpty()) {
            String titles = String.join(text("rules.and"), requirement.titles());
            who.append(who.isEmpty() ? "" : text("rules.also")).append(text("rules.who.titles", titles));
        }
        if (!requirement.kinds().isEmpty()) {
            who.append(who.isEmpty() ? "" : text("rules.also"))
                    .append(text("rules.who.kinds", kinds(requirement.kinds())));
        }
        return who.isEmpty() ? text("rules.who.any") : who.toString();
    }

    public String amount(Amount amount, int size) {
        return switch (amount) {
            case Amount.Count(int count) -> text("rules.amount.count", count);
            case Amount.Share(int over, int under) -> text("rules.amount.share", over, under, size, amount.of(size));
        };
    }

    /** A relaxed rule as it would then hold. */
    public String relaxed(Relaxation one) {
        PanelRules then = one.rules();
        return switch (one.rule()) {
            case PanelRules.PER_EMPLOYER ->
                text("rules.limit.employer", then.perEmployer().orElseThrow());
            case PanelRules.PER_CITY -> text("rules.limit.city", then.perCity().orElseThrow());
            case PanelRules.CHAIR -> text("rules.relax.chair");
            case Bar.OWN_CITY -> text("rules.relax.own-city");
            case Bar.LOAD -> text("rules.limit.load", then.load().orElseThrow());
            case Bar.REVIEWS ->
                text("rules.limit.reviews", then.reviewsPerYear().orElseThrow());
            case Bar.REST -> text("rules.limit.rest", then.restAfterYears().orElseThrow());
            default ->
                then.composition().stream()
                        .filter(requirement -> requirement.id().equals(one.rule()))
                        .map(requirement -> text(
                                "rules.relax.requirement",
                                rule(requirement.id()),
                                amount(requirement.atLeast(), rules.usualSize())))
                        .findFirst()
                        .orElse(one.rule());
        };
    }

    public String basis(String id) {
        return Optional.ofNullable(rules.bases().get(id)).orElseGet(() -> text("draw.basis.none"));
    }

    private static String text(String key, Object... args) {
        return UI.getCurrent().getTranslation(key, args);
    }
}
