# Sourced by ../run: the servers, all on one core. Those that are not asked are idle and take none of it.

declare -A SERVER_PID=() SERVER_PORT=()
NEXT_PORT=$FIRST_PORT

# is_taken <port>
is_taken() {
    (: <"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

# start_server <name> <directory of quarkus-app> <JVM arguments…>
start_server() {
    local name=$1 directory=$2 log=$RESULTS/$1.log
    shift 2
    while is_taken "$NEXT_PORT"; do
        NEXT_PORT=$((NEXT_PORT + 1))
    done
    SERVER_PORT[$name]=$NEXT_PORT
    NEXT_PORT=$((NEXT_PORT + 1))
    : >"$log"
    CLERK_JWT_KEY=$(cat "$TOKENS/public-key.pem") CLERK_PUBLISHABLE_KEY=$(cat "$TOKENS/publishable-key") \
        taskset -c "$SERVER_CORE" "$JAVA" -Xms512m -Xmx512m -XX:+UseSerialGC "$@" -Dquarkus.http.host=127.0.0.1 \
        -Dquarkus.http.port="${SERVER_PORT[$name]}" -jar "$directory/quarkus-run.jar" >"$log" 2>&1 &
    SERVER_PID[$name]=$!
    local tries
    for tries in $(seq 1500); do
        grep -q ' started in ' "$log" && return
        kill -0 "${SERVER_PID[$name]}" 2>/dev/null || break
        sleep 0.02
    done
    tail -n 20 "$log" >&2
    fail "the application $name did not start, see $log"
}

# start_stub <name> <source>: sets STUB_PORT.
start_stub() {
    local port=
    taskset -c "$LOAD_CORES" "$JAVA" -Xmx128m -Dsun.net.httpserver.nodelay=true "$2" >"$RESULTS/$1.log" 2>&1 &
    SERVER_PID[$1]=$!
    for _ in $(seq 300); do
        port=$(sed -n '/^[0-9][0-9]*$/p' "$RESULTS/$1.log" | head -n 1)
        [ -z "$port" ] || break
        sleep 0.1
    done
    [ -n "$port" ] || fail "the stub $1 did not start, see $RESULTS/$1.log"
    STUB_PORT=$port
}

stop_server() {
    [ -n "${SERVER_PID[$1]:-}" ] || return 0
    kill "${SERVER_PID[$1]}" 2>/dev/null || true
    wait "${SERVER_PID[$1]}" 2>/dev/null || true
    unset "SERVER_PID[$1]"
}

stop_servers() {
    local name
    for name in "${!SERVER_PID[@]}"; do
        stop_server "$name"
    done
}

# server_cpu <name>: the processor time that it has used, in microseconds.
server_cpu() {
    awk -v ticks="$(getconf CLK_TCK)" '{ sub(/^.*\) /, ""); print ($12 + $13) * 1000000 / ticks }' \
        "/proc/${SERVER_PID[$1]}/stat"
}

# server_allocation <name>: the bytes that it has allocated, by its collections of a young generation of constant size, which
# is what the serial collector of a JVM on one core has.
server_allocation() {
    taskset -c "$LOAD_CORES" "$JSTAT" -gc "${SERVER_PID[$1]}" | awk '
        NR == 1 { for (i = 1; i <= NF; i++) column[$i] = i }
        NR == 2 { printf "%.0f\n", ($column["YGC"] * $column["EC"] + $column["EU"]) * 1024 }'
}

url() {
    printf 'http://127.0.0.1:%s%s' "${SERVER_PORT[$1]}" "$2"
}
