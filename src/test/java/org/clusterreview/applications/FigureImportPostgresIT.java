package org.clusterreview.applications;

import org.clusterreview.fixtures.OnPostgres;

@OnPostgres
class FigureImportPostgresIT extends FigureImportContract {}
