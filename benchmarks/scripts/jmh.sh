# Sourced by ../run: the verification alone, single thread.

# jmh <result file> <arguments…>: appends lines of benchmark, score and unit.
jmh() {
    local result=$1
    shift
    on_cores "$SERVER_CORE" java_tool org.openjdk.jmh.Main -f 1 -foe true -rf csv \
        -rff "$RESULTS/jmh.csv" "$@" >>"$RESULTS/jmh.log" 2>&1 \
        || fail "JMH failed, see $RESULTS/jmh.log"
    tr -d '"' <"$RESULTS/jmh.csv" \
        | awk -F , 'NR > 1 { sub(/^.*benchmarks\./, "", $1); print $1 "\t" $5 "\t" $7 }' >>"$result"
}

# The pair in turns, so that what disturbs the machine disturbs both; then the parts, once.
measure_jmh() {
    local round
    : >"$RESULTS/pair.tsv"
    : >"$RESULTS/parts.tsv"
    : >"$RESULTS/jmh.log"
    for round in $(seq "$ROUNDS"); do
        say "JMH, round $round of $ROUNDS"
        jmh "$RESULTS/pair.tsv" $JMH_TIME 'BareRsaVerification|SessionVerification'
    done
    say 'JMH, the parts'
    jmh "$RESULTS/parts.tsv" $JMH_TIME -prof gc .
}
