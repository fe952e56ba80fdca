package org.clusterreview.reviews;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clusterreview.kernel.Texts;
import org.clusterreview.reviews.paper.SheetCode;
import org.clusterreview.scoring.engine.IndicatorLine;
import org.clusterreview.scoring.engine.SheetScore;
import org.clusterreview.scoring.model.Band;
import org.clusterreview.scoring.model.CommentRule;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.Node;
import org.clusterreview.scoring.model.Scale;
import org.clusterreview.scoring.model.Scoring;
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.scoring.model.Veto;

/** Everything that stands on a printed sheet, in words, as plain maps: it is printed from this alone. */
final class PaperSheetInput {

    private final ScoringModel model;
    private final Texts texts = Texts.in(Locale.SIMPLIFIED_CHINESE);

    PaperSheetInput(ScoringModel model) {
        this.model = model;
    }

    /** @param score of the sheet without marks: what is computed stands on it */
    Map<String, Object> sheet(Sheet sheet, String application, SheetScore score) {
        Map<String, Object> printed = new LinkedHashMap<>();
        printed.put("code", SheetCode.of(sheet.id().value()));
        printed.put("application", application);
        printed.put("expert", sheet.expertName());
        printed.put("place", texts.get(sheet.counts() ? "paper.print.seat" : "paper.print.shadow", sheet.seat()));
        printed.put("parts", parts(score));
        return printed;
    }

    private List<Map<String, Object>> parts(SheetScore score) {
        List<Map<String, Object>> parts = new ArrayList<>();
        List<Indicator> asked = model.onSheet().stream()
                .filter(indicator ->
                        model.askedOfExperts().stream().map(Veto::id).anyMatch(indicator.id()::equals))
                .toList();
        if (!asked.isEmpty()) {
            parts.add(part(
                    texts.get("sheet.questions"),
                    asked.stream().map(this::question).toList()));
        }
        for (Node node : model.nodes()) {
            parts.add(part(
                    node.name(), node.leaves().map(leaf -> row(leaf, score)).toList()));
        }
        return parts;
    }

    private static Map<String, Object> part(String name, List<Map<String, Object>> rows) {
        return Map.of("name", name, "rows", rows);
    }

    private Map<String, Object> question(Indicator question) {
        return row(question, List.of(), texts.get("paper.print.yes-no"), "", "");
    }

    private Map<String, Object> row(Indicator indicator, SheetScore score) {
        if (indicator.scoring() instanceof Scoring.ByExpert marked) {
            String remarks = remarks(marked);
            return row(indicator, levels(marked), range(marked.scale()), remarks, "");
        }
        IndicatorLine line = score.derived().get(indicator.id());
        String value = line == null
                ? texts.get("paper.print.unknown")
                : line.score()
                        .rounded(4, java.math.RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
        return row(indicator, List.of(), "", "", texts.get("paper.print.computed", value));
    }

    /** @param computed what stands in place of a mark; empty where one is to be written */
    private static Map<String, Object> row(
            Indicator indicator, List<String> levels, String range, String remarks, String computed) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", indicator.name());
        row.put("rule", indicator.guidance());
        row.put("levels", levels);
        row.put("range", range);
        row.put("remarks", remarks);
        row.put("computed", computed);
        return row;
    }

    private List<String> levels(Scoring.ByExpert marked) {
        List<String> levels = new ArrayList<>();
        for (Band band : marked.scale().bands()) {
            String range = range(band.from(), band.to());
            levels.add((band.name() + " " + range + " " + band.text()).strip());
        }
        marked.anchors().forEach(anchor -> levels.add(range(anchor.from(), anchor.to()) + " " + anchor.text()));
        return levels;
    }

    private String range(Scale scale) {
        String range = range(scale.min(), scale.max());
        BigDecimal step = scale.step();
        return step == null ? range : texts.get("paper.print.step", range, plain(step));
    }

    private String remarks(Scoring.ByExpert marked) {
        List<String> remarks = new ArrayList<>();
        CommentRule comment = marked.comment();
        if (comment.always()) {
            remarks.add(texts.get("paper.print.comment"));
        }
        Optional.ofNullable(comment.atOrBelow())
                .ifPresent(limit -> remarks.add(texts.get("paper.print.comment-below", plain(limit))));
        Optional.ofNullable(comment.atOrAbove())
                .ifPresent(limit -> remarks.add(texts.get("paper.print.comment-above", plain(limit))));
        if (marked.mayBeNotApplicable()) {
            remarks.add(texts.get("paper.print.not-applicable"));
        }
        return remarks.stream().collect(Collectors.joining(texts.get("list.separator")));
    }

    private static String range(BigDecimal from, BigDecimal to) {
        return from.compareTo(to) == 0 ? plain(to) : plain(from) + "–" + plain(to);
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
