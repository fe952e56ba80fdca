package org.clusterreview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The frame of every page: name, navigation by role, language, person. */
@Layout
@AnonymousAllowed
class MainLayout extends AppLayout implements AfterNavigationObserver {

    private final Person person;
    private final List<Inbox> inboxes;
    private final Div messages = new Div();
    private final @Nullable SessionGuard guard;

    MainLayout(Person person, List<DemonstrationMark> demonstration, List<Inbox> inboxes) {
        this.person = person;
        this.inboxes = inboxes;
        setPrimarySection(Section.NAVBAR);
        addToNavbar(skipLink(), toggle(), name());
        if (demonstration.stream().anyMatch(DemonstrationMark::isShown)) {
            Span mark = new Span(getTranslation("app.demonstration"));
            mark.addClassName("demo-mark");
            addToNavbar(mark);
        }
        guard = person.displayName().map(name -> guard(person)).orElse(null);
        if (guard != null) {
            addToNavbar(guard);
        }
        addToNavbar(
                spacer(),
                messages,
                new DeviceSwitch(Appearance.LARGE_TYPE),
                new DeviceSwitch(Appearance.HIGH_CONTRAST),
                language(),
                personMenu());
        Scroller navigation = new Scroller(navigation());
        addToDrawer(navigation);
    }

    private static SessionGuard guard(Person person) {
        VaadinSession session = VaadinSession.getCurrent();
        int idle = session == null || session.getSession() == null
                ? 0
                : session.getSession().getMaxInactiveInterval();
        return new SessionGuard(idle, person.account().orElse(""), person.keepsOnDevice());
    }

    private void signOut() {
        if (guard == null) {
            person.signOut();
        } else {
            guard.leave(person::signOut);
        }
    }

    private Component skipLink() {
        Anchor skip = new Anchor("#content", getTranslation("app.skip"));
        skip.addClassName("skip-link");
        skip.setRouterIgnore(true);
        return skip;
    }

    private Component toggle() {
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("app.menu"));
        return toggle;
    }

    private Component name() {
        Span name = new Span(getTranslation("app.name"));
        name.addClassName("app-name");
        return name;
    }

    private static Component spacer() {
        Div spacer = new Div();
        spacer.addClassName("spacer");
        return spacer;
    }

    private Component language() {
        boolean english = Language.isEnglish(getLocale());
        Button other = new Button(
                english ? "中文" : "English",
                click ->
                        Language.switchTo(english ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH, getUI().orElseThrow()));
        other.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        other.getElement().setAttribute("lang", english ? "zh-CN" : "en");
        return other;
    }

    private Component personMenu() {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE);
        person.displayName().ifPresent(displayName -> {
            MenuItem item = bar.addItem(new Span(VaadinIcon.USER.create(), new Span(displayName)));
            item.setAriaLabel(displayName);
            String roles = person.roleTexts().stream().map(this::getTranslation).collect(Collectors.joining(" · "));
            item.getSubMenu().addItem(roles).setEnabled(false);
            item.getSubMenu().addItem(getTranslation("app.sign-out"), click -> signOut());
        });
        bar.addClassName("person");
        return bar;
    }

    private SideNav navigation() {
        SideNav navigation = new SideNav();
        navigation.getElement().setAttribute("aria-label", getTranslation("app.navigation"));
        MenuConfiguration.getMenuEntries().stream().map(this::item).forEach(navigation::addItem);
        return navigation;
    }

    private SideNavItem item(MenuEntry entry) {
        String icon = entry.icon();
        SideNavItem item = new SideNavItem(getTranslation(entry.title()), entry.menuClass());
        if (icon != null) {
            item.setPrefixComponent(new Icon(icon));
        }
        item.setMatchNested(true);
        return item;
    }

    /** What waits for the person is counted anew on every page. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        messages.removeAll();
        if (person.displayName().isPresent()) {
            inboxes.forEach(inbox -> messages.add(bell(inbox)));
        }
    }

    private Component bell(Inbox inbox) {
        long unread = inbox.unread();
        Anchor bell = new Anchor(inbox.path());
        bell.addClassName("bell");
        bell.getElement().setAttribute("aria-label", getTranslation("app.messages", unread));
        bell.add(VaadinIcon.BELL.create());
        if (unread > 0) {
            Span count = new Span(String.valueOf(unread));
            count.addClassName("bell-count");
            bell.add(count);
        }
        return bell;
    }
}
