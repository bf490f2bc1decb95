# shellcheck shell=bash
# Starts the program. Java takes this script's place, so that Ctrl-C and other signals reach it.

start_program() {
  export HS6_HOME=${HS6_HOME:-$ROOT/data}
  export HS6_PORT=${HS6_PORT:-8080}
  build_program
  refuse_taken_port
  make_home
  make_start_cache "$@"
  tell_first_page
  exec_java "$@"
}

start_demo() {
  export HS6_HOME=${HS6_HOME:-$ROOT/data-demo}
  start_program --hs6.demo=true "$@"
}

# The program's own commands (verify-audit and the like) run in it, on the same data, and end.
run_own_command() {
  export HS6_HOME=${HS6_HOME:-$ROOT/data}
  case $1 in
    verify-audit) ;;
    *)
      usage >&2
      die "no such command: $1"
      ;;
  esac
  build_program
  exec_java --hs6.command="$1" --server.port=0 --server.address=127.0.0.1 "${@:2}"
}

exec_java() {
  local words
  # shellcheck disable=SC2207
  words=($(java_flags))
  # What was learned holds for the very collector and heap it was learned with: Java would refuse to start with others.
  if [[ ${HS6_JAVA_OPTIONS:-} != *-XX:* ]] && find_start_cache; then
    words+=("-XX:AOTCache=$START_CACHE" -Xlog:aot=off -Xlog:cds=off)
  fi
  # Java takes one collector: the one named last would not do instead.
  [[ ! ${HS6_JAVA_OPTIONS:-} =~ -XX:\+Use[A-Za-z0-9]+GC ]] || words=("${words[@]/#-XX:+UseSerialGC/-XX:-UseSerialGC}")
  # shellcheck disable=SC2206
  words+=(${HS6_JAVA_OPTIONS:-})
  exec "$JAVA" "${words[@]}" -jar "$APP/crm.jar" "$@"
}

make_home() {
  mkdir -p "$HS6_HOME" 2>/dev/null || true
  [ -w "$HS6_HOME" ] || die "$HS6_HOME cannot be written to by $(id -un). Start as the account that owns it, or set HS6_HOME."
}

port_answers() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

refuse_taken_port() {
  # A program that was killed a moment ago may still be on its way out.
  for _ in {1..25}; do
    port_answers "$HS6_PORT" || return 0
    sleep 0.2
  done
  die "port $HS6_PORT is taken by another program. Stop it, or: HS6_PORT=8081 ./crm start"
}

first_page_is_there() {
  local status
  exec 3<>"/dev/tcp/127.0.0.1/$HS6_PORT" || return 1
  printf 'GET / HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
  IFS= read -r -t 20 status <&3 || return 1
  exec 3>&-
  [[ $status == HTTP/* ]]
}

# Watches from aside, as a process of nobody's, and goes when the program does.
tell_first_page() {
  local program=$$
  (
    (
      until first_page_is_there 2>/dev/null; do
        kill -0 "$program" 2>/dev/null || exit 0
        sleep 0.1
      done
      say "First page $(seconds_since "$BEGUN_MS") s after the command: http://localhost:$HS6_PORT"
    ) &
  )
}
