package org.clusterreview.registry;

import java.util.List;
import org.clusterreview.access.WithoutViewer;
import org.clusterreview.organisations.Dictionaries;
import org.clusterreview.organisations.dictionary.Dictionary;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The recognised clusters as documents have announced them to everybody: nothing of people, and nothing but what is in force. */
@Service
@Transactional(readOnly = true)
public class PublicClusters {

    private final ClusterRepository clusters;
    private final ClusterFiles files;
    private final Dictionaries dictionaries;
    private final boolean demonstration;

    /** @param demonstration {@code no} where invented data is not wanted */
    PublicClusters(
            ClusterRepository clusters,
            ClusterFiles files,
            Dictionaries dictionaries,
            @Value("${cluster-review.demonstration}") String demonstration) {
        this.clusters = clusters;
        this.files = files;
        this.dictionaries = dictionaries;
        this.demonstration = !demonstration.equals("no");
    }

    /** By name. Invented clusters are among them only where the program is started with invented data, and marked. */
    @WithoutViewer("what was announced by a document is open to everybody")
    public List<PublicCluster> all() {
        Dictionary dictionary = dictionaries.current();
        return files.of(clusters.findByStateOrderByName(Cluster.State.RECOGNISED)).stream()
                .filter(file -> demonstration || !file.cluster().demonstration())
                .map(file -> of(file, dictionary))
                .toList();
    }

    private static PublicCluster of(ClusterFile file, Dictionary dictionary) {
        Cluster cluster = file.cluster();
        return new PublicCluster(
                cluster.name(),
                cluster.level(),
                dictionary.cityName(cluster.cityCode()),
                dictionary.fieldName(cluster.fieldCode()),
                file.unitName(),
                file.decidedOn(),
                file.documentNumber(),
                cluster.demonstration());
    }
}
