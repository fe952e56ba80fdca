package org.clusterreview.reviews.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.reviews.Confirmation;
import org.clusterreview.reviews.Confirmation.Way;
import org.clusterreview.reviews.SheetId;
import org.clusterreview.reviews.SignatureImage;
import org.clusterreview.ui.Fields;
import org.clusterreview.ui.SignaturePad;
import org.clusterreview.ui.UnsentGuard;

/**
 * Where the expert stands for what is chosen, by hand or by password: what will happen, who will see what, and the one button.
 * It stays closed while this device keeps marks that the server does not have.
 */
class SubmitPanel extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Consumer<Confirmation> submit;
    private final RadioButtonGroup<Way> ways = new RadioButtonGroup<>();
    private final SignaturePad pad = new SignaturePad();
    private final Div signing = new Div();
    private final PasswordField password = Fields.password(getTranslation("submit.password"));
    private final Paragraph device = new Paragraph();
    private final UnsentGuard guard;
    private final Div refused = new Div();
    private final Button button = new Button();
    private byte[] png = new byte[0];
    private int chosen;
    private boolean asked;
    private int unsent;

    /** @param account whose page it is */
    SubmitPanel(String account, Set<Way> allowed, Consumer<Confirmation> submit) {
        this.submit = submit;
        this.guard = new UnsentGuard(account);
        addClassNames("work-card", "submit-panel");
        ways.setLabel(getTranslation("submit.way"));
        ways.setItems(List.of(Way.values()).stream().filter(allowed::contains).toList());
        ways.setItemLabelGenerator(way -> getTranslation("submit.way." + way));
        ways.setVisible(allowed.size() > 1);
        ways.addValueChangeListener(change -> follow());
        pad.setAlternative(allowed.contains(Way.PASSWORD));
        signing();
        password.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.CURRENT_PASSWORD);
        password.setValueChangeMode(ValueChangeMode.EAGER);
        password.addValueChangeListener(change -> {
            password.setInvalid(false);
            follow();
        });
        password.addKeyDownListener(Key.ENTER, pressed -> submit());
        refused.addClassName("submit-refused");
        refused.getElement().setAttribute("role", "alert");
        device.addClassName("submit-device");
        device.getElement().setAttribute("role", "status");
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.addClassName("submit-button");
        button.setDisableOnClick(true);
        button.addClickListener(click -> submit());
        guard.addCheckedListener(this::checked);
        device.setText(getTranslation("submit.device.asking"));
        add(new H2(getTranslation("submit.confirm")), consequences(allowed), guard, ways, signing, password);
        add(device, refused, button);
        ways.setValue(allowed.contains(Way.SIGNATURE) ? Way.SIGNATURE : Way.PASSWORD);
    }

    private void signing() {
        signing.addClassName("submit-signing");
        Paragraph law = new Paragraph(getTranslation("submit.signature.law"));
        law.addClassName("quiet");
        pad.addSignatureListener(event -> {
            png = event.png().orElse(new byte[0]);
            follow();
        });
        signing.add(pad, law);
    }

    private Component consequences(Set<Way> allowed) {
        UnorderedList list = new UnorderedList();
        list.addClassName("submit-consequences");
        list.add(new ListItem(getTranslation("submit.consequence.final")));
        list.add(new ListItem(getTranslation("submit.consequence.seen")));
        list.add(new ListItem(getTranslation("submit.consequence.record")));
        if (allowed.contains(Way.SIGNATURE)) {
            list.add(new ListItem(getTranslation("submit.consequence.signature")));
        }
        return list;
    }

    /** What the button submits. */
    void setChosen(Collection<SheetId> sheets) {
        chosen = sheets.size();
        guard.watch(sheets.stream().map(SheetId::toString).sorted().toList());
        follow();
    }

    private void checked(UnsentGuard.CheckedEvent event) {
        asked = true;
        unsent = event.count();
        device.setText(
                unsent > 0
                        ? getTranslation("submit.device.unsent", unsent)
                        : getTranslation(event.known() ? "submit.device.clean" : "submit.device.unknown"));
        device.setClassName("blocking", unsent > 0);
        follow();
    }

    private void follow() {
        boolean byHand = ways.getValue() == Way.SIGNATURE;
        signing.setVisible(byHand);
        password.setVisible(!byHand);
        button.setText(chosen == 0 ? getTranslation("submit.none") : getTranslation("submit.act", chosen));
        button.setEnabled(isReady());
    }

    private boolean isReady() {
        boolean confirmed = ways.getValue() == Way.SIGNATURE ? png.length > 0 : !password.isEmpty();
        return chosen > 0 && asked && unsent == 0 && confirmed;
    }

    private void submit() {
        refused.removeAll();
        if (!isReady()) {
            follow();
            return;
        }
        if (ways.getValue() == Way.PASSWORD) {
            submit.accept(new Confirmation.ByPassword(password.getValue()));
            return;
        }
        switch (SignatureImage.of(png)) {
            case Outcome.Done<SignatureImage>(var image) -> submit.accept(new Confirmation.BySignature(image));
            case Outcome.Refused<SignatureImage>(var violations) -> refuse(violations, path -> Optional.empty());
        }
    }

    /** Shows why nothing was submitted; what was signed or typed stays, but for a wrong password. */
    void refuse(List<Violation> violations, java.util.function.Function<String, Optional<String>> application) {
        refused.removeAll();
        refused.add(new Span(getTranslation("submit.refused")));
        UnorderedList list = new UnorderedList();
        for (Violation violation : violations) {
            String words = getTranslation(violation.code(), violation.args().toArray());
            if (violation.path().equals("password")) {
                password.clear();
                password.setErrorMessage(words);
                password.setInvalid(true);
            }
            list.add(new ListItem(application
                    .apply(violation.path())
                    .map(name -> getTranslation("submit.refused.one", name, words))
                    .orElse(words)));
        }
        refused.add(list);
        follow();
    }
}
