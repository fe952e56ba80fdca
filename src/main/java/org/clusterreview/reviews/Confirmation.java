package org.clusterreview.reviews;

/** By what an expert stands for what he or she submits. */
public sealed interface Confirmation {

    /** The ways there are. */
    enum Way {
        SIGNATURE,
        PASSWORD
    }

    Way way();

    /** A handwriting image; in law no electronic signature. */
    record BySignature(SignatureImage image) implements Confirmation {

        @Override
        public Way way() {
            return Way.SIGNATURE;
        }
    }

    record ByPassword(String password) implements Confirmation {

        @Override
        public Way way() {
            return Way.PASSWORD;
        }

        @Override
        public String toString() {
            return "ByPassword[]";
        }
    }
}
