/** Selection by rank within quotas, and the best list within the same limits. */
@NullMarked
@NamedInterface("quota")
package org.clusterreview.recognition.quota;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
