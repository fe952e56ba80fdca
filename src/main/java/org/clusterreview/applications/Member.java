package org.clusterreview.applications;

import java.util.Optional;
import org.clusterreview.applications.workbook.MemberRole;
import org.clusterreview.organisations.OrganisationId;

/** An enterprise or institution of the cluster, as the application lists it. */
public record Member(String name, Optional<String> creditCode, MemberRole role, OrganisationId organisation) {}
