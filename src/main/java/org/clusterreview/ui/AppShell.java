package org.clusterreview.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.TargetElement;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.server.PWA;
import com.vaadin.flow.theme.lumo.Lumo;

/** The page around the application: theme, styles, icon. */
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("css/app.css")
@StyleSheet("css/contrast.css")
@StyleSheet("css/recognition.css")
@StyleSheet("css/registry.css")
@StyleSheet("css/applications.css")
@StyleSheet("css/reviews.css")
@StyleSheet("css/experts.css")
@StyleSheet("css/organisations.css")
@StyleSheet("css/panels.css")
@StyleSheet("css/results.css")
@StyleSheet("css/workshop.css")
@StyleSheet("css/draws.css")
@StyleSheet("css/assignments.css")
@StyleSheet("css/board.css")
@StyleSheet("css/invitations.css")
@StyleSheet("css/submission.css")
@StyleSheet("css/seats.css")
@StyleSheet("css/calendar.css")
@StyleSheet("css/closing.css")
// The worker is our own (frontend/sw.ts): Vaadin's keeps the whole application and the page behind the sign-in.
@PWA(name = "集群评审", shortName = "集群评审", offline = false, iconPath = "icons/icon.png")
@Viewport("width=device-width, initial-scale=1")
public class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "css/icon.svg", "any");
        settings.addInlineWithContents(
                TargetElement.HEAD, Inline.Position.PREPEND, Appearance.script(), Inline.Wrapping.JAVASCRIPT);
    }
}
