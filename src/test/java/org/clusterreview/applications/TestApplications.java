package org.clusterreview.applications;

import java.util.Optional;
import java.util.TreeMap;
import org.clusterreview.applications.workbook.ApplicantKind;
import org.clusterreview.applications.workbook.ApplicationRow;
import org.clusterreview.organisations.OrganisationId;
import org.clusterreview.rounds.Track;
import org.springframework.context.ApplicationContext;

/** Applications that exist, for features that come after the import: in the package of the real ones. */
public final class TestApplications {

    private final ApplicationRepository repository;

    public TestApplications(ApplicationContext context) {
        this.repository = context.getBean(ApplicationRepository.class);
    }

    /** What a test says of an application; the rest is the same for all. */
    public record Wanted(
            String name,
            ApplicantKind kind,
            String city,
            Optional<String> county,
            Optional<String> zone,
            String field) {

        public static Wanted ofZone(String name, String city, String zone, String field) {
            return new Wanted(name, ApplicantKind.HIGHTECH_ZONE, city, Optional.empty(), Optional.of(zone), field);
        }

        public static Wanted ofCounty(String name, String city, String county, String field) {
            return new Wanted(
                    name, ApplicantKind.COUNTY_GOVERNMENT, city, Optional.of(county), Optional.empty(), field);
        }
    }

    public Application add(Track track, OrganisationId applicant, Wanted wanted, FormalState state) {
        int number = repository.findByTrackIdOrderByNumber(track.id().value()).size() + 1;
        ApplicationEntity entity = new ApplicationEntity(track, number, false);
        entity.take(
                new ApplicationRow(
                        0,
                        wanted.name(),
                        "某管委会",
                        wanted.kind(),
                        "11420100MB0000001X",
                        wanted.city(),
                        wanted.county(),
                        wanted.zone(),
                        wanted.field(),
                        "某市科技局",
                        "联系人",
                        "13800000000",
                        Optional.empty(),
                        new TreeMap<>()),
                applicant,
                null,
                null);
        entity.decide(state, null);
        return repository.save(entity).toValue();
    }
}
