package org.clusterreview.appraisals;

import org.clusterreview.fixtures.OnPostgres;

@OnPostgres
class AppraisalsPostgresIT extends AppraisalsContract {}
