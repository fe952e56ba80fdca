package org.clusterreview.organisations;

import java.util.Optional;

/** An organisation as an import or a form names it. */
public record NewOrganisation(
        String name,
        Organisation.Kind kind,
        Optional<String> creditCode,
        Optional<String> cityCode,
        boolean demonstration) {}
