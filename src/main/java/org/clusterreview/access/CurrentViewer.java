package org.clusterreview.access;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The viewer of the request that is being served. */
@Component
public class CurrentViewer {

    /** @throws IllegalStateException where nobody is signed in: the caller's page or endpoint is open by mistake */
    public Viewer get() {
        return find().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    public Optional<Viewer> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn.viewer())
                : Optional.empty();
    }

    /** Whom the audit trail names: the signed-in account, or the system where the program acts by itself. */
    public String actor() {
        return find().map(Viewer::actor).orElse("system");
    }
}
