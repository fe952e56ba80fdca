package org.clusterreview.invitations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Viewer;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.invitations.Invitation.State;
import org.clusterreview.invitations.Invitations;
import org.clusterreview.invitations.PanelRepairs;
import org.clusterreview.panels.Reserves;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.Tracks;
import org.clusterreview.rounds.ui.PanelBar;
import org.clusterreview.rounds.ui.PanelPage;
import org.clusterreview.rounds.ui.TrackBar;
import org.clusterreview.rounds.ui.TrackPage;
import org.clusterreview.ui.EmptyState;
import org.clusterreview.ui.Following;
import org.clusterreview.ui.Page;
import org.clusterreview.ui.WithheldNote;
import org.jspecify.annotations.Nullable;

/** Who of the panels was invited, who comes, and who takes the places of those who do not. */
@Route("tracks/:track/panels/invitations")
@RolesAllowed({"ORGANISER", "STAFF", "DRAWER", "SUPERVISOR", "SECRETARY", "AUDITOR"})
class InvitationsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final String TRACK = "track";

    private final transient Tracks tracks;
    private final transient Rounds rounds;
    private final transient InvitationReader reader;
    private final transient Invitations invitations;
    private final transient PanelRepairs repairs;
    private final transient Reserves reserves;
    private final transient ExpertPool pool;
    private final transient PublicAddress address;
    private final transient CurrentViewer current;
    private final Div bar = new Div();
    private final Div content = new Div();
    private transient @Nullable Following following;

    InvitationsView(
            Tracks tracks,
            Rounds rounds,
            InvitationReader reader,
            Invitations invitations,
            PanelRepairs repairs,
            Reserves reserves,
            ExpertPool pool,
            PublicAddress address,
            CurrentViewer current) {
        super("");
        this.tracks = tracks;
        this.rounds = rounds;
        this.reader = reader;
        this.invitations = invitations;
        this.repairs = repairs;
        this.reserves = reserves;
        this.pool = pool;
        this.address = address;
        this.current = current;
        setHeading(getTranslation("invitation.title"));
        content.addClassName("invitations");
        addComponentAsFirst(bar);
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Viewer viewer = current.get();
        TrackId id = routeId(event, TRACK).map(TrackId::new).orElseThrow(NotFoundException::new);
        Track track = tracks.find(viewer, id).orElseThrow(NotFoundException::new);
        following = new Following(
                this,
                () -> {
                    ShownInvitations now = reader.of(current.get(), track);
                    return List.of(now.invitations(), now.messages());
                },
                () -> show(track));
        bar.removeAll();
        bar.add(TrackBar.of(rounds, viewer, track, TrackPage.PANELS), new PanelBar(track, PanelPage.INVITATIONS));
        show(track);
    }

    private void show(Track track) {
        Viewer viewer = current.get();
        ShownInvitations shown = reader.of(viewer, track);
        InvitationActs acts =
                new InvitationActs(viewer, track, invitations, repairs, reserves, pool, () -> show(track));
        header().setSituation(situation(shown));
        header().setActions(buttons(shown, acts));
        List<Object> seen = List.of(shown.invitations(), shown.messages());
        Optional.ofNullable(following).ifPresent(one -> one.follow(shown.changing() ? seen : List.of()));
        content.removeAll();
        if (shown.withheld() > 0) {
            content.add(new WithheldNote(getTranslation("withheld.panel")));
        }
        if (shown.panels().isEmpty()) {
            content.add(new EmptyState(getTranslation("invitation.empty")));
            return;
        }
        if (shown.open() && !shown.folders().isEmpty()) {
            content.add(new FolderNote(shown.folders()));
        }
        shown.panels().forEach(panel -> content.add(new PanelInvitations(panel, shown, acts)));
        if (!shown.letters().isEmpty()) {
            content.add(new LettersCard(shown.letters()));
        }
    }

    private String situation(ShownInvitations shown) {
        if (shown.invitations().isEmpty()) {
            return getTranslation("invitation.situation.none", shown.uninvited());
        }
        return getTranslation(
                "invitation.situation",
                shown.count(State.ACCEPTED),
                shown.count(State.SENT),
                shown.uninvited(),
                shown.vacant());
    }

    private Component[] buttons(ShownInvitations shown, InvitationActs acts) {
        List<Component> all = new ArrayList<>();
        if (shown.open() && shown.count(State.SENT) > 0) {
            all.add(new Button(getTranslation("invitation.act.remind"), click -> acts.remind()));
        }
        if (shown.open() && shown.uninvited() > 0) {
            Button send = new Button(
                    getTranslation("invitation.act.send"),
                    click -> new LetterDialog(shown, acts, address.get()).open());
            send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            all.add(send);
        }
        return all.toArray(Component[]::new);
    }

    @Override
    protected String tabTitle() {
        return getTranslation("invitation.title");
    }
}
