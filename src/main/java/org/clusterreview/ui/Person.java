package org.clusterreview.ui;

import java.util.Optional;

/** The shell's view of who is signed in; the access module knows. */
public interface Person {

    /** Name to show, if somebody is signed in. */
    Optional<String> displayName();

    /** Name of the account, as the endpoints give it. */
    Optional<String> account();

    /** Keys of the texts that name the person's roles. */
    java.util.List<String> roleTexts();

    /** Whether the person's devices keep content for working offline. */
    boolean keepsOnDevice();

    void signOut();
}
