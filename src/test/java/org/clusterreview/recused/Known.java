package org.clusterreview.recused;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterreview.access.Role;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Applications;
import org.clusterreview.applications.Receipt;
import org.clusterreview.approvals.Approval;
import org.clusterreview.approvals.Approvals;
import org.clusterreview.assignments.ProposalId;
import org.clusterreview.assignments.Proposals;
import org.clusterreview.calendars.arrangement.CalendarBooks;
import org.clusterreview.calendars.arrangement.YearDraft;
import org.clusterreview.conflicts.ConflictEvents;
import org.clusterreview.conflicts.Conflicts;
import org.clusterreview.conflicts.ExclusionRequests;
import org.clusterreview.conflicts.WrittenPerson;
import org.clusterreview.documents.Documents;
import org.clusterreview.draws.DrawId;
import org.clusterreview.draws.Draws;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.fixtures.ExampleBooks;
import org.clusterreview.kernel.calendar.WorkingDaysFile;
import org.clusterreview.objections.ObjectionId;
import org.clusterreview.objections.Objections;
import org.clusterreview.organisations.NewOrganisation;
import org.clusterreview.organisations.Organisation;
import org.clusterreview.organisations.OrganisationId;
import org.clusterreview.panels.Group;
import org.clusterreview.recognition.ListEntry;
import org.clusterreview.recognition.PublicNotices;
import org.clusterreview.recognition.RecognitionList;
import org.clusterreview.recognition.RecognitionLists;
import org.clusterreview.recognition.WhatIf;
import org.clusterreview.registry.ClusterId;
import org.clusterreview.registry.Registry;
import org.clusterreview.results.LotId;
import org.clusterreview.results.Lots;
import org.clusterreview.reviews.SheetId;
import org.clusterreview.reviews.SubmissionId;
import org.clusterreview.rounds.TrackKind;
import org.clusterreview.scoring.RuleCatalogue;
import org.clusterreview.scoring.RuleKind;
import org.clusterreview.workshop.TrialData;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whatever a method can be asked about: every id of the world, those of hidden things before all. */
final class Known {

    private final Map<String, List<Object>> byType = new HashMap<>();
    private final Map<String, List<Object>> byName = new HashMap<>();
    private final Map<String, Supplier<Object>> made = new HashMap<>();
    private final Map<String, Function<Viewer, Object>> ofViewer = new HashMap<>();

