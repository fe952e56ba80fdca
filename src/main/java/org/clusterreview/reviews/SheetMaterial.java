package org.clusterreview.reviews;

import java.util.List;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.Attachment;
import org.clusterreview.applications.Figure;
import org.clusterreview.applications.Member;

/**
 * What an application states, for who marks it.
 *
 * @param place city, and zone or county
 * @param keep whether it may stay on the device for reading without a network
 */
public record SheetMaterial(
        Application application,
        String place,
        String field,
        List<Figure> figures,
        List<Member> members,
        List<Attachment> attachments,
        boolean keep) {

    public SheetMaterial {
        figures = List.copyOf(figures);
        members = List.copyOf(members);
        attachments = List.copyOf(attachments);
    }
}
