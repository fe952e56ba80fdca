package org.clusterreview.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.kernel.DomainEvent;

/** What happens to accounts and sessions. */
public final class AccountEvents {

    private AccountEvents() {}

    public record AccountOpened(UUID account, String username, List<Role> roles) implements DomainEvent {

        @Override
        public String type() {
            return "account-opened";
        }

        @Override
        public Optional<UUID> round() {
            return Optional.empty();
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("account", account, "username", username, "roles", roles);
        }
    }

    public record PasswordRenewed(UUID account) implements DomainEvent {

        @Override
        public String type() {
            return "password-renewed";
        }

        @Override
        public Optional<UUID> round() {
            return Optional.empty();
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("account", account);
        }
    }

    public record SignInSucceeded(UUID account) implements DomainEvent {

        @Override
        public String type() {
            return "sign-in-succeeded";
        }

        @Override
        public Optional<UUID> round() {
            return Optional.empty();
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("account", account);
        }
    }

    public record SignInFailed(UUID account) implements DomainEvent {

        @Override
        public String type() {
            return "sign-in-failed";
        }

        @Override
        public Optional<UUID> round() {
            return Optional.empty();
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("account", account);
        }
    }

    /** A wrong password of somebody who is signed in and was asked for it again. */
    public record PasswordRefused(UUID account) implements DomainEvent {

        @Override
        public String type() {
            return "password-refused";
        }

        @Override
        public Optional<UUID> round() {
            return Optional.empty();
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("account", account);
        }
    }
}
