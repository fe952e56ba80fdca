package org.clusterreview.draws.ui;

import com.vaadin.flow.component.UI;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clusterreview.draws.Draw;
import org.clusterreview.experts.Expert;
import org.clusterreview.organisations.dictionary.Dictionary;
import org.clusterreview.panels.assignment.Relaxation;
import org.clusterreview.panels.draw.DrawResult.Attempt;
import org.clusterreview.panels.rules.Amount;
import org.clusterreview.panels.rules.Bar;
import org.clusterreview.panels.rules.PanelRuleSet;
import org.clusterreview.panels.rules.PanelRules;
import org.clusterreview.panels.rules.PoolExpert;
import org.clusterreview.panels.rules.Requirement;

/**
 * The ids and codes of a draw in words.
 *
 * @param people display names by account
 * @param groups names by id, of those that there still are
 * @param experts names by id
 * @param employers names by id
 */
record DrawWords(
        PanelRuleSet rules,
        Dictionary dictionary,
        Map<String, String> people,
        Map<String, String> groups,
        Map<String, String> experts,
        Map<String, String> employers) {

    private static final List<String> LIMITS =
            List.of(PanelRules.CHAIR, PanelRules.PER_EMPLOYER, PanelRules.PER_CITY, Attempt.NOTHING_LEFT, "seats");
    private static final List<String> BARS = List.of(Bar.OWN_CITY, Bar.REVIEWS, Bar.REST, Bar.LOAD);
    private static final List<String> REASONS = List.of(
            "conflict", "own-city", "reviews-per-year", "rest", "load", "seated", "suspended", "left", "absent");

    String person(Draw.Step step) {
        return Optional.ofNullable(people.get(step.by())).orElseGet(() -> text("draw.someone"));
    }

    String group(String id) {
        return Optional.ofNullable(groups.get(id)).orElseGet(() -> text("draw.group.gone"));
    }

    String expert(String id) {
        return Optional.ofNullable(experts.get(id)).orElseGet(() -> text("draw.expert.gone"));
    }

    String employer(PoolExpert expert) {
        return expert.employer()
                .flatMap(id -> Optional.ofNullable(employers.get(id)))
                .orElseGet(() -> text("draw.unknown"));
    }

    String city(PoolExpert expert) {
        return expert.city().map(dictionary::cityName).orElseGet(() -> text("expert.city.outside"));
    }

    String kind(String kind) {
        boolean known =
                Arrays.stream(Expert.Kind.values()).anyMatch(one -> one.name().equals(kind));
        return known ? text("expert.kind." + kind) : kind;
    }

    /** In the order in which kinds are always told. */
    String kinds(Collection<String> kinds) {
        List<String> order = Arrays.stream(Expert.Kind.values()).map(Enum::name).toList();
        return kinds.stream()
                .sorted(Comparator.comparingInt(kind -> order.contains(kind) ? order.indexOf(kind) : order.size()))
                .map(this::kind)
                .collect(Collectors.joining(text("draw.and")));
    }

    /** Why somebody could not sit on a panel. */
    String reason(String reason) {
        return REASONS.contains(reason) ? text("draw.skipped." + reason) : reason;
    }

    /** A rule that a choice may break, or that too few meet; one of a single panel has its id behind a slash. */
    String rule(String id) {
        String known = id.contains("/") ? id.substring(0, id.indexOf('/')) : id;
        if (BARS.contains(known)) {
            return text("draw.skipped." + known);
        }
        return LIMITS.contains(known)
                ? text("draw.rule." + known)
                : Optional.ofNullable(rules.names().get(known))
                        .map(name -> name.in(UI.getCurrent().getLocale()))
                        .orElse(known);
    }

    /** Whom a requirement counts. */
    String who(Requirement requirement) {
        StringBuilder who = new StringBuilder();
        if (requirement.ownField()) {
            who.append(text("draw.who.field"));
        }
        if (!requirement.titles().isEmpty()) {
            String titles = String.join(text("draw.and"), requirement.titles());
            who.append(who.isEmpty() ? "" : text("draw.also")).append(text("draw.who.titles", titles));
        }
        if (!requirement.kinds().isEmpty()) {
            who.append(who.isEmpty() ? "" : text("draw.also"))
                    .append(text("draw.who.kinds", kinds(requirement.kinds())));
        }
        return who.isEmpty() ? text("draw.who.any") : who.toString();
    }

    String amount(Amount amount, int size) {
        return switch (amount) {
            case Amount.Count(int count) -> text("draw.amount.count", count);
            case Amount.Share(int over, int under) -> text("draw.amount.share", over, under, size, amount.of(size));
        };
    }

    /** A relaxed rule as it would then hold. */
    String relaxed(Relaxation one) {
        PanelRules then = one.rules();
        return switch (one.rule()) {
            case PanelRules.PER_EMPLOYER ->
                text("draw.limit.employer", then.perEmployer().orElseThrow());
            case PanelRules.PER_CITY -> text("draw.limit.city", then.perCity().orElseThrow());
            case PanelRules.CHAIR -> text("draw.relax.chair");
            case Bar.OWN_CITY -> text("draw.relax.own-city");
            case Bar.LOAD -> text("draw.limit.load", then.load().orElseThrow());
            case Bar.REVIEWS -> text("draw.limit.reviews", then.reviewsPerYear().orElseThrow());
            case Bar.REST -> text("draw.limit.rest", then.restAfterYears().orElseThrow());
            default ->
                then.composition().stream()
                        .filter(requirement -> requirement.id().equals(one.rule()))
                        .map(requirement -> text(
                                "draw.relax.requirement",
                                rule(requirement.id()),
                                amount(requirement.atLeast(), rules.usualSize())))
                        .findFirst()
                        .orElse(one.rule());
        };
    }

    String basis(String id) {
        return Optional.ofNullable(rules.bases().get(id)).orElseGet(() -> text("draw.basis.none"));
    }

    static String text(String key, Object... args) {
        return UI.getCurrent().getTranslation(key, args);
    }
}
