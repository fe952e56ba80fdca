/** Pages of applications: their list, the import of the form, and each application with its formal check. */
@NullMarked
package org.clusterreview.applications.ui;

import org.jspecify.annotations.NullMarked;
