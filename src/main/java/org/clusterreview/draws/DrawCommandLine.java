package org.clusterreview.draws;

/** The command that repeats a draw from the files that were issued, for a POSIX shell. */
final class DrawCommandLine {

    private DrawCommandLine() {}

    /** @param draw that has drawn */
    static String of(Draw draw) {
        return "./run draw --pool " + new DrawPoolDocument().file(draw)
                + " --spec " + new DrawSpecDocument().file(draw)
                + " --secret " + draw.secret().orElseThrow()
                + " --witness=" + quoted(draw.witness().orElseThrow());
    }

    /** A word that means nothing to the shell, whatever is in it. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
