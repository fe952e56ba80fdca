package org.clusterreview.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account to be opened.
 *
 * @param username what the person types to sign in
 * @param password in the clear; it is stored only as a salted slow hash
 * @param expert the expert of the pool whom the account belongs to
 */
public record NewAccount(
        String username,
        String displayName,
        String password,
        String language,
        Set<Role> roles,
        boolean demonstration,
        @Nullable UUID expert) {

    public static final int PASSWORD_MIN_LENGTH = 8;

    public NewAccount {
        roles = Set.copyOf(roles);
    }

    @Override
    public String toString() {
        return "NewAccount[" + username + ", " + roles + "]";
    }
}
