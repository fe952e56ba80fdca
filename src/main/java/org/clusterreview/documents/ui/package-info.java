/** Parts of pages that offer stored files. */
@NullMarked
@NamedInterface("ui")
package org.clusterreview.documents.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
