package org.clusterreview.documents;

import org.clusterreview.fixtures.OnPostgres;

@OnPostgres
class DocumentsPostgresIT extends DocumentsContract {}
