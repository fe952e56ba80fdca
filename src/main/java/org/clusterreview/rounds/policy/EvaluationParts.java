package org.clusterreview.rounds.policy;

import static org.clusterreview.rounds.policy.PolicyParts.label;
import static org.clusterreview.rounds.policy.PolicyParts.list;
import static org.clusterreview.rounds.policy.PolicyParts.strings;
import static org.clusterreview.rounds.policy.PolicyParts.text;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The section of a policy that is about evaluation. */
final class EvaluationParts {

    private EvaluationParts() {}

    static EvaluationRule rule(JsonNode node) {
        return new EvaluationRule(
                text(node, "article"),
                text(node, "text"),
                node.get("everyYears").intValue(),
                node.get("subjectYearOffset").intValue(),
                strings(node.get("subjects")),
                list(node.get("dimensions"), PolicyParts::label),
                clause(node.get("method")),
                list(
                        node.get("stages"),
                        stage -> new EvaluationRule.Stage(
                                text(stage, "id"),
                                label(stage.get("name")),
                                stage.get("weight").decimalValue())),
                clause(node.get("grades")),
                list(node.get("grades").get("levels"), EvaluationParts::grade),
                Optional.ofNullable(node.get("rectification"))
                        .map(part -> new EvaluationRule.Rectification(
                                clause(part), part.get("months").intValue())),
                revocation(node.get("revocation")));
    }

    private static EvaluationRule.Clause clause(JsonNode node) {
        return new EvaluationRule.Clause(text(node, "article"), text(node, "text"));
    }

    private static EvaluationRule.Grade grade(JsonNode node) {
        return new EvaluationRule.Grade(
                text(node, "id"),
                label(node.get("name")),
                text(node, "consequence"),
                Optional.ofNullable(node.get("passMark"))
                        .map(mark -> new EvaluationRule.PassMark(
                                Operator.of(text(mark, "operator")),
                                mark.get("score").decimalValue())),
                Optional.ofNullable(node.get("share")).map(JsonNode::decimalValue));
    }

    private static EvaluationRule.Revocation revocation(JsonNode node) {
        return new EvaluationRule.Revocation(
                clause(node),
                text(node, "grade"),
                node.get("consecutiveYears").intValue(),
                strings(node.get("levels")),
                node.get("gapBreaks").booleanValue(),
                node.get("carriesBan").booleanValue());
    }
}
