package org.clusterreview.rounds.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rule under which a track is held. Everything that a regulation fixes is here as data; the code that carries it out
 * knows no article.
 *
 * @param id stable; together with the version it names exactly one content
 * @param figures items that conditions read
 * @param figureYearOffset year of the figures, counted from the year of the round; 0 or negative
 * @param recommendation present for recognition
 * @param formalCheck material and number of people; empty: one person, and no list of material
 * @param overlap empty where nothing is said of it
 * @param name present for recognition
 * @param quota present for recognition
 * @param notice present for recognition
 * @param list reserve and approval; empty: no reserve, and frozen at once
 * @param objections empty where nothing is said of them
 * @param reports what has to be reported of clusters
 * @param cultivation present for recognition
 * @param evaluation present for evaluation
 * @param canonical canonical form of the file
 * @param sha256 of the canonical form, 64 hexadecimal digits
 */
public record Policy(
        String id,
        int version,
        Kind kind,
        Label title,
        Source source,
        List<FigureItem> figures,
        int figureYearOffset,
        ApplicantRule applicants,
        Optional<RecommendationRule> recommendation,
        Optional<IntakeRule> intake,
        Optional<FormalCheckRule> formalCheck,
        Optional<OverlapRule> overlap,
        List<Condition> conditions,
        Optional<NameRule> name,
        Optional<QuotaRule> quota,
        Optional<NoticeRule> notice,
        Optional<ListRule> list,
        Optional<ObjectionRule> objections,
        Optional<ReportRule> reports,
        Optional<CultivationRule> cultivation,
        BanRule ban,
        Optional<EvaluationRule> evaluation,
        String canonical,
        String sha256) {

    /** What a track under this policy decides. */
    public enum Kind {
        RECOGNITION,
        EVALUATION
    }

    /** The regulation behind the policy. */
    public record Source(String title, String number, LocalDate issued) {}

    /** A figure that applications state, with the unit it is stated in. */
    public record FigureItem(String item, Label name, String unit) {}

    /** Caps on the applications of one round. */
    public record IntakeRule(Severity severity, List<Limit> limits) {

        public IntakeRule {
            limits = List.copyOf(limits);
        }
    }

    public Policy {
        figures = List.copyOf(figures);
        conditions = List.copyOf(conditions);
    }

    /** The rules that a formal check goes through, in its order. */
    public List<Rule> formalRules() {
        List<Rule> rules = new ArrayList<>(List.of(applicants.rule()));
        recommendation.ifPresent(wanted -> rules.add(wanted.rule()));
        formalCheck.ifPresent(check -> check.attachments().forEach(wanted -> rules.add(wanted.rule())));
        conditions.forEach(condition -> rules.add(condition.rule()));
        name.ifPresent(pattern -> rules.add(pattern.rule()));
        overlap.ifPresent(shared -> rules.add(shared.rule()));
        rules.add(ban.rule());
        return List.copyOf(rules);
    }
}
