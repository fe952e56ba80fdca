package org.clusterreview.access.ui;

import com.vaadin.flow.component.Component;

/** Where sign-in takes place. */
public final class SignInNavigation {

    public static final Class<? extends Component> VIEW = SignInView.class;

    private SignInNavigation() {}
}
