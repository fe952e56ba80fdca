package org.clusterreview.organisations;

import org.clusterreview.fixtures.OnH2;

@OnH2
class OrganisationQuestionsH2IT extends OrganisationQuestionsContract {}
