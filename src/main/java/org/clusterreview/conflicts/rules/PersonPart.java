package org.clusterreview.conflicts.rules;

/** What a person is to an application. */
public enum PersonPart {
    /** 申报负责人. */
    LEADER,
    /** 依托单位负责人. */
    HEAD,
    /** 联系人. */
    CONTACT,
    /** 材料编制人: wrote it. */
    AUTHOR,
    /** 咨询顾问: advised on it. */
    ADVISER
}
