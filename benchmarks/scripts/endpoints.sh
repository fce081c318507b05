# Sourced by ../run: what the number of annotated endpoints costs, against the same number without the extension.

# The applications: clerk-10, plain-10, clerk-1000, …
endpoint_applications() {
    local number kind
    for number in "${ENDPOINT_NUMBERS[@]}"; do
        for kind in clerk plain; do
            printf '%s-%s\n' "$kind" "$number"
        done
    done
}

build_endpoints() {
    local application kind arguments log
    say 'Building the generator'
    maven "$RESULTS/build-clerk.log" -DskipTests
    : >"$RESULTS/builds.tsv"
    for application in $(endpoint_applications); do
        kind=${application%-*}
        log=$RESULTS/build-$application.log
        arguments=()
        [ "$kind" = clerk ] || arguments=(-DwithoutClerk)
        say "Building $application"
        rm -rf "$TARGET/endpoints/$application"
        java_tool io.quarkiverse.clerk.benchmarks.EndpointSources "$TARGET/endpoints/$application/sources" \
            "${application#*-}" "$kind"
        maven "$log" -Dmaven.test.skip=true -Dbenchmark.variant="endpoints/$application" -Dbenchmark.without=none \
            -Dbenchmark.sources="$TARGET/endpoints/$application/sources" "${arguments[@]}"
        printf '%s\t%s\n' "$application" \
            "$(sed -n 's/.*augmentation completed in \([0-9]*\)ms.*/\1/p' "$log" | tail -n 1)" >>"$RESULTS/builds.tsv"
    done
}

# Each application in turns, so that what disturbs the machine disturbs all; the first start of each does not count.
measure_starts() {
    local application start
    : >"$RESULTS/starts.tsv"
    for start in $(seq 0 "$STARTS"); do
        say "Start $start of $STARTS"
        for application in $(endpoint_applications); do
            start_server "$application" "$TARGET/endpoints/$application/quarkus-app"
            [ "$start" = 0 ] || printf '%s\t%s\n' "$application" \
                "$(sed -n 's/.* started in \([0-9.]*\)s\..*/\1/p' "$RESULTS/$application.log")" >>"$RESULTS/starts.tsv"
            stop_server "$application"
        done
    done
}

# endpoint_load <application> <seconds> <first endpoint> <last endpoint>: sets MEASURED to the requests per second.
endpoint_load() {
    local output
    output=$(taskset -c "$LOAD_CORES" wrk -t 1 -c "$CONNECTIONS" -d "${2}s" -s "$SCRIPTS/endpoints.lua" "$(url "$1" /)" \
        -- "$3" "$4" "$(cat "$TOKENS/repeated")")
    if [[ $output == *Non-2xx* || $output == *'Socket errors'* ]]; then
        fail "requests of $1 failed: $output"
    fi
    MEASURED=$(awk '/^Requests\/sec:/ { print $2 }' <<<"$output")
}

# The last endpoint alone, then all in turn: with these, more classes take part, whoever wrote them.
measure_endpoint_load() {
    local application round seconds=$WARM_UP last all
    for application in $(endpoint_applications); do
        start_server "$application" "$TARGET/endpoints/$application/quarkus-app"
    done
    : >"$RESULTS/endpoint-rounds.tsv"
    for round in $(seq 0 "$ROUNDS"); do
        say "Load, round $round of $ROUNDS"
        for application in $(endpoint_applications); do
            last=$((${application#*-} - 1))
            endpoint_load "$application" "$seconds" 0 "$last"
            all=$MEASURED
            endpoint_load "$application" "$seconds" "$last" "$last"
            [ "$round" = 0 ] || printf '%s\t%s\t%s\n' "$application" "$MEASURED" "$all" >>"$RESULTS/endpoint-rounds.tsv"
        done
        seconds=$DURATION
    done
    stop_servers
}

start_millis() {
    values "$RESULTS/starts.tsv" "$1" 2 | awk '{ print $1 * 1000 }' | median
}

# with_most <column>: median, least and most ratio of the largest to the smallest application, for both kinds.
with_most() {
    local kind
    for kind in clerk plain; do
        ratio "$RESULTS/endpoint-rounds.tsv" "$kind-${ENDPOINT_NUMBERS[-1]}" "$kind-${ENDPOINT_NUMBERS[0]}" "$1"
    done | xargs
}

report_endpoints() {
    local application one all
    printf '\n## Number of endpoints\n\n'
    printf 'clerk: each endpoint with @RequireClerkSession; plain: without annotation and without the extension. '
    printf 'Medians of %s starts on one core, and of rounds in turns: %s, of %s s each.\n\n' \
        "$STARTS" "$ROUNDS" "$DURATION"
    printf '| application | build, ms | start, ms | requests/s, last endpoint | all in turn |\n'
    printf '| --- | ---: | ---: | ---: | ---: |\n'
    for application in $(endpoint_applications); do
        printf '| %s | %s | %.0f | %.0f | %.0f |\n' "$application" "$(values "$RESULTS/builds.tsv" "$application" 2)" \
            "$(start_millis "$application")" \
            "$(values "$RESULTS/endpoint-rounds.tsv" "$application" 2 | median)" \
            "$(values "$RESULTS/endpoint-rounds.tsv" "$application" 3 | median)"
    done
    local most=${ENDPOINT_NUMBERS[-1]} least=${ENDPOINT_NUMBERS[0]}
    awk -v most="$most" -v least="$least" -v clerk="$(start_millis "clerk-$most") $(start_millis "clerk-$least")" \
        -v plain="$(start_millis "plain-$most") $(start_millis "plain-$least")" 'BEGIN {
            split(clerk, c, " "); split(plain, p, " ")
            printf "\nStart-up, %d endpoints over %d: %.0f ms with the extension, %.0f ms without; ", most, least, c[1] - c[2], p[1] - p[2]
            printf "the part of the extension is %.0f ms (budget: less than 150 ms).\n", c[1] - c[2] - p[1] + p[2] }'
    read -ra one <<<"$(with_most 2)"
    read -ra all <<<"$(with_most 3)"
    printf 'Throughput, %s endpoints / %s: the last endpoint %.3f (%.3f to %.3f) with the extension, %.3f (%.3f to %.3f) ' \
        "$most" "$least" "${one[@]}"
    printf 'without; all in turn %.3f (%.3f to %.3f) with, %.3f (%.3f to %.3f) without.\n' "${all[@]}"
}

measure_endpoints() {
    ! $BUILD || build_endpoints
    make_tokens 1
    measure_starts
    measure_endpoint_load
    { report_machine 'all applications measured in one run' && report_endpoints; } | tee "$RESULTS/endpoints.md"
}
