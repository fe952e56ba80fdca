/** The pool of experts with employers, fields and personal data under encryption. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "access",
            "access::personal",
            "organisations",
            "organisations::dictionary",
            "documents"
        })
package org.clusterreview.experts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
