package org.clusterreview.access;

import java.io.Serializable;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The principal of a session: the account as it was when its owner signed in. */
final class SignedIn implements UserDetails, Serializable {

    private static final long serialVersionUID = 1L;

    private final UUID account;
    private final String username;
    private final String displayName;
    private final String passwordHash;
    private final String language;
    private final boolean enabled;
    private final boolean locked;
    private final EnumSet<Role> roles;
    private final @Nullable UUID expert;
    private final HashSet<UUID> records;

    /** @param aliases lead to the record that stands for the expert whom the account belongs to, if any */
    SignedIn(AccountEntity account, ExpertAliases aliases, boolean enabled, boolean locked) {
        this.account = account.id();
        this.username = account.username();
        this.displayName = account.displayName();
        this.passwordHash = account.passwordHash();
        this.language = account.language();
        this.enabled = enabled;
        this.locked = locked;
        Set<Role> roles = account.roles();
        this.roles = roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles);
        UUID own = account.expert();
        this.expert = own == null ? null : aliases.present(own);
        this.records = this.expert == null ? new HashSet<>() : new HashSet<>(aliases.all(this.expert));
    }

    Viewer viewer() {
        return new Viewer(account.toString(), displayName, roles, expert, records);
    }

    String language() {
        return language;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.copyOf(roles.stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList());
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public boolean isAccountNonLocked() {
        return !locked;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that && account.equals(that.account);
    }

    @Override
    public int hashCode() {
        return account.hashCode();
    }

    @Override
    public String toString() {
        return "SignedIn[" + account + "]";
    }
}
