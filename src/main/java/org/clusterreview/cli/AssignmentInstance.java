package org.clusterreview.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clusterreview.kernel.Fault;
import org.clusterreview.panels.assignment.AssignmentProblem;
import org.clusterreview.panels.assignment.Cap;
import org.clusterreview.panels.assignment.Need;

/**
 * A problem of assignment from one file: a first line {@code P,R,K,L,nTypes,cityCap}; a line an expert
 * {@code type,employer,city}; a line an application with the least number of each type; then arcs
 * {@code application,expert,affinity}. At most one expert an employer and {@code cityCap} a city sit on a panel; a negative
 * employer or city counts for none. Numbers begin with 0.
 */
final class AssignmentInstance {

    private static final int HEAD = 6;
    private static final int TRIPLE = 3;

    private final String file;
    private final List<Fault> faults;
    private final List<NumberLines.Line> lines;
    private int next;

    AssignmentInstance(InputFile input, List<Fault> faults) {
        this.file = input.name();
        this.faults = faults;
        this.lines = NumberLines.read(input, faults);
    }

    /** Empty if there are faults. */
    Optional<AssignmentProblem> problem() {
        Optional<int[]> head = faults.isEmpty() ? line(HEAD) : Optional.empty();
        if (head.isEmpty()) {
            return Optional.empty();
        }
        int applications = head.get()[0];
        int experts = head.get()[1];
        int types = head.get()[4];
        if (Arrays.stream(head.get()).anyMatch(value -> value < 0)) {
            faults.add(Fault.at(file, lines.getFirst().line(), 0, "", "cli.assign.head"));
            return Optional.empty();
        }
        List<int[]> people = block(experts, TRIPLE);
        List<int[]> leasts = block(applications, types);
        List<Map<Integer, Long>> arcs = new ArrayList<>();
        for (int a = 0; a < applications; a++) {
            arcs.add(new TreeMap<>());
        }
        while (next < lines.size()) {
            arc(applications, experts, arcs);
        }
        people.forEach(person -> requireType(person[0], types));
        if (leasts.stream().anyMatch(least -> Arrays.stream(least).anyMatch(number -> number < 0))) {
            faults.add(Fault.at(file, 0, 0, "", "cli.assign.head"));
        }
        return faults.isEmpty() ? Optional.of(problem(head.get(), people, leasts, arcs)) : Optional.empty();
    }

    private void requireType(int type, int types) {
        if (type >= types || type < 0) {
            faults.add(Fault.at(file, 0, 0, "", "cli.assign.type", type, types));
        }
    }

    private List<int[]> block(int count, int cells) {
        List<int[]> block = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            line(cells).ifPresent(block::add);
        }
        return block;
    }

    private Optional<int[]> line(int cells) {
        if (next >= lines.size()) {
            if (next == lines.size()) {
                faults.add(Fault.at(file, 0, 0, "", "cli.assign.short-file"));
            }
            next = lines.size() + 1;
            return Optional.empty();
        }
        NumberLines.Line line = lines.get(next++);
        if (line.values().size() != cells) {
            faults.add(Fault.at(
                    file, line.line(), 0, "", "cli.csv.ragged", line.values().size(), cells));
            return Optional.empty();
        }
        int[] values = new int[cells];
        for (int i = 0; i < cells; i++) {
            values[i] = whole(line, i);
        }
        return Optional.of(values);
    }

    private int whole(NumberLines.Line line, int index) {
        BigDecimal value = line.values().get(index);
        try {
            return value.intValueExact();
        } catch (ArithmeticException notWhole) {
            faults.add(Fault.at(file, line.line(), index + 1, "", "cli.csv.notInteger", value.toPlainString()));
            return 0;
        }
    }

    private void arc(int applications, int experts, List<Map<Integer, Long>> arcs) {
        int number = lines.get(next).line();
        Optional<int[]> arc = line(TRIPLE);
        if (arc.isEmpty()) {
            return;
        }
        int application = arc.get()[0];
        int expert = arc.get()[1];
        if (application < 0 || application >= applications || expert < 0 || expert >= experts) {
            faults.add(Fault.at(file, number, 0, "", "cli.assign.arc", application, expert));
        } else if (arcs.get(application).put(expert, (long) arc.get()[2]) != null) {
            faults.add(Fault.at(file, number, 0, "", "cli.assign.arc-twice", application, expert));
        }
    }

    /** Numbers without gaps; a negative one stays. */
    private static int[] dense(List<int[]> people, int column) {
        Map<Integer, Integer> numbers = new HashMap<>();
        return people.stream()
                .mapToInt(person -> person[column] < 0
                        ? Cap.NONE
                        : numbers.computeIfAbsent(person[column], number -> numbers.size()))
                .toArray();
    }

    private static AssignmentProblem problem(
            int[] head, List<int[]> people, List<int[]> leasts, List<Map<Integer, Long>> arcs) {
        List<Need> needs = new ArrayList<>();
        for (int t = 0; t < head[4]; t++) {
            int type = t;
            BitSet meeting = new BitSet();
            for (int e = 0; e < people.size(); e++) {
                meeting.set(e, people.get(e)[0] == type);
            }
            needs.add(new Need(
                    "type-" + type,
                    meeting,
                    leasts.stream().mapToInt(least -> least[type]).toArray()));
        }
        List<Cap> caps = List.of(new Cap("employer", dense(people, 1), 1), new Cap("city", dense(people, 2), head[5]));
        int[][] experts = new int[arcs.size()][];
        long[][] fits = new long[arcs.size()][];
        for (int a = 0; a < experts.length; a++) {
            experts[a] =
                    arcs.get(a).keySet().stream().mapToInt(Integer::intValue).toArray();
            fits[a] = arcs.get(a).values().stream().mapToLong(Long::longValue).toArray();
        }
        return new AssignmentProblem(
                AssignmentMatrices.filled(head[0], head[2]),
                AssignmentMatrices.filled(head[1], head[3]),
                new int[head[1]],
                needs,
                caps,
                experts,
                fits,
                0);
    }
}