    /** Taken from what somebody sees from whom nothing is hidden. */
    Known(RecusedWorld world) {
        ApplicationContext beans = world.beans();
        JdbcTemplate jdbc = beans.getBean(JdbcTemplate.class);
        Viewer all = world.organiser();
        UUID round = world.fixture().track().round().value();
        List<Application> applications = beans.getBean(Applications.class).ofTrack(all, world.track());
        List<ApplicationId> ids = applications.stream().map(Application::id).toList();
        List<Approval> approvals =
                new ArrayList<>(beans.getBean(Approvals.class).pending(all));
        approvals.addAll(beans.getBean(Approvals.class).decided(all, 50));
        List<ApplicationId> asked = world.asked();
        List<OrganisationId> units = applications.stream()
                .filter(one -> asked.contains(one.id()))
                .map(Application::applicant)
                .toList();
        List<ExpertId> experts = world.askedExperts();
        List<UUID> expertIds = experts.stream().map(ExpertId::value).toList();
        type("TrackId", List.of(world.track()));
        type("Track", List.of(world.fixture().track()));
        type("RoundId", List.of(world.fixture().track().round()));
        type("ApplicationId", asked);
        type("GroupId", world.groups().stream().map(Group::id).toList());
        type("ExpertId", experts);
        type(
                "SheetId",
                jdbc
                        .queryForList(
                                "select id from score_sheet where application_id in ("
                                        + asked.stream()
                                                .map(id -> "'" + id + "'")
                                                .collect(Collectors.joining(", "))
                                        + ")",
                                UUID.class)
                        .stream()
                        .map(SheetId::new)
                        .toList());
        type(
                "SubmissionId",
                jdbc.queryForList("select id from submission", UUID.class).stream()
                        .limit(3)
                        .map(SubmissionId::new)
                        .toList());
        type(
                "FindingId",
                beans.getBean(Conflicts.class).between(all, world.track()).stream()
                        .filter(finding ->
                                finding.application().equals(world.hidden()) || experts.contains(finding.expert()))
                        .map(finding -> finding.id())
                        .toList());
        type(
                "RequestId",
                beans.getBean(ExclusionRequests.class).ofTrack(all, world.track()).stream()
                        .map(request -> request.id())
                        .toList());
        List<ObjectionId> objections = new ArrayList<>(List.of(new ObjectionId(new UUID(0, 1))));
        beans.getBean(Objections.class).ofTrack(all, world.track()).forEach(one -> objections.add(one.id()));
        type("ObjectionId", objections);
        List<DrawId> draws = new ArrayList<>(List.of(new DrawId(new UUID(0, 1))));
        beans.getBean(Draws.class).ofTrack(all, world.track()).forEach(draw -> draws.add(draw.id()));
        type("DrawId", draws);
        List<LotId> lots = new ArrayList<>(List.of(new LotId(new UUID(0, 1))));
        beans.getBean(Lots.class).ofTrack(all, world.track()).forEach(lot -> lots.add(lot.id()));
        type("LotId", lots);
        List<ProposalId> proposals = new ArrayList<>(List.of(new ProposalId(new UUID(0, 1))));
        beans.getBean(Proposals.class).ofTrack(all, world.track()).forEach(one -> proposals.add(one.id()));
        type("ProposalId", proposals);
        type("OrganisationId", units);
        type("RuleKind", List.of(RuleKind.values()));
        var models = beans.getBean(RuleCatalogue.class).all(all, RuleKind.MODEL);
        type("VersionedId", List.of(models.getFirst().id()));
        type(
                "RuleVersion",
                List.of(beans.getBean(RuleCatalogue.class)
                        .all(all, RuleKind.POLICY)
                        .getFirst()));
        type("PublicNotice", beans.getBean(PublicNotices.class).all(all, world.track()));
        type(
                "Choice",
                beans.getBean(TrialData.class).choices(all).stream()
                        .filter(choice -> asked.contains(choice.id()))
                        .toList());
        List<ClusterId> clusters = new ArrayList<>(List.of(new ClusterId(new UUID(0, 1))));
        beans.getBean(Registry.class).all(all).stream().limit(2).forEach(cluster -> clusters.add(cluster.id()));
        type("ClusterId", clusters);
        type("TrackKind", List.of(TrackKind.values()));
        type("Year", List.of(Year.of(2026)));
        type("LocalDate", List.of(LocalDate.of(2026, 6, 1)));
        type(
                "NewOrganisation",
                applications.stream()
                        .limit(2)
                        .map(one -> new NewOrganisation(
                                one.applicantName(),
                                Organisation.Kind.OTHER,
                                Optional.empty(),
                                Optional.empty(),
                                false))
                        .toList());
        name("Approvals.id", approvals.stream().map(Approval::id).toList());
        name("Approvals.kind", List.of("formal-exception", "list-change", "conflict-recusal", "staff-recusal-lift"));
        name(
                "Approvals.subject",
                approvals.stream().map(Approval::subject).distinct().toList());
        name("Approvals.limit", List.of(3, 50));
        name("Applications.ids", List.of(ids));
        name("OwnDeclarations.ids", List.of(ids));
        name("ScoringFigures.ids", List.of(ids));
        name("OwnMaterial.file", jdbc.queryForList("select id from attachment", UUID.class));
        name("Attachments.attachment", jdbc.queryForList("select id from attachment", UUID.class));
        name("Corrections.left", List.of(1));
        name("Corrections.right", List.of(1));
        made("FigureImport.fileName", () -> "平台.csv");
        made(
                "FigureImport.in",
                () -> new ByteArrayInputStream(
                        "集群名称,指标,年份,数值\n某集群,总营业收入,2025,1\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        name("RuleCatalogue.file", List.of("规则.yaml"));
        name("RuleCatalogue.text", List.of("policy: none"));
        name("RuleFiles.file", List.of("规则.yaml"));
        made("RuleFiles.content", () -> new ByteArrayInputStream(new byte[0]));
        name("Accounts.expert", expertIds);
        name("AccountNames.ids", List.of(accounts(world)));
        name("Audit.chain", List.of(round.toString(), "system"));
        name("Audit.offset", List.of(0, 5));
        name("Audit.limit", List.of(2000));
        name("Conflicts.reviewed", List.of(ids, List.of(world.hidden())));
        name(
                "Documents.id",
                beans.getBean(Documents.class).ofRound(all, round).stream()
                        .map(document -> document.id())
                        .toList());
        name("Documents.round", List.of(round));
        name(
                "Conflicts.pairs",
                List.of(experts.stream()
                        .flatMap(expert -> ids.stream().map(id -> new ConflictEvents.Pair(expert.value(), id.value())))
                        .collect(Collectors.toSet())));
        name("FreeCheck.experts", List.of(experts));
        name(
                "FreeCheck.people",
                List.of(applications.stream()
                        .map(one -> new WrittenPerson("张三", one.applicantName()))
                        .toList()));
        List<Integer> years = List.of(2025, 2024);
        name("EvaluationResults.year", years);
        name("Rectifications.year", years);
        name("Subjects.year", years);
        name(
                "Subjects.application",
                applications.stream()
                        .filter(one -> asked.contains(one.id()) && !one.id().equals(world.hidden()))
                        .limit(2)
                        .toList());
        type("RecognitionList", beans.getBean(RecognitionLists.class).revisions(all, world.track()));
        type("WhatIf", List.of(new WhatIf(Optional.of(1), Map.of(), Optional.empty())));
        name("PublicNotices.some", List.of(asked));
        name(
                "PublicNotices.application",
                Stream.concat(Stream.of(Optional.empty()), asked.stream().map(Optional::of))
                        .toList());
        name("OrganisationDirectory.text", List.of("", "示例"));
        name("OrganisationDirectory.limit", List.of(50));
        name("ListCorrections.approval", List.of(new UUID(0, 1)));
        name("Drafts.id", List.of(new UUID(0, 1)));
        name("ExpertAccounts.experts", List.of(expertIds));
        name("ExpertPool.ids", List.of(experts));
        name("ExpertPool.text", List.of("", "李"));
        name("Jobs.id", List.of(new UUID(0, 1)));
        name("Jobs.limit", List.of(50));
        name("Notifications.limit", List.of(2, 100));
        name("Organisations.ids", List.of(units));
        name("Panels.text", List.of(""));
        type("Receipt", List.of(Receipt.UNSTATED));
        made("ApplicationImport.fileName", () -> "申报.xlsx");
        byte[] form = read(ExampleBooks.applications(applications.size() + 1));
        made("ApplicationImport.in", () -> new ByteArrayInputStream(form));
        type("YearDraft", List.of(YearDraft.of(WorkingDaysFile.shipped().years().getFirst())));
        name("Calendars.seen", List.of(0, 1));
        made("CalendarImport.fileName", () -> "日历.xlsx");
        made("CalendarImport.in", () -> new ByteArrayInputStream(CalendarBooks.of(2030, "甲号")));
        made("ExpertImport.fileName", () -> "专家.xlsx");
        made("ExpertImport.in", ExampleBooks::experts);
        made("ClusterImport.fileName", () -> "集群名单.xlsx");
        made("ClusterImport.in", ExampleBooks::experts);
        made("OutputStream", ByteArrayOutputStream::new);
        RecognitionLists lists = beans.getBean(RecognitionLists.class);
        ofViewer.put(
                "ListInsights.entries",
                viewer -> viewer.has(Role.EXPERT)
                        ? List.<ListEntry>of()
                        : lists.current(viewer, world.track())
                                .map(RecognitionList::entries)
                                .orElse(List.of()));
    }

    private static byte[] read(InputStream in) {
        try (in) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<UUID> accounts(RecusedWorld world) {
        return world.recused().values().stream()
                .flatMap(viewer -> viewer.account().stream())
                .map(account -> account.value())
                .toList();
    }

    private void type(String type, Collection<?> values) {
        byType.put(type, List.copyOf(values));
    }

    private void name(String name, Collection<?> values) {
        byName.put(name, List.copyOf(values));
    }

    private void made(String name, Supplier<Object> maker) {
        made.put(name, maker);
    }

    /** Every way to call a method; empty where a parameter is of a kind of which nothing is known. */
    Optional<List<Object[]>> calls(Method method, Class<?> service, Viewer viewer) {
        List<Object[]> calls = new ArrayList<>();
        calls.add(new Object[method.getParameterCount()]);
        for (int i = 0; i < method.getParameterCount(); i++) {
            Optional<List<Object>> values = values(method.getParameters()[i], service, viewer);
            if (values.isEmpty()) {
                return Optional.empty();
            }
            List<Object[]> more = new ArrayList<>();
            for (Object[] call : calls) {
                for (Object value : values.get()) {
                    Object[] next = call.clone();
                    next[i] = value;
                    more.add(next);
                }
            }
            calls = more;
        }
        return Optional.of(calls);
    }

    private Optional<List<Object>> values(Parameter parameter, Class<?> service, Viewer viewer) {
        Class<?> type = parameter.getType();
        if (type == Viewer.class) {
            return Optional.of(List.of(viewer));
        }
        String name = service.getSimpleName() + "." + parameter.getName();
        if (byName.containsKey(name)) {
            return Optional.ofNullable(byName.get(name));
        }
        if (ofViewer.containsKey(name)) {
            return Optional.of(List.of(ofViewer.get(name).apply(viewer)));
        }
        Supplier<Object> maker = made.get(name);
        if (maker == null && (type == OutputStream.class || type == InputStream.class)) {
            maker = made.get(type.getSimpleName());
        }
        return maker != null
                ? Optional.of(List.of(maker.get()))
                : Optional.ofNullable(byType.get(type.getSimpleName()));
    }
}
