package org.clusterreview.workshop;

import org.clusterreview.fixtures.OnH2;

@OnH2
class WorkshopH2IT extends WorkshopContract {}
