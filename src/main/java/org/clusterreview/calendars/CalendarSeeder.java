package org.clusterreview.calendars;

import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.calendar.WorkingDaysFile;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the shipped calendar into the database at start. A year that stands there already is left as it is. */
@Component
@Order(20)
class CalendarSeeder implements ApplicationRunner {

    private final CalendarDesk desk;

    CalendarSeeder(CalendarDesk desk) {
        this.desk = desk;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        desk.seed(Viewer.system(), WorkingDaysFile.shipped().years());
    }
}
