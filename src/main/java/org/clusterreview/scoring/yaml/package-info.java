/** Reads scoring models from YAML and reports every fault with line and column. */
@NullMarked
@NamedInterface("yaml")
package org.clusterreview.scoring.yaml;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
