package org.clusterreview.calendars;

import org.clusterreview.fixtures.OnPostgres;

@OnPostgres
class CalendarsPostgresIT extends CalendarsContract {}
