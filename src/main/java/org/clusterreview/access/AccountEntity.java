package org.clusterreview.access;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "account")
class AccountEntity {

    /** After this many wrong passwords in a row the account is locked for a while (GB/T 22239, common practice). */
    private static final int ATTEMPTS_BEFORE_LOCK = 5;

    private static final Duration LOCK = Duration.ofMinutes(15);

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private String username;
    private String displayName;
    private String passwordHash;
    private String language;
    private boolean enabled = true;
    private boolean demonstration;
    private @Nullable UUID expertId;
    private int failedAttempts;
    private @Nullable Instant lockedUntil;
    private Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected AccountEntity() {}

    AccountEntity(NewAccount account, String passwordHash, Instant at) {
        this.id = UUID.randomUUID();
        this.username = account.username();
        this.displayName = account.displayName();
        this.passwordHash = passwordHash;
        this.language = account.language();
        this.demonstration = account.demonstration();
        this.expertId = account.expert();
        this.roles.addAll(account.roles());
        this.createdAt = at;
    }

    void setPassword(String hash) {
        passwordHash = hash;
        failedAttempts = 0;
        lockedUntil = null;
    }

    void signedIn() {
        failedAttempts = 0;
        lockedUntil = null;
    }

    void failed(Instant at) {
        failedAttempts++;
        if (failedAttempts >= ATTEMPTS_BEFORE_LOCK) {
            lockedUntil = at.plus(LOCK);
            failedAttempts = 0;
        }
    }

    boolean lockedAt(Instant at) {
        return lockedUntil != null && at.isBefore(lockedUntil);
    }

    UUID id() {
        return id;
    }

    String username() {
        return username;
    }

    String displayName() {
        return displayName;
    }

    String passwordHash() {
        return passwordHash;
    }

    String language() {
        return language;
    }

    boolean enabled() {
        return enabled;
    }

    boolean demonstration() {
        return demonstration;
    }

    @Nullable
    UUID expert() {
        return expertId;
    }

    Set<Role> roles() {
        return roles;
    }

    Account toValue() {
        return new Account(
                new AccountId(id),
                username,
                displayName,
                Set.copyOf(roles),
                enabled,
                demonstration,
                expertId,
                createdAt);
    }
}
