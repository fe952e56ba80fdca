package org.clusterreview.applications;

import org.clusterreview.fixtures.OnH2;

@OnH2
class FigureImportH2IT extends FigureImportContract {}
