package org.clusterreview.panels.assignment;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Problems and answers as bytes, between two processes of the same program. Not a format to keep. */
final class AssignmentWire {

    private AssignmentWire() {}

    static void write(AssignmentProblem problem, DataOutput out) throws IOException {
        out.writeInt(problem.applications());
        out.writeInt(problem.experts());
        out.writeInt(problem.decimals());
        for (int a = 0; a < problem.applications(); a++) {
            out.writeInt(problem.seats(a));
            out.writeInt(problem.arcs(a));
            for (int arc = 0; arc < problem.arcs(a); arc++) {
                out.writeInt(problem.expert(a, arc));
                out.writeLong(problem.fit(a, arc));
            }
        }
        for (int e = 0; e < problem.experts(); e++) {
            out.writeInt(problem.mostLoad(e));
            out.writeInt(problem.leastLoad(e));
        }
        out.writeInt(problem.needs().size());
        for (Need need : problem.needs()) {
            write(need, problem, out);
        }
        out.writeInt(problem.caps().size());
        for (Cap cap : problem.caps()) {
            out.writeUTF(cap.id());
            out.writeInt(cap.most());
            for (int e = 0; e < problem.experts(); e++) {
                out.writeInt(cap.classOf(e));
            }
        }
    }

    private static void write(Need need, AssignmentProblem problem, DataOutput out) throws IOException {
        out.writeUTF(need.id());
        for (int a = 0; a < problem.applications(); a++) {
            out.writeInt(need.atLeast(a));
        }
        for (int e = 0; e < problem.experts(); e++) {
            out.writeBoolean(need.isMetBy(e));
        }
    }

    static AssignmentProblem problem(DataInput in) throws IOException {
        int[] seats = new int[in.readInt()];
        int[] most = new int[in.readInt()];
        int[] least = new int[most.length];
        int decimals = in.readInt();
        int[][] experts = new int[seats.length][];
        long[][] fits = new long[seats.length][];
        for (int a = 0; a < seats.length; a++) {
            seats[a] = in.readInt();
            experts[a] = new int[in.readInt()];
            fits[a] = new long[experts[a].length];
            for (int arc = 0; arc < fits[a].length; arc++) {
                experts[a][arc] = in.readInt();
                fits[a][arc] = in.readLong();
            }
        }
        for (int e = 0; e < most.length; e++) {
            most[e] = in.readInt();
            least[e] = in.readInt();
        }
        List<Need> needs = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            needs.add(need(seats.length, most.length, in));
        }
        List<Cap> caps = new ArrayList<>();
        for (int c = in.readInt(); c > 0; c--) {
            String id = in.readUTF();
            int limit = in.readInt();
            caps.add(new Cap(id, ints(most.length, in), limit));
        }
        return new AssignmentProblem(seats, most, least, needs, caps, experts, fits, decimals);
    }

    private static Need need(int applications, int experts, DataInput in) throws IOException {
        String id = in.readUTF();
        int[] atLeast = ints(applications, in);
        BitSet meeting = new BitSet();
        for (int e = 0; e < experts; e++) {
            meeting.set(e, in.readBoolean());
        }
        return new Need(id, meeting, atLeast);
    }

    private static int[] ints(int count, DataInput in) throws IOException {
        int[] values = new int[count];
        for (int i = 0; i < count; i++) {
            values[i] = in.readInt();
        }
        return values;
    }

    static void write(Assignment found, DataOutput out) throws IOException {
        out.writeUTF(found.status().name());
        out.writeInt(found.panels().size());
        for (List<Integer> panel : found.panels()) {
            write(panel, out);
        }
        write(found.total(), out);
        write(found.bound(), out);
        out.writeInt(found.shortages().size());
        for (Shortage shortage : found.shortages()) {
            out.writeUTF(shortage.requirement());
            write(shortage.applications(), out);
            out.writeInt(shortage.demanded());
            out.writeInt(shortage.available());
            out.writeBoolean(shortage.alone());
        }
        out.writeInt(found.missing().orElse(-1));
    }

    private static void write(List<Integer> values, DataOutput out) throws IOException {
        out.writeInt(values.size());
        for (int value : values) {
            out.writeInt(value);
        }
    }

    private static void write(Optional<BigDecimal> value, DataOutput out) throws IOException {
        out.writeBoolean(value.isPresent());
        if (value.isPresent()) {
            out.writeUTF(value.get().unscaledValue().toString());
            out.writeInt(value.get().scale());
        }
    }

    static Assignment assignment(DataInput in) throws IOException {
        Assignment.Status status = Assignment.Status.valueOf(in.readUTF());
        List<List<Integer>> panels = new ArrayList<>();
        for (int p = in.readInt(); p > 0; p--) {
            panels.add(list(in));
        }
        Optional<BigDecimal> total = decimal(in);
        Optional<BigDecimal> bound = decimal(in);
        List<Shortage> shortages = new ArrayList<>();
        for (int s = in.readInt(); s > 0; s--) {
            shortages.add(new Shortage(in.readUTF(), list(in), in.readInt(), in.readInt(), in.readBoolean()));
        }
        return new Assignment(
                status,
                panels,
                total,
                bound,
                shortages,
                Optional.of(in.readInt()).filter(missing -> missing >= 0));
    }

    private static List<Integer> list(DataInput in) throws IOException {
        List<Integer> values = new ArrayList<>();
        for (int count = in.readInt(); count > 0; count--) {
            values.add(in.readInt());
        }
        return values;
    }

    private static Optional<BigDecimal> decimal(DataInput in) throws IOException {
        return in.readBoolean()
                ? Optional.of(new BigDecimal(new BigInteger(in.readUTF()), in.readInt()))
                : Optional.empty();
    }
}
