package org.clusterreview.conflicts.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clusterreview.conflicts.policy.ConflictPolicy;
import org.clusterreview.conflicts.policy.ConflictRule;
import org.clusterreview.conflicts.policy.LookBack;

/**
 * Finds the ties between experts and the applications of one track, under one policy, on one day. What the rules look for,
 * for how long and how strictly is the policy's; what counts as the same body or person is said here:
 *
 * <ul>
 *   <li>bodies are the same by their ids; bodies whose names are still in question give a tie that is not certain;
 *   <li>a person named in an application is the one meant if name and organisation are the same; where one of the two is
 *       not stated, a person must look; where both are and differ, it is somebody else;
 *   <li>a period whose end nobody knows gives, under a look-back of years, a tie that is not certain.
 * </ul>
 *
 * <p>The same chain of facts under several rules is told once, by the strictest of them, and under equal strictness by the
 * first.
 */
public final class ConflictRules {

    private final ConflictPolicy policy;
    private final ApplicationIndex index;
    private final LocalDate day;
    private final EngagementTies engagements;
    private final PersonTies people;
    private final DistantTies distant;

    /**
     * @param applications all of the track: ties may run through one to another
     * @param day on which look-backs are counted, in Chinese time
     */
    public ConflictRules(
            ConflictPolicy policy, Bodies bodies, Collection<ApplicationFacts> applications, LocalDate day) {
        this(policy, new ApplicationIndex(bodies, applications), day);
    }

    ConflictRules(ConflictPolicy policy, ApplicationIndex index, LocalDate day) {
        this.policy = policy;
        this.index = index;
        this.day = day;
        this.engagements = new EngagementTies(index);
        this.people = new PersonTies(index);
        this.distant = new DistantTies(index);
    }

    /** Every tie of an expert, by application; applications without one are absent. */
    public Map<UUID, List<Tie>> of(ExpertFacts expert) {
        FoundTies found = new FoundTies();
        for (ConflictRule rule : policy.rules()) {
            FoundTies.Under under = found.under(rule);
            switch (rule.kind()) {
                case SAME_EMPLOYER, EMPLOYMENT, HOLDING -> engagements.parties(under, posts(rule, expert));
                case DEPARTMENT -> engagements.departments(under, posts(rule, expert));
                case ADVISER -> {
                    if (rule.parties().isEmpty()) {
                        people.named(under, expert);
                    } else {
                        engagements.parties(under, posts(rule, expert));
                    }
                }
                case KINSHIP, TEACHER_STUDENT, JOINT_WORK -> people.relations(under, expert, day);
                case COMPETITOR -> distant.competitors(under, posts(rule, expert));
                case SECOND_ORDER -> distant.sharing(under, posts(rule, expert));
                case REQUEST -> requests(under, expert);
                case DECLARATION -> declarations(under, expert);
            }
        }
        return found.byApplication();
    }

    private List<Post> posts(ConflictRule rule, ExpertFacts expert) {
        List<Post> posts = new ArrayList<>();
        for (var engagement : expert.engagements()) {
            if (rule.engagements().contains(engagement.kind())) {
                LookBack.Answer answer = rule.lookBack().of(engagement.period(), day);
                if (answer != LookBack.Answer.OVER) {
                    posts.add(new Post(engagement, answer == LookBack.Answer.COUNTS));
                }
            }
        }
        return posts;
    }

    private void requests(FoundTies.Under under, ExpertFacts expert) {
        index.requests(expert.expert())
                .forEach(asked -> under.add(
                        asked.application().application(),
                        asked.request().accepted(),
                        List.of(new Link.Requested(
                                asked.request().id(),
                                asked.request().on(),
                                asked.request().reason()))));
    }

    private void declarations(FoundTies.Under under, ExpertFacts expert) {
        expert.declarations().stream()
                .filter(declaration -> index.application(declaration.application()) != null)
                .forEach(declaration -> under.add(
                        declaration.application(),
                        true,
                        List.of(new Link.Declared(declaration.id(), declaration.on(), declaration.text()))));
    }
}
