/** Pages of applications: list with the formal check, import, one application. */
@NullMarked
@NamedInterface("views")
package org.clusterreview.applications.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
