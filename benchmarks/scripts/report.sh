# Sourced by ../run: the tables, from what was measured.

report_machine() {
    printf '# Benchmarks of quarkus-clerk\n\n'
    printf -- '- %s, revision %s%s\n' "$(date -u '+%F %T UTC')" "$(git -C "$ROOT" rev-parse --short HEAD)" \
        "$(git -C "$ROOT" diff --quiet HEAD || printf ', with local changes')"
    printf -- '- %s, %s cores; server on core %s, load generator on %s\n' \
        "$(awk -F ': ' '/^model name/ { print $2; exit }' /proc/cpuinfo)" "$(nproc)" "$SERVER_CORE" "$LOAD_CORES"
    printf -- '- %s\n' "$("$JAVA" -version 2>&1 | sed -n 3p)"
    printf -- '- load average %s at the start, before anything was measured\n' "$LOAD_AT_START"
    printf -- '- %s\n' "$*"
    ! is_busy || printf '\n**The machine was busy: these figures are noise.**\n'
}

# values <file> <key> <column>
values() {
    awk -F '\t' -v key="$2" -v column="$3" '$1 == key { print $column }' "$1"
}

# ratio <file> <key> <key> <column>: median, least and most of the ratios of the rounds.
ratio() {
    local ratios
    ratios=$(paste <(values "$1" "$2" "$4") <(values "$1" "$3" "$4") | awk '{ print $1 / $2 }' | sort -g)
    printf '%s %s %s\n' "$(median <<<"$ratios")" "$(head -n 1 <<<"$ratios")" "$(tail -n 1 <<<"$ratios")"
}

# row <text> <budget as text> <"least" or "most"> <limit> <median> <least> <most> [<ratio of processor time>]: a row
# that is held against a budget.
row() {
    local verdict
    verdict=$(awk -v kind="$3" -v limit="$4" -v value="$5" 'BEGIN {
        missed = kind == "least" ? limit - value : value - limit
        if (missed <= 0) print "met"; else printf "**missed** by %.3f", missed }')
    printf '| %s | %.3f | %.3f to %.3f | %s | %s | %s |\n' "$1" "$5" "$6" "$7" "${8:-–}" "$2" "$verdict"
}

# information <text> <median> <least> <most> <ratio of processor time>
information() {
    printf '| %s | %.3f | %.3f to %.3f | %s | – | |\n' "$@"
}

# load_ratio <id> <id>: the ratio of their throughput, then the same by the processor time of a request.
load_ratio() {
    local cpu
    read -ra cpu <<<"$(ratio "$RESULTS/rounds.tsv" "$2" "$1" 4)"
    printf '%s %.3f\n' "$(ratio "$RESULTS/rounds.tsv" "$1" "$2" 3)" "${cpu[0]}"
}

report_load() {
    local id
    printf '\n## Requests per second\n\nwrk, %s connections; rounds in turns: %s, of %s s for each variant, after %s s of warm-up; medians.\n\n' \
        "$CONNECTIONS" "$ROUNDS" "$DURATION" "$WARM_UP"
    printf '| variant | requests/s | least | most | CPU, µs | latency 99 %% | allocated, bytes |\n'
    printf '| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n'
    for id in "${IDS[@]}"; do
        printf '| %s | %.0f | %.0f | %.0f | %.2f | %s | %.0f |\n' "${DESCRIPTION[$id]}" \
            "$(values "$RESULTS/rounds.tsv" "$id" 3 | median)" \
            "$(values "$RESULTS/rounds.tsv" "$id" 3 | sort -g | head -n 1)" \
            "$(values "$RESULTS/rounds.tsv" "$id" 3 | sort -g | tail -n 1)" \
            "$(values "$RESULTS/rounds.tsv" "$id" 4 | median)" \
            "$(values "$RESULTS/rounds.tsv" "$id" 5 | sort -g | head -n 1)" \
            "$(values "$RESULTS/rounds.tsv" "$id" 6 | median)"
    done
    [ -z "$EXHAUSTED" ] || printf '\nSome tokens were sent twice to:%s. More rounds need more tokens.\n' "$EXHAUSTED"
}

report_budgets() {
    printf '\n## Budgets\n\nRatios within each round; median, least and most of the rounds.\n\n'
    printf '| what | ratio | range | by CPU | budget | |\n| --- | ---: | --- | ---: | --- | --- |\n'
    row 'strict, repeated token / open endpoint' 'at least 0.90' least 0.90 $(load_ratio strict open)
    row 'no annotation, no token: with / without the extension' 'at least 0.97' least 0.97 \
        $(load_ratio open open-without)
    row 'verification of a token never seen / bare RSA check' 'at most 1.20' most 1.20 \
        $(ratio "$RESULTS/pair.tsv" SessionVerification.verify BareRsaVerification.verify 2)
    row 'strict, tokens never seen / quarkus-smallrye-jwt, different tokens' 'more than 1' least 1 \
        $(load_ratio strict-never-seen jwt-never-seen)
    information 'no annotation, no token: with quarkus-smallrye-jwt / without' $(load_ratio jwt-open open-without)
    information 'strict, repeated token / open endpoint with that token' $(load_ratio strict open-token)
    information 'strict, repeated token / open endpoint with that token, without the extension' \
        $(load_ratio strict open-without-token)
    information 'strict, repeated token in the cookie / open endpoint' $(load_ratio strict-cookie open)
    information 'strict, repeated token in all cookies of a browser / open endpoint' $(load_ratio strict-cookies open)
    information 'lax, repeated token / open endpoint' $(load_ratio lax open)
    information 'lax, no token / open endpoint' $(load_ratio lax-nobody open)
    information 'strict, tokens never seen / open endpoint' $(load_ratio strict-never-seen open)
    information 'quarkus-smallrye-jwt, repeated token / open endpoint without the extension' \
        $(load_ratio jwt open-without)
}

report_jmh() {
    local name
    printf '\n## Verification alone\n\nJMH, single thread, on the core of the server; medians of the rounds.\n\n'
    printf '| benchmark | µs | least | most |\n| --- | ---: | ---: | ---: |\n'
    for name in BareRsaVerification.verify SessionVerification.verify; do
        printf '| %s | %.2f | %.2f | %.2f |\n' "$name" "$(values "$RESULTS/pair.tsv" "$name" 2 | median)" \
            "$(values "$RESULTS/pair.tsv" "$name" 2 | sort -g | head -n 1)" \
            "$(values "$RESULTS/pair.tsv" "$name" 2 | sort -g | tail -n 1)"
    done
    printf '\nOne run each, with the garbage that an operation makes:\n\n'
    printf '| benchmark | µs | bytes |\n| --- | ---: | ---: |\n'
    while read -r name; do
        printf '| %s | %.3f | %.0f |\n' "$name" "$(values "$RESULTS/parts.tsv" "$name" 2)" \
            "$(values "$RESULTS/parts.tsv" "$name:gc.alloc.rate.norm" 2)"
    done < <(awk -F '\t' '$1 !~ /:/ { print $1 }' "$RESULTS/parts.tsv")
}
