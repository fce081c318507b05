# Sourced by ../run: what an application costs before it is used, with and without the extension: ten endpoints that answer a
# user id, each with @RequireClerkSession, against the same ten without annotation and extension. The demo stands beside them: it
# has every resource of the Backend API, and cannot be built without the extension.

declare -A STARTUP_APPLICATION=([without]=$TARGET/endpoints/plain-10/quarkus-app [with]=$TARGET/endpoints/clerk-10/quarkus-app
    [demo]=$ROOT/integration-tests/target/quarkus-app)
declare -A STARTUP_PATH=([without]=/generated0/e0 [with]=/generated0/e0 [demo]=/api/me)
STARTUP_FIGURES='started_ms answered_ms cpu_ms rss_mb heap_mb classes'
STARTUP_HEAP='-Xms32m -Xmx64m'

build_startup() {
    build_endpoints
    say 'Building the demo'
    (cd "$ROOT" && ./mvnw -B -ntp package -pl integration-tests -Dmaven.test.skip=true) >"$RESULTS/build-demo.log" 2>&1 || {
        tail -n 40 "$RESULTS/build-demo.log" >&2
        fail "the build failed, see $RESULTS/build-demo.log"
    }
}

# startup_figures <name> <milliseconds until it answered>: memory is that of the process after one request; the heap is what is
# left of it after a collection.
startup_figures() {
    local pid=${SERVER_PID[$1]}
    printf '%s:started_ms\t%s\n' "$1" "$(sed -n 's/.* started in \([0-9.]*\)s\..*/\1/p' "$RESULTS/$1.log" | awk '{ print $1 * 1000 }')"
    printf '%s:answered_ms\t%s\n' "$1" "$2"
    printf '%s:cpu_ms\t%s\n' "$1" "$(server_cpu "$1" | awk '{ print $1 / 1000 }')"
    printf '%s:rss_mb\t%s\n' "$1" "$(awk '/^VmRSS/ { print $2 / 1024 }' "/proc/$pid/status")"
    printf '%s:classes\t%s\n' "$1" "$("$JSTAT" -class "$pid" | awk 'NR == 2 { print $1 }')"
    "${JSTAT%jstat}jcmd" "$pid" GC.run >/dev/null
    printf '%s:heap_mb\t%s\n' "$1" "$("$JSTAT" -gc "$pid" | awk '
        NR == 1 { for (i = 1; i <= NF; i++) column[$i] = i }
        NR == 2 { print ($column["S0U"] + $column["S1U"] + $column["EU"] + $column["OU"]) / 1024 }')"
}

# Each application in turns, so that what disturbs the machine disturbs all; the first start of each does not count.
measure_startup() {
    ENDPOINT_NUMBERS=(10)
    ! $BUILD || build_startup
    make_tokens 1
    local start name begin status
    : >"$RESULTS/startup.tsv"
    for start in $(seq 0 "$STARTS"); do
        say "Start $start of $STARTS"
        for name in without with demo; do
            begin=$(date +%s%N)
            start_server "$name" "${STARTUP_APPLICATION[$name]}" $STARTUP_HEAP
            status=$(curl -s -o /dev/null -w '%{http_code}' -H "Authorization: Bearer $(cat "$TOKENS/repeated")" \
                "$(url "$name" "${STARTUP_PATH[$name]}")")
            [ "$status" = 200 ] || fail "$name answered $status"
            [ "$start" = 0 ] || startup_figures "$name" "$((($(date +%s%N) - begin) / 1000000))" >>"$RESULTS/startup.tsv"
            stop_server "$name"
        done
    done
    { report_machine 'all applications started in turns in one run' && report_startup; } | tee "$RESULTS/startup.md"
}

report_startup() {
    local figure name
    printf '\n## Start-up and memory\n\n'
    printf 'Ten endpoints without and with @RequireClerkSession, and the demo; %s, on one core; medians of %s starts.\n\n' \
        "$STARTUP_HEAP" "$STARTS"
    printf '| | without the extension | with it | difference | the demo |\n| --- | ---: | ---: | ---: | ---: |\n'
    for figure in $STARTUP_FIGURES; do
        printf '| %s' "$figure"
        for name in without with demo; do
            values "$RESULTS/startup.tsv" "$name:$figure" 2 | median
        done | awk '{ v[NR] = $1 } END { printf " | %.1f | %.1f | %+.1f | %.1f |\n", v[1], v[2], v[2] - v[1], v[3] }'
    done
}
