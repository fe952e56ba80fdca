package org.clusterreview.documents;

import org.clusterreview.fixtures.OnH2;

@OnH2
class DocumentsH2IT extends DocumentsContract {}
