package org.clusterreview.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.clusterreview.ui.Fields;

@Route(value = "sign-in", autoLayout = false)
@AnonymousAllowed
class SignInView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final LoginForm form = new LoginForm();

    SignInView() {
        addClassName("sign-in");
        form.setAction("sign-in");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(texts());
        Div heading = new Div(new H1(getTranslation("app.name")), new Paragraph(getTranslation("sign-in.purpose")));
        heading.addClassName("sign-in-heading");
        Div card = new Div(heading, form);
        card.addClassName("sign-in-card");
        add(card);
        Fields.tellHowToReveal(form);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        form.setError(event.getLocation().getQueryParameters().getParameters().containsKey("error"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sign-in.title") + " · " + getTranslation("app.name");
    }

    private LoginI18n texts() {
        LoginI18n texts = LoginI18n.createDefault();
        LoginI18n.Form fields = texts.getForm();
        fields.setTitle(getTranslation("sign-in.title"));
        fields.setUsername(getTranslation("sign-in.username"));
        fields.setPassword(getTranslation("sign-in.password"));
        fields.setSubmit(getTranslation("sign-in.submit"));
        LoginI18n.ErrorMessage error = texts.getErrorMessage();
        error.setTitle(getTranslation("sign-in.failed"));
        error.setMessage(getTranslation("sign-in.failed.remedy"));
        error.setUsername(getTranslation("sign-in.username.missing"));
        error.setPassword(getTranslation("sign-in.password.missing"));
        return texts;
    }
}
