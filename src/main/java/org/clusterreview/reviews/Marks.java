package org.clusterreview.reviews;

import java.util.List;
import java.util.concurrent.CompletionException;
import org.clusterreview.access.Caller;
import org.clusterreview.access.ForExperts;
import org.clusterreview.access.Viewer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The one way on which marks are written. Batches that arrive while others are being written share the next transaction; each
 * is answered once that has ended.
 */
@Service
public class Marks {

    /** Most mutations of one batch, so that every transaction is short. */
    public static final int BATCH = 50;

    /** Most batches that share a transaction. */
    private static final int TOGETHER = 50;

    private static final int DEVICE_LENGTH = 100;

    private final MarkWriter writer;
    private final Together<MarkRequest, MarkWriter.Result> together;

    Marks(MarkWriter writer) {
        this.writer = writer;
        this.together = new Together<>(writer::together, TOGETHER);
    }

    /**
     * Applies a batch in its order. A mutation that was applied before is acknowledged and changes nothing; one that is not
     * allowed is refused by itself; one on an older version of its mark meets what stands there. Who calls within a
     * transaction has it written there.
     *
     * @param device what the browser says it runs on
     * @throws AccessDeniedException for a sheet that is not the viewer's
     * @throws IllegalArgumentException for more than {@value #BATCH} mutations
     */
    @ForExperts
    public Saved apply(Viewer viewer, SheetId id, String device, List<Mutation> mutations) {
        if (mutations.size() > BATCH) {
            throw new IllegalArgumentException("a batch holds at most " + BATCH + " mutations");
        }
        String where = device.length() > DEVICE_LENGTH ? device.substring(0, DEVICE_LENGTH) : device;
        MarkRequest request = new MarkRequest(viewer, Caller.present(), id, where, mutations);
        if (viewer.isSystem() || TransactionSynchronizationManager.isActualTransactionActive()) {
            return writer.alone(request);
        }
        return switch (answer(request)) {
            case MarkWriter.Result.Done(var saved) -> saved;
            case MarkWriter.Result.Failed(var reason) -> throw reason;
            case MarkWriter.Result.Apart ignored -> writer.alone(request);
        };
    }

    private MarkWriter.Result answer(MarkRequest request) {
        try {
            return together.answer(request);
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof Error error) {
                throw error;
            }
            throw failure;
        }
    }
}
