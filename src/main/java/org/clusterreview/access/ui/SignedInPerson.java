package org.clusterreview.access.ui;

import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.Optional;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Role;
import org.clusterreview.access.Viewer;
import org.clusterreview.ui.Person;
import org.springframework.stereotype.Component;

@Component
class SignedInPerson implements Person {

    private final CurrentViewer viewer;
    private final AuthenticationContext authentication;

    SignedInPerson(CurrentViewer viewer, AuthenticationContext authentication) {
        this.viewer = viewer;
        this.authentication = authentication;
    }

    @Override
    public Optional<String> displayName() {
        return viewer.find().map(Viewer::name);
    }

    @Override
    public Optional<String> account() {
        return viewer.find().map(Viewer::actor);
    }

    @Override
    public List<String> roleTexts() {
        return viewer.find()
                .map(v -> v.roles().stream()
                        .sorted()
                        .map(role -> "role." + role.name())
                        .toList())
                .orElse(List.of());
    }

    @Override
    public boolean keepsOnDevice() {
        return viewer.find().filter(v -> v.roles().contains(Role.EXPERT)).isPresent();
    }

    @Override
    public void signOut() {
        authentication.logout();
    }
}
