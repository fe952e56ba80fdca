/** The shell around every page: layout, navigation, texts in two languages, shared components and the error pages. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package org.clusterreview.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
