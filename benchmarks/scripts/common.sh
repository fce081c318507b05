# Sourced by ../run: what its parts share.

say() {
    printf '%s %s\n' "$(date +%T)" "$*" >&2
}

fail() {
    printf 'benchmarks/run: %s\n' "$*" >&2
    exit 1
}

load_average() {
    cut -d ' ' -f 1 /proc/loadavg
}

# Whether something else was running at the start.
is_busy() {
    awk -v load="$LOAD_AT_START" 'BEGIN { exit load < 0.5 }'
}

# Ends the run if it cannot be made on this machine; wrk is installed where apt-get may.
check_tools() {
    [ "$(uname -s)" = Linux ] || fail 'needs Linux: taskset pins the server to one core'
    local tool
    for tool in taskset curl awk "$JAVA" "$JSTAT"; do
        command -v "$tool" >/dev/null || fail "needs $tool"
    done
    [ "$(nproc)" -ge 2 ] || fail 'needs two cores: one for the server, one for the load generator'
    command -v wrk >/dev/null && return
    if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
        say 'Installing wrk'
        { apt-get update -qq && apt-get install -y -qq wrk; } >/dev/null || fail 'needs wrk, and apt-get could not install it'
    else
        fail 'needs wrk (https://github.com/wg/wrk; package wrk of Debian and Ubuntu)'
    fi
}

# maven <log> <arguments…>: packages the module and what it needs.
maven() {
    local log=$1
    shift
    (cd "$ROOT" && ./mvnw -B -ntp package -pl benchmarks "$@") >"$log" 2>&1 || {
        tail -n 40 "$log" >&2
        fail "the build failed, see $log"
    }
}

# java_tool <class> <arguments…>: runs a class of the module's test sources.
java_tool() {
    "$JAVA" -cp "$TARGET/test-classes:$TARGET/classes:$(cat "$TARGET/test-classpath.txt")" "$@"
}

# on_cores <cores> <function> <arguments…>
on_cores() {
    local cores=$1
    shift
    (
        taskset -cp "$cores" "$BASHPID" >/dev/null
        "$@"
    )
}

# median: of the numbers on standard input.
median() {
    sort -g | awk '{ v[NR] = $1 } END { if (NR) print (NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2) }'
}
