# Sourced by ../run: requests per second of each variant of an endpoint.

# id | application | path | what is sent | description
VARIANTS='
open-without        | plain        | /open   | nothing    | open endpoint, application without the extension
open-without-token  | plain        | /open   | header     | the same, a token sent along
open                | clerk        | /open   | nothing    | open endpoint
open-token          | clerk        | /open   | header     | open endpoint, a token sent along
strict              | clerk        | /strict | header     | @RequireClerkSession, one repeated token
strict-cookie       | clerk        | /strict | cookie     | @RequireClerkSession, one repeated token in the cookie
strict-cookies      | clerk        | /strict | cookies    | @RequireClerkSession, one repeated token in all cookies of a browser
strict-never-seen   | clerk        | /strict | never-seen | @RequireClerkSession, tokens never seen before
lax                 | clerk        | /lax    | header     | @ClerkSession, one repeated token
lax-nobody          | clerk        | /lax    | nothing    | @ClerkSession, no token
jwt-open            | smallrye-jwt | /open   | nothing    | quarkus-smallrye-jwt, open endpoint
jwt                 | smallrye-jwt | /strict | header     | quarkus-smallrye-jwt, @Authenticated, one repeated token
jwt-never-seen      | smallrye-jwt | /strict | never-seen | quarkus-smallrye-jwt, @Authenticated, different tokens
'

# The most requests per second with a signature check that one core is thought to answer; more only wraps around.
NEVER_SEEN_PER_SECOND=16000

declare -A APPLICATION=() REQUEST_PATH=() CREDENTIAL=() DESCRIPTION=() NEXT_TOKEN=()
IDS=()

read_variants() {
    local id application path credential description
    while IFS='|' read -r id application path credential description; do
        id=${id// /}
        [ -n "$id" ] || continue
        IDS+=("$id")
        APPLICATION[$id]=${application// /}
        REQUEST_PATH[$id]=${path// /}
        CREDENTIAL[$id]=${credential// /}
        DESCRIPTION[$id]=${description# }
        NEXT_TOKEN[${APPLICATION[$id]}]=0
    done <<<"$VARIANTS"
}

build_variants() {
    say 'Building the application with the extension'
    maven "$RESULTS/build-clerk.log" -DskipTests
    say 'Building the application without the extension'
    maven "$RESULTS/build-plain.log" -Dmaven.test.skip=true -Dbenchmark.variant=plain -DwithoutClerk \
        '-Dbenchmark.without=**/benchmarks/*/*'
    say 'Building the application with quarkus-smallrye-jwt'
    maven "$RESULTS/build-smallrye-jwt.log" -Dmaven.test.skip=true -Dbenchmark.variant=smallrye-jwt -DwithoutClerk \
        -DwithSmallRyeJwt '-Dbenchmark.without=**/benchmarks/session/**'
}

# make_tokens <number>: reuses those of an earlier run that still live and are enough.
make_tokens() {
    if [ -f "$TOKENS/number" ] && [ "$(cat "$TOKENS/number")" -ge "$1" ] \
        && [ -n "$(find "$TOKENS/number" -mtime -3)" ]; then
        return
    fi
    say "Signing $1 tokens"
    rm -rf "$TOKENS"
    java_tool io.quarkiverse.clerk.benchmarks.TokenFiles "$TOKENS" "$1"
    echo "$1" >"$TOKENS/number"
}

start_variants() {
    say "Starting three applications on core $SERVER_CORE"
    start_server plain "$TARGET/plain/quarkus-app"
    start_server clerk "$TARGET/quarkus-app"
    start_server smallrye-jwt "$TARGET/smallrye-jwt/quarkus-app" \
        -Dmp.jwt.verify.publickey.location="file:$TOKENS/public-key.pem" -Dmp.jwt.verify.issuer="$(cat "$TOKENS/issuer")"
}

# session_cookies <suffix>
session_cookies() {
    printf '__client_uat%s=1; __session%s=%s' "$1" "$1" "$(cat "$TOKENS/repeated")"
}

# load <id> <seconds>: sets MEASURED to requests per second, the server's processor time of a request in microseconds, the
# latency of 99 % of the requests, and the bytes that the server allocates for a request.
load() {
    local id=$1 seconds=$2 application=${APPLICATION[$1]} arguments=() script=() output before allocated
    case ${CREDENTIAL[$id]} in
    header) arguments+=(-H "Authorization: Bearer $(cat "$TOKENS/repeated")") ;;
    cookie) arguments+=(-H "Cookie: $(session_cookies '')") ;;
    cookies) arguments+=(-H "Cookie: $(session_cookies "_$(cat "$TOKENS/cookie-suffix")"); $(session_cookies '')") ;;
    never-seen)
        arguments+=(-s "$SCRIPTS/never-seen.lua")
        script=(-- "$TOKENS/never-seen" "${NEXT_TOKEN[$application]}" "$(($(wc -c <"$TOKENS/repeated") + 1))")
        ;;
    esac
    allocated=$(server_allocation "$application")
    before=$(server_cpu "$application")
    output=$(taskset -c "$LOAD_CORES" wrk -t 1 -c "$CONNECTIONS" -d "${seconds}s" --latency "${arguments[@]}" \
        "$(url "$application" "${REQUEST_PATH[$id]}")" "${script[@]}")
    if [[ $output == *Non-2xx* || $output == *'Socket errors'* ]]; then
        fail "requests of $id failed: $output"
    fi
    if [ "${CREDENTIAL[$id]}" = never-seen ]; then
        NEXT_TOKEN[$application]=$((NEXT_TOKEN[$application] + $(awk '/^Tokens used:/ { print $3 }' <<<"$output")))
        [[ $output != *'Tokens exhausted'* ]] || {
            say "$id: all tokens are used, so some were sent twice"
            NEXT_TOKEN[$application]=0
            EXHAUSTED+=" $application"
        }
    fi
    MEASURED=$(awk -v cpu="$(server_cpu "$application") $before" \
        -v allocated="$(server_allocation "$application") $allocated" '
        / requests in / { number = $1 } /^Requests\/sec:/ { rps = $2 } $1 == "99%" { most = $2 }
        END {
            split(cpu, c, " "); split(allocated, a, " ")
            print rps "\t" (c[1] - c[2]) / number "\t" most "\t" (a[1] - a[2]) / number
        }' <<<"$output")
}

# warm_up <id>: with a signature check in each, requests are few, and the compiler waits for many.
warm_up() {
    if [ "${CREDENTIAL[$1]}" = never-seen ]; then
        echo $((WARM_UP * 3))
    else
        echo "$WARM_UP"
    fi
}

# Warms every variant up, then measures each once a round, beginning with another one every round.
measure_load() {
    local id round i
    EXHAUSTED=''
    say "Warming up, ${#IDS[@]} variants, $WARM_UP s each, three times as long where no token is seen twice"
    for id in "${IDS[@]}"; do
        load "$id" "$(warm_up "$id")"
    done
    : >"$RESULTS/rounds.tsv"
    for round in $(seq "$ROUNDS"); do
        say "Round $round of $ROUNDS, $DURATION s each"
        for i in "${!IDS[@]}"; do
            id=${IDS[$(((i + round) % ${#IDS[@]}))]}
            load "$id" "$DURATION"
            printf '%s\t%s\t%s\n' "$id" "$round" "$MEASURED" >>"$RESULTS/rounds.tsv"
        done
    done
}
