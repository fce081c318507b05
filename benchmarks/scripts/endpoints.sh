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

measure_endpoint_load() {
    local application round output
    for application in $(endpoint_applications); do
        start_server "$application" "$TARGET/endpoints/$application/quarkus-app"
    done
    : >"$RESULTS/endpoint-rounds.tsv"
    for round in $(seq 0 "$ROUNDS"); do
        say "Load, round $round of $ROUNDS"
        for application in $(endpoint_applications); do
            output=$(taskset -c "$LOAD_CORES" wrk -t 1 -c "$CONNECTIONS" --latency -s "$SCRIPTS/endpoints.lua" \
                -d "$([ "$round" = 0 ] && echo "$WARM_UP" || echo "$DURATION")s" "$(url "$application" /)" \
                -- "${application#*-}" "$(cat "$TOKENS/repeated")")
            [[ $output != *Non-2xx* ]] || fail "requests of $application failed: $output"
            [ "$round" = 0 ] || awk -v name="$application" '/^Requests\/sec:/ { rps = $2 } $1 == "50%" { half = $2 }
                END { print name "\t" rps "\t" half }' <<<"$output" >>"$RESULTS/endpoint-rounds.tsv"
        done
    done
    stop_servers
}

report_endpoints() {
    local application
    printf '\n## Number of endpoints\n\n'
    printf 'clerk: each endpoint with @RequireClerkSession; plain: without annotation and without the extension. '
    printf 'Medians of %s starts on one core and of %s rounds of %s s over all endpoints in turn.\n\n' \
        "$STARTS" "$ROUNDS" "$DURATION"
    printf '| application | build, ms | start, ms | requests/s | latency 50 %% |\n| --- | ---: | ---: | ---: | ---: |\n'
    for application in $(endpoint_applications); do
        printf '| %s | %s | %.0f | %.0f | %s |\n' "$application" "$(values "$RESULTS/builds.tsv" "$application" 2)" \
            "$(values "$RESULTS/starts.tsv" "$application" 2 | awk '{ print $1 * 1000 }' | median)" \
            "$(values "$RESULTS/endpoint-rounds.tsv" "$application" 2 | median)" \
            "$(values "$RESULTS/endpoint-rounds.tsv" "$application" 3 | sort -g | head -n 1)"
    done
}

measure_endpoints() {
    ! $BUILD || build_endpoints
    make_tokens 1
    measure_starts
    measure_endpoint_load
    { report_machine 'all applications measured in one run' && report_endpoints; } | tee "$RESULTS/endpoints.md"
}
