package org.clusterreview.panels;

import org.clusterreview.fixtures.OnH2;

@OnH2
class GroupsH2IT extends GroupsContract {}
