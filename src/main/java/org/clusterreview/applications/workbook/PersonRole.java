package org.clusterreview.applications.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a person has to do with an application: whoever knows one of them well must not judge it. */
public enum PersonRole {
    LEADER("申报负责人"),
    HEAD("依托单位负责人"),
    CONTACT("联系人"),
    AUTHOR("材料编制人"),
    ADVISER("咨询顾问");

    private final String label;

    PersonRole(String label) {
        this.label = label;
    }

    /** The name in the form. */
    public String label() {
        return label;
    }

    static List<String> labels() {
        return Arrays.stream(values()).map(PersonRole::label).toList();
    }

    static Optional<PersonRole> labelled(String text) {
        return Arrays.stream(values()).filter(r -> r.label.equals(text)).findFirst();
    }
}
