# Sourced by ../run: the memory of an application while downloads of 1 GB go through its proxy of the Frontend API, to a client
# that takes what it gets and to clients that are slow.

DOWNLOAD=1000000000
PROXY_HEAP=128m
SLOW_RATE=25M
SLOW_CLIENTS=16
SLOW_CLIENT_RATE=1M
SLOW_SECONDS=30
PHASES=()

declare -A PHASE_DESCRIPTION=() PHASE_RECEIVED=() PHASE_SENT=() PHASE_SECONDS=()

# memory: resident kilobytes of the server, and used kilobytes of its heap.
memory() {
    local resident heap
    resident=$(awk '/^VmRSS:/ { print $2 }' "/proc/${SERVER_PID[proxy]}/status")
    heap=$(taskset -c "$LOAD_CORES" "$JSTAT" -gc "${SERVER_PID[proxy]}" | awk '
        NR == 1 { for (i = 1; i <= NF; i++) column[$i] = i }
        NR == 2 { printf "%.0f\n", $column["S0U"] + $column["S1U"] + $column["EU"] + $column["OU"] }')
    printf '%s\t%s\n' "$resident" "$heap"
}

# phase <id> <description> <function> <arguments…>: memory is sampled while the function runs, which prints the bytes that the
# clients got.
phase() {
    local id=$1 sampler start sent
    PHASES+=("$id")
    PHASE_DESCRIPTION[$id]=$2
    shift 2
    say "${PHASE_DESCRIPTION[$id]}"
    (while :; do
        printf '%s\t%s\n' "$id" "$(memory)"
        sleep 0.5
    done) >>"$RESULTS/proxy.tsv" &
    sampler=$!
    sent=$(stub_sent)
    start=$(date +%s%N)
    PHASE_RECEIVED[$id]=$("$@")
    PHASE_SECONDS[$id]=$((($(date +%s%N) - start) / 1000000))
    PHASE_SENT[$id]=$(($(stub_sent) - sent))
    kill "$sampler" && wait "$sampler" 2>/dev/null || true
}

stub_sent() {
    curl -fsS "http://127.0.0.1:$STUB_PORT/sent"
}

# download <bytes> <arguments of curl…>: prints how many arrived.
download() {
    local bytes=$1
    shift
    taskset -c "$LOAD_CORES" curl -sS -o /dev/null -w '%{size_download}\n' "$@" "$(url proxy "/__clerk/v1/$bytes")"
}

whole_download() {
    local arrived
    arrived=$(download "$DOWNLOAD" "$@") || fail 'the download broke off'
    [ "$arrived" = "$DOWNLOAD" ] || fail "$arrived bytes arrived, not $DOWNLOAD"
    echo "$arrived"
}

# Their time is over before the download is, which is what curl fails with.
slow_clients() {
    local client
    for client in $(seq "$SLOW_CLIENTS"); do
        download "$DOWNLOAD" --limit-rate "$SLOW_CLIENT_RATE" --max-time "$SLOW_SECONDS" 2>/dev/null &
    done | awk '{ bytes += $1 } END { printf "%.0f\n", bytes }'
}

nobody() {
    sleep 5
    echo 0
}

measure_proxy() {
    if $BUILD; then
        say 'Building the application with the extension'
        maven "$RESULTS/build-clerk.log" -DskipTests
    fi
    make_tokens 1
    start_stub stub-frontend-api "$BENCHMARKS/src/proxy/stub/StubFrontendApi.java"
    : >"$RESULTS/proxy.tsv"
    start_server proxy "$TARGET/quarkus-app" -Xms32m -Xmx$PROXY_HEAP -Dquarkus.clerk.secret-key=sk_live_benchmark \
        -Dquarkus.clerk.frontend-api-proxy.enabled=true -Dquarkus.clerk.frontend-api-proxy.url="http://127.0.0.1:$STUB_PORT"
    say 'Warming up'
    download 200000000 >/dev/null
    phase before 'nobody, after the warm-up' nobody
    phase fast "1 GB, a client that takes what it gets" whole_download
    phase slow "1 GB, a client that takes ${SLOW_RATE}B/s" whole_download --limit-rate "$SLOW_RATE"
    phase many "1 GB each, $SLOW_CLIENTS clients that take ${SLOW_CLIENT_RATE}B/s, gone after $SLOW_SECONDS s" slow_clients
    phase after 'nobody, afterwards' nobody
    stop_servers
    { report_machine "heap at most $PROXY_HEAP" && report_proxy; } | tee "$RESULTS/proxy.md"
}

# extreme <id> <column> <"least" or "most">: megabytes.
extreme() {
    values "$RESULTS/proxy.tsv" "$1" "$2" | sort -g | { [ "$3" = least ] && head -n 1 || tail -n 1; } \
        | awk '{ printf "%.0f", $1 / 1024 }'
}

report_proxy() {
    local id
    printf '\n## Proxy of the Frontend API\n\n'
    printf '| | seconds | to clients, MB | from the Frontend API, MB | resident, MiB | heap used, MiB |\n'
    printf '| --- | ---: | ---: | ---: | ---: | ---: |\n'
    for id in "${PHASES[@]}"; do
        printf '| %s | %s | %s | %s | %s to %s | %s to %s |\n' "${PHASE_DESCRIPTION[$id]}" \
            "$(awk -v ms="${PHASE_SECONDS[$id]}" 'BEGIN { printf "%.1f", ms / 1000 }')" \
            "$((PHASE_RECEIVED[$id] / 1000000))" "$((PHASE_SENT[$id] / 1000000))" \
            "$(extreme "$id" 2 least)" "$(extreme "$id" 2 most)" "$(extreme "$id" 3 least)" "$(extreme "$id" 3 most)"
    done
}
