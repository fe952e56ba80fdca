package org.clusterreview.reviews;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Does pieces of work that arrive at the same time together. The first does its own at once; whatever arrives meanwhile is done
 * in one go by the first of those who wait, and so on. Nobody waits for others to come, and there is no thread of its own.
 */
final class Together<Q, A> {

    private final Function<List<Q>, List<A>> work;
    private final int most;
    private final Deque<Seat<Q, A>> waiting = new ArrayDeque<>();
    private boolean led;

    /**
     * @param work gives an answer for each question, in their order
     * @param most that are done in one go
     */
    Together(Function<List<Q>, List<A>> work, int most) {
        this.work = work;
        this.most = most;
    }

    private enum Turn {
        LEAD,
        DONE
    }

    /** One who waits: first for the turn to lead or for being done, then for the answer. */
    private record Seat<Q, A>(Q question, CompletableFuture<Turn> turn, CompletableFuture<A> answer) {

        Seat(Q question) {
            this(question, new CompletableFuture<>(), new CompletableFuture<>());
        }

        void done(A result) {
            answer.complete(result);
            turn.complete(Turn.DONE);
        }

        void failed(Throwable failure) {
            answer.completeExceptionally(failure);
            turn.complete(Turn.DONE);
        }
    }

    /**
     * The answer to one question, given together with others.
     *
     * @throws java.util.concurrent.CompletionException with the cause, for all that were done together, if the work fails
     */
    A answer(Q question) {
        Seat<Q, A> own = new Seat<>(question);
        if (leads(own) || own.turn().join() == Turn.LEAD) {
            lead();
        }
        return own.answer().join();
    }

    /** How many wait to be done. */
    synchronized int waiting() {
        return waiting.size();
    }

    private synchronized boolean leads(Seat<Q, A> seat) {
        waiting.add(seat);
        boolean first = !led;
        led = true;
        return first;
    }

    /** Whoever leads stands first in the line. */
    private void lead() {
        List<Seat<Q, A>> seats = next();
        try {
            List<A> answers = work.apply(seats.stream().map(Seat::question).toList());
            for (int i = 0; i < seats.size(); i++) {
                seats.get(i).done(answers.get(i));
            }
        } catch (RuntimeException | Error failure) {
            seats.forEach(seat -> seat.failed(failure));
        } finally {
            passOn();
        }
    }

    private synchronized List<Seat<Q, A>> next() {
        List<Seat<Q, A>> seats = new ArrayList<>();
        while (seats.size() < most && !waiting.isEmpty()) {
            seats.add(waiting.poll());
        }
        return seats;
    }

    private synchronized void passOn() {
        Seat<Q, A> next = waiting.peek();
        led = next != null;
        if (next != null) {
            next.turn().complete(Turn.LEAD);
        }
    }
}
