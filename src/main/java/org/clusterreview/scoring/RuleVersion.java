package org.clusterreview.scoring;

/**
 * A version of a rule in the catalogue. It never changes.
 *
 * @param sourceText the text as it was written
 * @param canonical the resolved rule in canonical form
 * @param sha256 of the canonical form
 */
public record RuleVersion(
        RuleKind kind, VersionedId id, String name, String sourceText, String canonical, String sha256) {}
