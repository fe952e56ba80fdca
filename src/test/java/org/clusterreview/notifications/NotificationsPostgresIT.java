package org.clusterreview.notifications;

import org.clusterreview.fixtures.OnPostgres;

@OnPostgres
class NotificationsPostgresIT extends NotificationsContract {}
