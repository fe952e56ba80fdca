package org.clusterreview.reviews;

/**
 * How experts review in a track.
 *
 * @param version optimistic version, to be given back with a change; 0 where nothing was decided
 * @param order in which an expert's applications of a group follow one another
 * @param seed of the orders by chance; empty with any other order
 * @param keepMaterial whether the material of an expert's own tasks may stay on his or her device for reading without a network
 * @param confirmation by what an expert confirms what he or she submits
 */
public record ReviewSettings(long version, Order order, String seed, boolean keepMaterial, Confirmation confirmation) {

    /** What holds where nothing was decided. */
    public static final ReviewSettings UNDECIDED =
            new ReviewSettings(0, Order.GROUP, "", false, Confirmation.SIGNATURE_OR_PASSWORD);

    public enum Order {
        /** As the group was put together; the same for every expert. */
        GROUP,
        /** By the applications' numbers; the same for every expert. */
        NUMBER,
        /** By chance, another for every expert, so that no application is the first or the last for all. */
        SEEDED
    }

    public enum Confirmation {
        SIGNATURE_OR_PASSWORD,
        SIGNATURE,
        PASSWORD;

        public boolean allowsSignature() {
            return this != PASSWORD;
        }

        public boolean allowsPassword() {
            return this != SIGNATURE;
        }
    }

    /** With another choice of the organiser; the seed is the program's to make. */
    public ReviewSettings with(Order newOrder, boolean mayKeepMaterial, Confirmation newConfirmation) {
        return new ReviewSettings(version, newOrder, seed, mayKeepMaterial, newConfirmation);
    }
}
