/** Whether two records of the pool are one person, decided by hashes and never by personal values in the clear. */
@NullMarked
@NamedInterface("identity")
package org.clusterreview.experts.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
