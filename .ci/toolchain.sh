# Finds or provides what a build needs beside Maven: a JDK 25 and a Node of at least 24.
# Sourced by the scripts at the root; POSIX shell, no side effects until a function is called.
#
#   find_jdk      exports JAVA_HOME and puts its bin first on PATH; returns 1 with advice where there is none
#   provide_node  puts a Node >= 24 with npm first on PATH, fetched once into the cache where there is none;
#                 returns 1 with advice where that fails
#
# The cache is $CLUSTER_REVIEW_CACHE, else $XDG_CACHE_HOME/cluster-review, else ~/.cache/cluster-review.

TOOLCHAIN_JDK=25
TOOLCHAIN_NODE=24

# major_of_jdk HOME: prints the feature release of a JDK (not of a JRE), nothing where it is none.
major_of_jdk() {
    [ -x "$1/bin/javac" ] || return 0
    "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9][0-9]*\).*/\1/p' | head -n 1
}

# jdk_candidates: prints the places where JDKs usually stand, the wanted release first, one a line.
jdk_candidates() {
    [ -z "${JAVA_HOME:-}" ] || printf '%s\n' "$JAVA_HOME"
    if [ -x /usr/libexec/java_home ]; then
        /usr/libexec/java_home -v "$TOOLCHAIN_JDK" 2>/dev/null || :
    fi
    for jdk_pattern in "*$TOOLCHAIN_JDK*" '*'; do
        for jdk_place in \
            /usr/lib/jvm/$jdk_pattern \
            /usr/java/$jdk_pattern \
            /opt/java/$jdk_pattern \
            /opt/$jdk_pattern \
            /Library/Java/JavaVirtualMachines/$jdk_pattern/Contents/Home \
            "$HOME"/Library/Java/JavaVirtualMachines/$jdk_pattern/Contents/Home \
            /opt/homebrew/opt/open$jdk_pattern/libexec/openjdk.jdk/Contents/Home \
            /usr/local/opt/open$jdk_pattern/libexec/openjdk.jdk/Contents/Home \
            "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/$jdk_pattern \
            "$HOME"/.jdks/$jdk_pattern; do
            [ ! -d "$jdk_place/bin" ] || printf '%s\n' "$jdk_place"
        done
    done
    if jdk_javac=$(command -v javac 2>/dev/null); then
        # Follows links by hand: readlink -f is not everywhere.
        while [ -L "$jdk_javac" ]; do
            jdk_target=$(readlink "$jdk_javac")
            case $jdk_target in
            /*) jdk_javac=$jdk_target ;;
            *) jdk_javac=$(dirname "$jdk_javac")/$jdk_target ;;
            esac
        done
        dirname "$(dirname "$jdk_javac")"
    fi
}

find_jdk() {
    jdk_found=
    jdk_rejected=
    # Names may hold blanks, so the list is cut at line ends alone.
    jdk_ifs=$IFS
    IFS='
'
    for jdk_home in $(jdk_candidates); do
        jdk_major=$(major_of_jdk "$jdk_home")
        [ -n "$jdk_major" ] || continue
        if [ "$jdk_major" -ge "$TOOLCHAIN_JDK" ]; then
            jdk_found=$jdk_home
            break
        fi
        jdk_rejected="$jdk_rejected
    $jdk_home ($jdk_major)"
    done
    IFS=$jdk_ifs
    if [ -z "$jdk_found" ]; then
        {
            echo "No JDK $TOOLCHAIN_JDK or newer was found; the build needs one (a JRE is not enough)."
            [ -z "$jdk_rejected" ] || echo "Too old:$jdk_rejected"
            echo "Install one and call again, for example"
            echo "    Debian, Ubuntu   apt-get install openjdk-$TOOLCHAIN_JDK-jdk (or Temurin's package temurin-$TOOLCHAIN_JDK-jdk)"
            echo "    Red Hat, Fedora  dnf install java-$TOOLCHAIN_JDK-openjdk-devel"
            echo "    SDKMAN           sdk install java $TOOLCHAIN_JDK-tem"
            echo "    macOS            brew install openjdk@$TOOLCHAIN_JDK"
            echo "or set JAVA_HOME to the folder of one that is unpacked elsewhere."
        } >&2
        return 1
    fi
    JAVA_HOME=$jdk_found
    PATH=$JAVA_HOME/bin:$PATH
    export JAVA_HOME PATH
}

# node_is_enough NODE: true where this program is a Node of at least the wanted release.
node_is_enough() {
    node_major=$("$1" --version 2>/dev/null | sed -n 's/^v\([0-9][0-9]*\)\..*/\1/p')
    [ -n "$node_major" ] && [ "$node_major" -ge "$TOOLCHAIN_NODE" ]
}

# fetch_node FOLDER: lays Node and npm out below FOLDER as an ordinary installation, with the npm that is there.
# The folder appears whole or not at all, so that a broken download is never taken for a cache.
fetch_node() {
    node_work=$1.$$
    rm -rf "$node_work"
    mkdir -p "$node_work/fetch" "$node_work/bin" "$node_work/lib/node_modules" || return 1
    # The package's install script is what brings the program for this platform: allow it by name.
    (
        cd "$node_work/fetch" &&
            echo "{\"private\":true,\"allowScripts\":{\"node\":true}}" >package.json &&
            npm install --no-audit --no-fund --no-save --ignore-scripts=false --loglevel=error \
                "node@$TOOLCHAIN_NODE" npm@11
    ) >"$node_work/fetch/log" 2>&1 &&
        node_is_enough "$node_work/fetch/node_modules/node/bin/node" &&
        cp "$node_work/fetch/node_modules/node/bin/node" "$node_work/bin/node" &&
        mv "$node_work/fetch/node_modules/npm" "$node_work/lib/node_modules/npm" &&
        ln -s ../lib/node_modules/npm/bin/npm-cli.js "$node_work/bin/npm" &&
        ln -s ../lib/node_modules/npm/bin/npx-cli.js "$node_work/bin/npx" &&
        rm -rf "$node_work/fetch" && {
        rm -rf "$1"
        mv "$node_work" "$1"
    } || {
        tail -n 20 "$node_work/fetch/log" >&2
        rm -rf "$node_work"
        return 1
    }
}

provide_node() {
    if command -v node >/dev/null 2>&1 && command -v npm >/dev/null 2>&1 && node_is_enough node; then
        return 0
    fi
    node_home=${CLUSTER_REVIEW_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/cluster-review}/node-$TOOLCHAIN_NODE
    if ! node_is_enough "$node_home/bin/node"; then
        if ! command -v npm >/dev/null 2>&1; then
            {
                echo "The front end needs Node $TOOLCHAIN_NODE or newer with npm, and neither is on the PATH."
                echo "Install Node $TOOLCHAIN_NODE (nvm install $TOOLCHAIN_NODE, brew install node@$TOOLCHAIN_NODE, or the distribution's"
                echo "package) or any older Node with npm: with it this script fetches the npm package node@$TOOLCHAIN_NODE."
            } >&2
            return 1
        fi
        echo "Node $TOOLCHAIN_NODE is not on the PATH: fetching it once into $node_home" >&2
        mkdir -p "$(dirname "$node_home")"
        if ! fetch_node "$node_home"; then
            {
                echo "The npm package node@$TOOLCHAIN_NODE could not be fetched (npm's words are above)."
                echo "Set npm's registry to one this machine reaches, or install Node $TOOLCHAIN_NODE and put it on the PATH."
            } >&2
            return 1
        fi
    fi
    PATH=$node_home/bin:$PATH
    export PATH
}
