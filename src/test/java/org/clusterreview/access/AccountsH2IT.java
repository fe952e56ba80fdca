package org.clusterreview.access;

import org.clusterreview.fixtures.OnH2;

@OnH2
class AccountsH2IT extends AccountsContract {}
