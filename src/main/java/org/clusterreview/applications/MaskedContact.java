package org.clusterreview.applications;

/** Whom to call about an application, as far as it may be shown without being asked for. */
public record MaskedContact(String name, String phone) {}
