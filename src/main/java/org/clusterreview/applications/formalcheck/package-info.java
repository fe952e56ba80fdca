/** Holds an application against the rules of its policy: figures, findings, name, applicant and ban. */
@NullMarked
@NamedInterface("formalcheck")
package org.clusterreview.applications.formalcheck;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
