package org.clusterreview.recused;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.Outcome;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that the services tell a viewer, method by method and argument by argument. */
final class Answers {

    /** Methods that read though their transaction may write. */
    private static final Map<String, String> READS = Map.of("PublicNotices.isOver", "looks at the day alone");

    /** Methods that change something though they do not answer with an outcome, or that are left out, each with the reason. */
    private static final Map<String, String> NOT_ASKED = Map.ofEntries(
            Map.entry("ExpertAccounts.open", "opens accounts"),
            Map.entry("ExpertAccounts.renew", "renews a password"),
            Map.entry("Conflicts.recheck", "checks anew; answers as between does"),
            Map.entry("StoredFiles.open", "a file's id is known only to the row that refers to it"),
            Map.entry("StoredFiles.find", "a file's id is known only to the row that refers to it"),
            Map.entry("ExpertPool.readPersonal", "puts the reading on record; nothing of an application"),
            Map.entry("Jobs.start", "starts work"),
            Map.entry("Notifications.markRead", "marks a message"),
            Map.entry("Notifications.markAllRead", "marks messages"),
            Map.entry("Organisations.register", "enters an organisation"),
            Map.entry("Organisations.registerAll", "enters organisations"),
            Map.entry("PanelAccounts.open", "opens accounts"),
            Map.entry(
                    "PanelRepairs.smallestChange",
                    "reckons for seconds; InvitationsContract asks it of a withheld group"),
            Map.entry("Presence.seen", "notes that an expert is at work"),
            Map.entry("Registry.enter", "enters a cluster"),
            Map.entry("Results.expertNames", "puts the reading on record; asked for with the exports"),
            Map.entry("Marks.apply", "writes marks"),
            Map.entry("SheetKeeping.remind", "sends messages"),
            Map.entry("SheetKeeping.remindShadows", "sends messages"),
            Map.entry("Tracks.hold", "needs a transaction of the caller; answers as find does"),
            Map.entry("RuleCatalogue.faults", "reads the text it is given"),
            Map.entry("Drafts.faults", "reads the text it is given"),
            Map.entry("DemonstrationAccounts.refusal", "speaks of the whole database"),
            Map.entry("Accounts.all", "open to administrators alone, who take no part in a review"));

    private record Asked(Object bean, Class<?> service, Method method) {

        String name() {
            return service.getSimpleName() + "." + method.getName();
        }
    }

    private final List<Asked> methods = new ArrayList<>();

    Answers(ApplicationContext beans) {
        for (Object bean : beans.getBeansWithAnnotation(Service.class).values()) {
            Class<?> service = AopUtils.getTargetClass(bean);
            for (Method method : service.getDeclaredMethods()) {
                if (Modifier.isPublic(method.getModifiers())
                        && !method.isSynthetic()
                        && Arrays.asList(method.getParameterTypes()).contains(Viewer.class)
                        && AnnotatedElementUtils.hasAnnotation(method, PreAuthorize.class)) {
                    Asked readable = new Asked(bean, service, method);
                    if (isAsked(readable)) {
                        methods.add(readable);
                    }
                }
            }
        }
        methods.sort(Comparator.comparing(
                one -> one.name() + Arrays.toString(one.method().getParameterTypes())));
    }

    private static boolean isAsked(Asked one) {
        if (NOT_ASKED.containsKey(one.name())) {
            return false;
        }
        if (READS.containsKey(one.name())) {
            return true;
        }
        Transactional own = AnnotatedElementUtils.findMergedAnnotation(one.method(), Transactional.class);
        Transactional around =
                own != null ? own : AnnotatedElementUtils.findMergedAnnotation(one.service(), Transactional.class);
        if (around == null || around.readOnly()) {
            return true;
        }
        if (one.method().getReturnType() == Outcome.class) {
            return false;
        }
        throw new AssertionError(one.name() + " may write and gives no outcome: say whether it reads");
    }

    Set<String> names() {
        Set<String> names = new HashSet<>();
        methods.forEach(one -> names.add(one.name()));
        return names;
    }

    /** By call, whatever came of it. */
    Told of(Viewer viewer, Known known) {
        Told answers = new Told();
        List<String> gaps = methods.stream()
                .filter(one -> known.calls(one.method(), one.service(), viewer).isEmpty())
                .map(one -> one.method().toString())
                .toList();
        if (!gaps.isEmpty()) {
            throw new AssertionError("nothing is known to ask these about:\n" + String.join("\n", gaps));
        }
        for (Asked one : methods) {
            List<Object[]> calls =
                    known.calls(one.method(), one.service(), viewer).orElseThrow();
            int number = 0;
            for (Object[] call : calls) {
                String key = one.name() + " " + one.method().getParameterCount() + " " + number++;
                String answer = ask(one, call);
                answers.put(key, answer);
                if (answer.equals("denied")) {
                    break;
                }
            }
        }
        return answers;
    }

    /** Names and contents of the parts of a workbook, without what tells when it was made. */
    private static String parts(byte[] book) {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(book))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (!part.getName().startsWith("docProps/")) {
                    text.append(part.getName()).append(Rendering.of(zip.readAllBytes()));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private static String ask(Asked one, Object[] call) {
        StringBuilder text = new StringBuilder();
        try {
            text.append(Rendering.of(one.method().invoke(one.bean(), call)));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof AccessDeniedException) {
                return "denied";
            }
            text.append(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
        Arrays.stream(call)
                .filter(ByteArrayOutputStream.class::isInstance)
                .map(ByteArrayOutputStream.class::cast)
                .forEach(out -> text.append(parts(out.toByteArray())));
        return text.toString();
    }
}
