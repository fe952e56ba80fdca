/** YAML files as trees that remember where every value stands, and their check against a schema. */
@NullMarked
package org.clusterreview.kernel.yaml;

import org.jspecify.annotations.NullMarked;
