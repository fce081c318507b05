# Sourced by ../run: what the demo takes to start, and the memory it then has, with and without the extension.

START=$TARGET/start
DEMO=$ROOT/integration-tests
START_APPLICATIONS=(with without smallrye-jwt)
# What else the demo is made of.
DEMO_EXTENSIONS=(io.quarkus:quarkus-rest io.quarkus:quarkus-rest-jackson io.quarkus:quarkus-smallrye-openapi)
# What only the extension has: the clients of the Backend API, and webhooks.
ONLY_WITH=(BackendApiResource ClerkEvents EventsResource)

declare -A START_DIRECTORY=([with]=$DEMO/target/quarkus-app [without]=$START/without/target/quarkus-app
    [smallrye-jwt]=$START/smallrye-jwt/target/quarkus-app)

# The resources of the demo over stand-ins for what they use of the extension.
demo_without() {
    local directory=$1 class
    rm -rf "$directory" && mkdir -p "$directory/src"
    cp -r "$DEMO/src/main" "$directory/src/main"
    cp -r "$BENCHMARKS/src/start/without/." "$directory/src/main/java"
    for class in "${ONLY_WITH[@]}"; do
        find "$directory/src/main/java" -name "$class.java" -delete
    done
    # What the extension would be asked for has its default.
    sed -Ei -e 's/=\$\{quarkus\.clerk\.[a-z-]+:(.*)\}$/=\1/' -e '/quarkus\.clerk/d' "$directory/src/main/resources/application.properties"
}

build_starts() {
    say 'Building the demo'
    (cd "$ROOT" && ./mvnw -B -ntp package -pl integration-tests -DskipTests) >"$RESULTS/build-demo.log" 2>&1 \
        || fail "the build failed, see $RESULTS/build-demo.log"
    say 'Building the demo without the extension'
    demo_without "$START/without"
    application_pom without "${DEMO_EXTENSIONS[@]}" >"$START/without/pom.xml"
    build_application "$START/without" "$RESULTS/build-start-without.log"
    say 'Building the demo with quarkus-smallrye-jwt instead'
    demo_without "$START/smallrye-jwt"
    application_pom smallrye-jwt "${DEMO_EXTENSIONS[@]}" io.quarkus:quarkus-smallrye-jwt \
        >"$START/smallrye-jwt/pom.xml"
    build_application "$START/smallrye-jwt" "$RESULTS/build-start-smallrye-jwt.log"
    say 'Building the token generator'
    maven "$RESULTS/build-clerk.log" -DskipTests
}

# start_figure <application> <figure> <value>
start_figure() {
    [ "$COUNTED" = false ] || printf '%s:%s\t%s\n' "$@" >>"$RESULTS/start.tsv"
}

resident_mb() {
    awk '/^VmRSS:/ { printf "%.1f\n", $2 / 1024 }' "/proc/${SERVER_PID[$1]}/status"
}

# one_start <application>: from the start of the process to the first answer, then a thousand more.
one_start() {
    local application=$1 begin
    begin=$(date +%s%N)
    start_server "$application" "${START_DIRECTORY[$application]}" -Xms16m -Xmx256m \
        -Dmp.jwt.verify.publickey.location="file:$TOKENS/public-key.pem" \
        -Dmp.jwt.verify.issuer="$(cat "$TOKENS/issuer")"
    curl -sfo /dev/null "$(url "$application" /api/public)" || fail "$application does not answer, see $RESULTS/$application.log"
    start_figure "$application" first_ms "$((($(date +%s%N) - begin) / 1000000))"
    start_figure "$application" started_ms "$(sed -n 's/.* started in \([0-9.]*\)s\..*/\1/p' "$RESULTS/$application.log" \
        | awk '{ print $1 * 1000 }')"
    start_figure "$application" first_mb "$(resident_mb "$application")"
    taskset -c "$LOAD_CORES" curl -sfo /dev/null -H "Authorization: Bearer $(cat "$TOKENS/repeated")" \
        "$(url "$application" '/api/me?n=[1-1000]')" || fail "$application fails, see $RESULTS/$application.log"
    start_figure "$application" later_mb "$(resident_mb "$application")"
    start_figure "$application" cpu_ms "$(server_cpu "$application" | awk '{ print $1 / 1000 }')"
    stop_server "$application"
}

# Each application in turns, so that what disturbs the machine disturbs all; the first start of each does not count.
measure_start() {
    ! $BUILD || build_starts
    make_tokens 1
    local start application
    : >"$RESULTS/start.tsv"
    COUNTED=false
    for start in $(seq 0 "$STARTS"); do
        say "Start $start of $STARTS"
        for application in "${START_APPLICATIONS[@]}"; do
            one_start "$application"
        done
        COUNTED=true
    done
    { report_machine 'all applications measured in one run' && report_start; } | tee "$RESULTS/start.md"
}

report_start() {
    local figure application
    printf '\n## Start and memory of the demo\n\n'
    printf 'On one core, medians of %s starts in turns.\n\n| | with the extension | without | with quarkus-smallrye-jwt |\n' "$STARTS"
    printf '| --- | ---: | ---: | ---: |\n'
    while IFS='|' read -r figure text; do
        printf '| %s' "$text"
        for application in "${START_APPLICATIONS[@]}"; do
            printf ' | %s' "$(values "$RESULTS/start.tsv" "$application:$figure" 2 | median)"
        done
        printf ' |\n'
    done <<'FIGURES'
started_ms|started, by Quarkus, ms
first_ms|first answer after the start of the process, ms
first_mb|resident memory after the first answer, MB
later_mb|resident memory after 1,000 more with a token, MB
cpu_ms|processor time until then, ms
FIGURES
}
