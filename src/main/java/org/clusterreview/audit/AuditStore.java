package org.clusterreview.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The chains in the database. Entries are only ever added; the head of a chain is the lock that orders its writers. */
@Component
class AuditStore {

    private static final String COLUMNS = "chain_id, number, at, actor, type, facts, previous_hash, hash";

    private static final int PIECE = 500;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate apart;

    AuditStore(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    record Head(long number, String hash) {}

    /** Locks the head until the transaction ends; a new chain begins here. */
    Head lockHead(String chain) {
        return findHead(chain, " for update").orElseGet(() -> {
            begin(chain);
            return findHead(chain, " for update").orElseThrow();
        });
    }

    Optional<Head> head(String chain) {
        return findHead(chain, "");
    }

    private Optional<Head> findHead(String chain, String lock) {
        return jdbc
                .query(
                        "select last_number, last_hash from audit_chain where id = ?" + lock,
                        (row, i) -> new Head(row.getLong(1), row.getString(2)),
                        chain)
                .stream()
                .findFirst();
    }

    /** In a transaction of its own, so that two that begin the same chain do not fail each other. */
    private void begin(String chain) {
        try {
            apart.executeWithoutResult(status -> jdbc.update(
                    "insert into audit_chain (id, last_number, last_hash) values (?, 0, ?)",
                    chain,
                    AuditEntry.BEGINNING));
        } catch (DuplicateKeyException alreadyBegun) {
            return;
        }
    }

    void append(List<AuditEntry> entries) {
        jdbc.batchUpdate(
                "insert into audit_entry (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?)",
                entries,
                entries.size(),
                (statement, entry) -> {
                    statement.setString(1, entry.chain());
                    statement.setLong(2, entry.number());
                    statement.setObject(3, OffsetDateTime.ofInstant(entry.at(), ZoneOffset.UTC));
                    statement.setString(4, entry.actor());
                    statement.setString(5, entry.type());
                    statement.setString(6, entry.facts());
                    statement.setString(7, entry.previousHash());
                    statement.setString(8, entry.hash());
                });
        AuditEntry last = entries.getLast();
        jdbc.update(
                "update audit_chain set last_number = ?, last_hash = ? where id = ?",
                last.number(),
                last.hash(),
                last.chain());
    }

    void each(String chain, Consumer<AuditEntry> reader) {
        jdbc.query(
                "select " + COLUMNS + " from audit_entry where chain_id = ? order by number",
                row -> {
                    reader.accept(entry(row));
                },
                chain);
    }

    List<AuditEntry> latest(String chain, int offset, int limit) {
        return jdbc.query(
                "select " + COLUMNS + " from audit_entry where chain_id = ? order by number desc limit ? offset ?",
                (row, i) -> entry(row),
                chain,
                limit,
                offset);
    }

    /** Of the entries that are wanted, read piece by piece. */
    List<AuditEntry> latest(String chain, int offset, int limit, Predicate<AuditEntry> wanted) {
        List<AuditEntry> found = new ArrayList<>();
        for (int read = 0; found.size() < offset + limit; read += PIECE) {
            List<AuditEntry> piece = latest(chain, read, PIECE);
            piece.stream().filter(wanted).forEach(found::add);
            if (piece.size() < PIECE) {
                break;
            }
        }
        return found.stream().skip(offset).limit(limit).toList();
    }

    List<String> chains() {
        return jdbc.query("select id from audit_chain order by id", (row, i) -> row.getString(1));
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
        return new AuditEntry(
                row.getString("chain_id"),
                row.getLong("number"),
                at,
                row.getString("actor"),
                row.getString("type"),
                row.getString("facts"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }
}
