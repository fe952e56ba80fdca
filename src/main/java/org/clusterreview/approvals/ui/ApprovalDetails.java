package org.clusterreview.approvals.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import org.clusterreview.access.Viewer;
import org.clusterreview.approvals.Approval;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.documents.ui.FileLink;
import org.clusterreview.kernel.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a decision rests on: the facts, the document, the last day. */
final class ApprovalDetails extends Div {

    private static final long serialVersionUID = 1L;
    private static final JsonMapper JSON = JsonMapper.shared();

    ApprovalDetails(Approval approval, StoredFiles files, Viewer viewer) {
        DescriptionList list = new DescriptionList();
        JSON.readTree(approval.facts())
                .forEachEntry((key, value) -> row(list, getTranslation("approval.fact." + key), text(value)));
        approval.expiresOn().ifPresent(day -> row(list, getTranslation("approvals.expires-on"), day.toString()));
        approval.document()
                .flatMap(id -> files.find(viewer, id))
                .ifPresent(file -> list.add(
                        new DescriptionList.Term(getTranslation("approvals.document")),
                        new DescriptionList.Description(new FileLink(files, viewer, file))));
        add(list);
    }

    private static void row(DescriptionList list, String term, String description) {
        list.add(new DescriptionList.Term(term), new DescriptionList.Description(description));
    }

    /** A value that is a word of the program is said in the reader's language. */
    private String text(JsonNode value) {
        if (!value.isValueNode()) {
            return value.toString();
        }
        String key = "approval.value." + value.asString();
        return Texts.in(getLocale()).bundle().containsKey(key) ? getTranslation(key) : value.asString();
    }
}
