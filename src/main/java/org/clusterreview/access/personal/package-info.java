/** Personal values under encryption: a masked value, its converter for entities, and keyed hashes where equality must be found. */
@NullMarked
@NamedInterface("personal")
package org.clusterreview.access.personal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
