package org.clusterreview.applications;

import org.clusterreview.access.personal.PersonalText;

/** Whom to call about an application. */
public record Contact(String name, PersonalText phone) {}
