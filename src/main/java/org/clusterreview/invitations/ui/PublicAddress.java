package org.clusterreview.invitations.ui;

import com.vaadin.flow.server.VaadinServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Under which address people outside reach the system: as it is set, else as whoever works with it does. */
@Component
class PublicAddress {

    private final String set;

    PublicAddress(@Value("${cluster-review.public-address}") String set) {
        this.set = set.strip();
    }

    String get() {
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        if (!set.isEmpty() || request == null) {
            return set;
        }
        return ServletUriComponentsBuilder.fromContextPath(request.getHttpServletRequest())
                .build()
                .toUriString();
    }
}
