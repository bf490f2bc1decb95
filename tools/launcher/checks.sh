# shellcheck shell=bash
# Tests, measurements, and what a developer does now and then.

run_tests() {
  need_for_test
  local begun status=0
  begun=$(date +%s%3N)
  rm -rf target/surefire-reports web/test-results
  (cd web && node tools/install-when-changed.mjs) || die "npm ci failed in web/; the reason is above."
  # The tests of the screens keep one core busy, those of the server wait for a database now and then.
  set -m # a group of its own, so that all of it can be stopped
  (check_screens) >"$CACHE/screens.log" 2>&1 </dev/null &
  SCREENS=$!
  set +m
  trap 'kill -- "-$SCREENS" 2>/dev/null || true' EXIT
  # Two processes side by side; surefire wants Maven itself on the JDK of the tests for that.
  JAVA_HOME=$JDK PATH=$JDK/bin:$PATH mvn -B -ntp -Dformat.skip=false -Dtest.processes=2 verify "$@" || die "mvn verify failed after $(seconds_since "$begun") s; the reason is above."
  wait "$SCREENS" || status=$?
  trap - EXIT
  cat "$CACHE/screens.log"
  [ "$status" = 0 ] || die "the tests of the screens failed; the reason is above."
  say "Server and screens passed after $(seconds_since "$begun") s"
  adopt_verified_jar
  # shellcheck disable=SC2119
  run_journeys
  say ""
  say "All tests passed in $(seconds_since "$begun") s"
  count_tests
}

check_screens() {
  local step
  for step in lint typecheck; do
    npm --prefix web run --silent "$step" || die "npm run $step failed in web/; the reason is above."
  done
  npm --prefix web run --silent test -- --reporter=default --reporter=junit --outputFile.junit=test-results/screens.xml \
    || die "npm test failed in web/; the reason is above."
}

# What was just tested is what the journeys run, without building it twice.
adopt_verified_jar() {
  APP=$CACHE/app/$(source_stamp)
  mkdir -p "$CACHE/app"
  [ -f "$APP/crm.jar" ] || unpack_jar
}

# Surefire and Vitest both write JUnit's XML, one <testsuite tests="n"> per class or file.
count_in() { # count_in FILE...
  [ -e "$1" ] || {
    echo 0
    return
  }
  grep -ho '<testcase ' "$@" | wc -l
}

count_tests() {
  local reports=target/surefire-reports structure database contract all
  structure=$(count_in $reports/TEST-*ModularityTests.xml $reports/TEST-*ArchitectureTests.xml)
  contract=$(count_in $reports/TEST-*OpenApi*Tests.xml)
  database=$(($(count_in $reports/TEST-*IntegrationTests.xml) - contract))
  all=$(count_in $reports/TEST-*.xml)
  say "  structure $structure, contract $contract, with a database $database, rules $((all - structure - contract - database)),"
  say "  screens $(count_in web/test-results/screens.xml), journeys $(count_in web/test-results/journeys.xml)"
}

