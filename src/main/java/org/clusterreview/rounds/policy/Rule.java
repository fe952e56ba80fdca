package org.clusterreview.rounds.policy;

/**
 * What every rule of a policy has, whatever it asks for.
 *
 * @param id stable within the policy; findings and exceptions refer to it
 * @param article where the regulation says so, such as {@code 第八条(一)2}
 * @param text the words of the regulation
 */
public record Rule(String id, String article, Severity severity, String text) {

    public Rule {
        if (id.isBlank() || article.isBlank() || text.isBlank()) {
            throw new IllegalArgumentException("rule " + id + " " + article);
        }
    }
}
