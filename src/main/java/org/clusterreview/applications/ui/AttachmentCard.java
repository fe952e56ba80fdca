package org.clusterreview.applications.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Attachment;
import org.clusterreview.applications.Attachments;
import org.clusterreview.rounds.policy.FormalCheckRule;
import org.clusterreview.rounds.policy.Severity;
import org.clusterreview.ui.Fields;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;
import org.clusterreview.ui.Times;
import org.clusterreview.ui.Uploads;

/** The PDFs of the application. */
class AttachmentCard extends Card {

    private static final long serialVersionUID = 1L;

    /** Of no item of the list. */
    private static final String OTHER = "";

    private final transient ApplicationFile file;
    private final transient MaterialActions actions;
    private final transient Viewer viewer;
    private final transient Runnable refresh;
    private final transient List<FormalCheckRule.Attachment> wanted;
    private final boolean editable;

    AttachmentCard(ApplicationFile file, boolean editable, MaterialActions actions, Viewer viewer, Runnable refresh) {
        super(UIText.of("attachments.title", file.attachments().size()));
        this.file = file;
        this.editable = editable;
        this.actions = actions;
        this.viewer = viewer;
        this.refresh = refresh;
        this.wanted =
                file.policy().formalCheck().map(FormalCheckRule::attachments).orElseGet(List::of);
        if (!wanted.isEmpty()) {
            add(checklist());
        }
        if (file.attachments().isEmpty()) {
            Paragraph none = new Paragraph(getTranslation(editable ? "attachments.none" : "attachments.none.others"));
            none.addClassName("quiet");
            add(none);
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("attachments");
        file.attachments().forEach(attachment -> list.add(item(attachment)));
        add(list);
        if (editable) {
            addUpload();
        }
    }

    /** What is asked for, and whether it is there. */
    private UnorderedList checklist() {
        UnorderedList list = new UnorderedList();
        list.addClassName("material");
        for (FormalCheckRule.Attachment item : wanted) {
            boolean there = file.attachments().stream()
                    .anyMatch(attachment ->
                            attachment.kind().filter(item.rule().id()::equals).isPresent());
            boolean hard = item.rule().severity() == Severity.HARD;
            list.add(new ListItem(
                    new Span(item.name().in(getLocale())),
                    there
                            ? new StateBadge(Tone.OK, getTranslation("attachments.there"))
                            : new StateBadge(hard ? Tone.BLOCK : Tone.WARN, getTranslation("attachments.missing"))));
        }
        return list;
    }

    private ListItem item(Attachment attachment) {
        Span when = new Span(getTranslation(
                "attachments.size", Math.max(1, attachment.file().size() / 1024), Times.minute(attachment.addedAt())));
        when.addClassName("quiet");
        ListItem item = new ListItem(actions.link(viewer, attachment), when);
        if (editable) {
            item.add(withdraw(attachment));
        }
        if (!wanted.isEmpty()) {
            item.add(
                    editable
                            ? kind(attachment)
                            : new Span(name(attachment.kind().orElse(OTHER))));
        }
        return item;
    }

    private Button withdraw(Attachment attachment) {
        String label = getTranslation("attachments.withdraw", attachment.file().name());
        Button withdraw = new Button(
                VaadinIcon.CLOSE_SMALL.create(),
                click -> actions.withdraw(file.application().id(), attachment.id(), refresh));
        withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        withdraw.setAriaLabel(label);
        withdraw.setTooltipText(label);
        return withdraw;
    }

    private Select<String> kind(Attachment attachment) {
        Select<String> kind = kinds();
        kind.setAriaLabel(
                getTranslation("attachments.kind.of", attachment.file().name()));
        kind.setValue(attachment.kind().orElse(OTHER));
        kind.addValueChangeListener(change -> {
            if (change.isFromClient()
                    && !actions.name(file.application().id(), attachment.id(), stated(change.getValue()), refresh)) {
                kind.setValue(change.getOldValue());
            }
        });
        return kind;
    }

    private Select<String> kinds() {
        Select<String> kinds = new Select<>();
        kinds.setItems(Stream.concat(wanted.stream().map(item -> item.rule().id()), Stream.of(OTHER))
                .toList());
        kinds.setItemLabelGenerator(this::name);
        return kinds;
    }

    private String name(String kind) {
        return wanted.stream()
                .filter(item -> item.rule().id().equals(kind))
                .map(item -> item.name().in(getLocale()))
                .findFirst()
                .orElseGet(() -> getTranslation("attachments.kind.other"));
    }

    private static Optional<String> stated(String kind) {
        return Optional.of(kind).filter(one -> !one.equals(OTHER));
    }

    private void addUpload() {
        Select<String> kind = kinds();
        kind.setLabel(getTranslation("attachments.kind"));
        kind.setValue(OTHER);
        kind.setVisible(!wanted.isEmpty());
        Upload upload = Fields.upload(Uploads.bounded(
                Attachments.MAX_BYTES,
                (name, content) ->
                        actions.add(viewer, file.application().id(), name, content, stated(kind.getValue()), refresh)));
        upload.setAcceptedFileTypes(Attachments.PDF, ".pdf");
        upload.setMaxFileSize(Math.toIntExact(Attachments.MAX_BYTES));
        add(kind, upload);
    }
}
