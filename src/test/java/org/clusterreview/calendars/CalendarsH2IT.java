package org.clusterreview.calendars;

import org.clusterreview.fixtures.OnH2;

@OnH2
class CalendarsH2IT extends CalendarsContract {}
