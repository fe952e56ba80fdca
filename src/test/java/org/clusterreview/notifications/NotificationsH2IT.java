package org.clusterreview.notifications;

import org.clusterreview.fixtures.OnH2;

@OnH2
class NotificationsH2IT extends NotificationsContract {}
