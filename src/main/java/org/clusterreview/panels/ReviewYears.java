package org.clusterreview.panels;

import java.time.Year;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.Viewer;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.experts.ExpertPool;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How often experts have reviewed, by the seats that they have and have not left. Seats of merged records are the person's. */
@Service
@Transactional(readOnly = true)
public class ReviewYears {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final SeatRepository seats;
    private final ExpertPool pool;

    ReviewYears(SeatRepository seats, ExpertPool pool) {
        this.seats = seats;
        this.pool = pool;
    }

    /**
     * @param thisYear panels of the year
     * @param inSuccession years in succession with a panel, up to the year before
     */
    public record Count(int thisYear, int inSuccession) {

        public static final Count NONE = new Count(0, 0);
    }

    /** Of everybody who has ever had a seat and not left it. */
    @ForInsiders
    public Map<ExpertId, Count> of(Viewer viewer, Year year) {
        Map<UUID, List<Year>> byRecord = new TreeMap<>();
        seats.findByLeftAtIsNull()
                .forEach(seat -> byRecord.computeIfAbsent(seat.expert().value(), id -> new java.util.ArrayList<>())
                        .add(Year.from(seat.seatedAt().atZone(CHINA))));
        Map<ExpertId, List<Year>> byPerson = new HashMap<>();
        pool.all(viewer, byRecord.keySet().stream().map(ExpertId::new).toList())
                .forEach((record, expert) -> byPerson.computeIfAbsent(expert.id(), id -> new java.util.ArrayList<>())
                        .addAll(byRecord.getOrDefault(record.value(), List.of())));
        Map<ExpertId, Count> counts = new HashMap<>();
        byPerson.forEach((expert, years) -> counts.put(expert, count(years, year)));
        return counts;
    }

    private static Count count(Collection<Year> years, Year year) {
        Set<Year> with = new HashSet<>(years);
        int inSuccession = 0;
        while (with.contains(year.minusYears(inSuccession + 1L))) {
            inSuccession++;
        }
        return new Count((int) years.stream().filter(year::equals).count(), inSuccession);
    }
}
