/** Invented applications, experts, clusters and marks, the same for the same seed. */
@NullMarked
@NamedInterface("generator")
package org.clusterreview.demo.generator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
