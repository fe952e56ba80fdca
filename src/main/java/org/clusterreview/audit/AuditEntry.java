package org.clusterreview.audit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.clusterreview.kernel.canonical.Sha256;

/**
 * One link of a hash chain.
 *
 * @param chain the round's id, or {@code system}
 * @param number from 1, without gaps
 * @param at when, to the millisecond
 * @param actor an account's id, or {@code system}
 * @param facts the event in canonical form
 * @param previousHash hash of the entry before; 64 zeros for the first; empty where entries are withheld from the viewer
 * @param hash SHA-256 of the canonical form of all the other components; empty where entries are withheld from the viewer
 */
public record AuditEntry(
        String chain,
        long number,
        Instant at,
        String actor,
        String type,
        String facts,
        String previousHash,
        String hash) {

    static final String BEGINNING = "0".repeat(64);

    static AuditEntry after(
            String previousHash, String chain, long number, Instant at, String actor, String type, String facts) {
        String hash = hashOf(chain, number, at, actor, type, facts, previousHash);
        return new AuditEntry(chain, number, at, actor, type, facts, previousHash, hash);
    }

    /** For who may not see every entry: a hash could tell what stands in the one before. */
    AuditEntry withoutHashes() {
        return new AuditEntry(chain, number, at, actor, type, facts, "", "");
    }

    /** Whether the hash is that of the content. */
    boolean isIntact() {
        return hash.equals(hashOf(chain, number, at, actor, type, facts, previousHash));
    }

    private static String hashOf(
            String chain, long number, Instant at, String actor, String type, String facts, String previousHash) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("chain", chain);
        content.put("number", number);
        content.put("at", at);
        content.put("actor", actor);
        content.put("type", type);
        content.put("facts", facts);
        content.put("previousHash", previousHash);
        return Sha256.ofCanonical(content);
    }
}
