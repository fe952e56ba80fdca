package org.clusterreview.applications;

import org.clusterreview.fixtures.OnH2;

@OnH2
class ImportH2IT extends ImportContract {}