# The whole program with a small demo shop in a folder of its own, and a browser; twice, because one program and one browser
# leave half of two cores idle. Two journeys at a time share nothing, so that neither meets what the other does.
# shellcheck disable=SC2120
run_journeys() {
  need_for_test
  build_program
  export CRM_URL= HS6_ADMIN_EMAIL=admin@demo.example HS6_ADMIN_PASSWORD=journeys-through-the-shop
  export CHROMIUM=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome)}
  rm -rf "$CACHE"/journeys* web/test-results/*.png
  SHOPS=()
  trap 'close_shops' EXIT
  local shop
  # whoever names a journey waits for one shop only
  for shop in $([ $# -gt 0 ] && echo 1 || echo 1 2); do open_shop "$shop"; done
  for shop in "${!SHOPS[@]}"; do await_shop "$((shop + 1))" "${SHOPS[$shop]}"; done
  local status=0
  npm --prefix web run --silent e2e -- --reporter=default --reporter=junit --outputFile.junit=test-results/journeys.xml \
    "$@" || status=$?
  close_shops
  trap - EXIT
  [ "$status" = 0 ] || die "a journey failed; the reason is above, the programs' logs in .cache/journeys-*.log."
}

open_shop() { # open_shop NUMBER: adds its address to CRM_URL and its process to SHOPS
  local home=$CACHE/journeys-$1 port
  while port=$(free_port) && [[ $CRM_URL == *:$port* ]]; do :; done
  mkdir -p "$home"
  (HS6_HOME=$home HS6_PORT=$port exec_java --hs6.demo=true --hs6.demo-shop.customers=500 --hs6.demo-shop.language=en \
    "--hs6.demo-shop.password=$HS6_ADMIN_PASSWORD") >"$home.log" 2>&1 &
  SHOPS+=($!)
  CRM_URL="$CRM_URL${CRM_URL:+ }http://127.0.0.1:$port"
}

await_shop() { # await_shop NUMBER PROCESS
  local log=$CACHE/journeys-$1.log
  until grep -q "demo shop is open" "$log"; do
    kill -0 "$2" 2>/dev/null || die "the program did not start: $(tail -20 "$log")"
    sleep 0.5
  done
}

close_shops() {
  kill "${SHOPS[@]}" 2>/dev/null || true
  wait "${SHOPS[@]}" || true
}

free_port() {
  local port
  while port=$((30000 + RANDOM % 2000)) && port_answers "$port"; do :; done
  echo "$port"
}

# The one place that knows how the measurements are started.
run_bench() {
  need_for_build
  export HS6_HOME=${HS6_HOME:-$ROOT/data-bench}
  mvn -q -B -DskipWeb test-compile
  mvn -q -B dependency:build-classpath -Dmdep.outputFile="$CACHE/test-classpath" -Dmdep.includeScope=test >/dev/null
  exec "$JAVA" -XX:+UseSerialGC -Xmx"${HS6_MEMORY:-1g}" \
    -cp "target/test-classes:target/classes:$(cat "$CACHE/test-classpath")" com.hs6tools.crm.bench.Bench "$@"
}

format_sources() {
  need_for_build
  mvn -q -B spotless:apply
  npm --prefix web run --silent format
}

write_contract() {
  need_for_build
  mvn -q -B -DskipWeb -Dtest=OpenApiIntegrationTests -Dsurefire.failIfNoSpecifiedTests=false -Dopenapi.write=true test
  say "api/openapi.json is as the program answers"
}

begin_migration() {
  [ $# -eq 2 ] || die "./crm migration SCHEMA WHAT, for example: ./crm migration customers merge_log"
  local file
  file=src/main/resources/db/migration/$1/V$(date -u +%Y%m%d%H%M)__${1}_$2.sql
  mkdir -p "$(dirname "$file")"
  printf -- '-- %s\n' "${2//_/ }" >"$file"
  say "$file"
}

line() { # line OK? WHAT HOW
  if [ "$1" = 0 ]; then printf '  ok       %s\n' "$2"; else
    printf '  missing  %s\n           %s\n' "$2" "$3"
    PROBLEMS=$((PROBLEMS + 1))
  fi
}

found() { "$@" >/dev/null 2>&1 && echo 0 || echo 1; }

run_doctor() {
  PROBLEMS=0
  export HS6_HOME=${HS6_HOME:-$ROOT/data} HS6_PORT=${HS6_PORT:-8080}
  find_jdk || true
  echo "To build and run"
  line "$(found is_jdk "${JDK:-none}")" "JDK $JDK_VERSION ${JDK:+($JDK)}" "$(how_to jdk)"
  line "$(found has mvn)" Maven "$(how_to maven)"
  line "$(found find_node)" "Node $NODE_VERSION or later with npm ($(node --version 2>/dev/null || echo none))" "$(how_to node)"
  line "$(found has xz)" "xz (else the database's programs are unpacked more slowly)" "$(how_to xz)"
  echo "To test"
  line "$(found find_browser)" Chromium "$(how_to browser)"
  line "$(found find_own_server)" "Debian's PostgreSQL, for the own-server test" "$(how_to own-server)"
  echo "This machine"
  doctor_machine
  doctor_database
  [ "$PROBLEMS" = 0 ] && echo "Nothing is missing." || echo "$PROBLEMS missing."
  [ "$PROBLEMS" = 0 ]
}

doctor_machine() {
  local folder=$HS6_HOME free memory
  while [ ! -d "$folder" ]; do folder=$(dirname "$folder"); done
  free=$(df -Pm "$folder" | awk 'NR == 2 { print $4 }')
  memory=$(awk '/MemAvailable/ { print int($2 / 1024) }' /proc/meminfo)
  line "$([ "$free" -ge 1024 ] && echo 0 || echo 1)" "disk space: $free MB free for $HS6_HOME" "free at least 1 GB, or set HS6_HOME to a larger disk"
  line "$([ "$memory" -ge 768 ] && echo 0 || echo 1)" "memory: $memory MB available" "768 MB are the least; HS6_MEMORY=256m makes do with less"
  line "$([ -w "$folder" ] && echo 0 || echo 1)" "$(id -un) may write to $folder" "sudo chown -R $(id -un) $folder, or set HS6_HOME"
  if port_answers "$HS6_PORT"; then
    echo "  note     something answers on port $HS6_PORT: the program itself, or set HS6_PORT to another"
  else
    echo "  ok       port $HS6_PORT is free"
  fi
}

# The program's own look at its database: reachable, version, roles, extensions, marks.
doctor_database() {
  echo "The database"
  APP=$CACHE/app/$(source_stamp)
  if [ -z "$JAVA" ] || [ ! -f "$APP/crm.jar" ]; then
    echo "  note     asked once the program is built (./crm build)"
    return 0
  fi
  "$JAVA" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$APP/crm.jar:$APP/lib/*" com.hs6tools.postgres.Doctor \
    || PROBLEMS=$((PROBLEMS + 1))
}
