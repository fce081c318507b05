# Sourced by ../run: the client of the Backend API against Clerk's own SDK for Java, each in a Quarkus application that is the
# same otherwise. The SDK is fetched from Maven Central for this run; the project does not depend on it.

CLERK_SDK=com.clerk:backend-api:5.0.0
CLIENT=$TARGET/client
CLIENT_SOURCES=$BENCHMARKS/src/client
CLIENT_FIGURES='started_ms first_ms cold_ms cold_cpu_ms second_ms later_us later_cpu_us classes memory_mb'

declare -A CLIENT_APPLICATION=([quarkus-clerk]=$CLIENT/clerk/quarkus-app [backend-api]=$CLIENT/peer/target/quarkus-app)

# Every resource called once, so that nothing is left out of the application.
every_resource() {
    local accessor
    printf 'package io.quarkiverse.clerk.benchmarks.client;\n\nclass EveryResource {\n    void call(io.quarkiverse.clerk.ClerkClient clerk) throws Exception {\n'
    while read -r type accessor; do
        printf '        ((java.util.function.Consumer<%s>) api -> api.hashCode()).accept(clerk.%s);\n' "$type" "$accessor"
    done < <(sed -n 's/^    \([A-Za-z0-9]*Api\) \([A-Za-z0-9]*()\);$/io.quarkiverse.clerk.api.\1 \2/p' \
        "$ROOT/runtime/src/main/java/io/quarkiverse/clerk/ClerkClient.java")
    printf '    }\n}\n'
}

# client_sources <directory> <directories of sources…>
client_sources() {
    local target=$1 source
    shift
    rm -rf "$target" && mkdir -p "$target"
    for source in "$@"; do
        cp -r "$CLIENT_SOURCES/$source/." "$target"
    done
}

build_clients() {
    say 'Building the application with quarkus-clerk'
    client_sources "$CLIENT/clerk-sources" shared clerk
    maven "$RESULTS/build-client-clerk.log" -Dmaven.test.skip=true -Dbenchmark.variant=client/clerk -Dbenchmark.without=none \
        -Dbenchmark.sources="$CLIENT/clerk-sources"
    say "Building the application with $CLERK_SDK"
    client_sources "$CLIENT/peer/src/main/java" shared peer
    application_pom peer io.quarkus:quarkus-rest "$CLERK_SDK" >"$CLIENT/peer/pom.xml"
    build_application "$CLIENT/peer" "$RESULTS/build-client-peer.log"
    say 'Building the application without a client'
    maven "$RESULTS/build-plain.log" -Dmaven.test.skip=true -Dbenchmark.variant=plain -DwithoutClerk \
        '-Dbenchmark.without=**/benchmarks/*/*'
    say 'Looking for reflection entries'
    native_sources few
    every_resource >"$CLIENT/clerk-sources/io/quarkiverse/clerk/benchmarks/client/EveryResource.java"
    native_sources all
}

# native_sources <name>: what the builder of native executables would be given; nothing is linked.
native_sources() {
    maven "$RESULTS/build-client-native.log" -Dmaven.test.skip=true -Dbenchmark.variant="client/native-$1" \
        -Dbenchmark.without=none -Dbenchmark.sources="$CLIENT/clerk-sources" -Dquarkus.native.enabled=true \
        -Dquarkus.native.sources-only=true -Dquarkus.package.jar.enabled=false
}

# Each application in turns, so that what disturbs the machine disturbs both; the first start of each does not count.
measure_client() {
    command -v unzip >/dev/null || fail 'needs unzip'
    ! $BUILD || build_clients
    local start application
    start_stub stub-backend-api "$CLIENT_SOURCES/stub/StubBackendApi.java"
    : >"$RESULTS/client.tsv"
    for start in $(seq 0 "$STARTS"); do
        say "Start $start of $STARTS"
        for application in "${!CLIENT_APPLICATION[@]}"; do
            CLERK_SECRET_KEY=sk_test_benchmark CLERK_API_URL=http://localhost:$STUB_PORT taskset -c "$SERVER_CORE" "$JAVA" \
                -Xmx512m -Dquarkus.http.port=0 -Dquarkus.banner.enabled=false \
                -jar "${CLIENT_APPLICATION[$application]}/quarkus-run.jar" >"$RESULTS/client-$application.log" 2>&1 \
                || fail "$application failed, see $RESULTS/client-$application.log"
            [ "$start" = 0 ] || awk -F '\t' -v application="$application" \
                '$1 == "figure" { print application ":" $2 "\t" $3 }' "$RESULTS/client-$application.log" >>"$RESULTS/client.tsv"
        done
    done
    stop_servers
    { report_machine 'both clients measured in one run' && report_client; } | tee "$RESULTS/client.md"
}

# jars <directory of quarkus-app>: number and megabytes of the libraries that the application without a client has not.
jars() {
    comm -13 <(cd "$TARGET/plain/quarkus-app/lib/main" && ls | sort) <(cd "$1/lib/main" && ls | sort) \
        | sed "s|^|$1/lib/main/|" | xargs -r du -b \
        | awk '{ bytes += $1 } END { printf "%d jars, %.1f MB", NR, bytes / 1000000 }'
}

# jar <file>: its size and number of classes.
jar() {
    printf '%.0f kB, %d classes' "$(du -b "$1" | awk '{ print $1 / 1000 }')" "$(unzip -l "$1" | grep -c '\.class$')"
}

# reflection <name>: the entries of the client's own classes.
reflection() {
    unzip -p "$CLIENT/native-$1"/native-sources/*-runner.jar '*/reflect-config.json' | grep -o '"io\.quarkiverse\.clerk\.[^"]*"' \
        | grep -v benchmarks | sort -u | grep -c .
}

report_client() {
    local figure application
    printf '\n## Client of the Backend API\n\n'
    printf 'Each in a process of its own, on one core, with a server that answers at once; medians of %s starts in turns.\n\n' \
        "$STARTS"
    printf '| | quarkus-clerk | %s |\n| --- | ---: | ---: |\n' "$CLERK_SDK"
    for figure in $CLIENT_FIGURES; do
        printf '| %s' "$figure"
        for application in quarkus-clerk backend-api; do
            printf ' | %s' "$(values "$RESULTS/client.tsv" "$application:$figure" 2 | median)"
        done
        printf ' |\n'
    done
    printf '| own jar | %s | %s |\n' "$(jar "${CLIENT_APPLICATION[quarkus-clerk]}"/lib/main/io.quarkiverse.clerk.quarkus-clerk-*.jar)" \
        "$(jar "${CLIENT_APPLICATION[backend-api]}"/lib/main/com.clerk.backend-api-*.jar)"
    printf '| beyond quarkus-rest | %s | %s |\n' "$(jars "${CLIENT_APPLICATION[quarkus-clerk]}")" \
        "$(jars "${CLIENT_APPLICATION[backend-api]}")"
    printf '| reflection entries, users only / every resource | %s / %s | has none, and no native support |\n' \
        "$(reflection few)" "$(reflection all)"
}
