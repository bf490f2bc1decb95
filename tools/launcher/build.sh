# shellcheck shell=bash
# Builds the program when its sources changed: one folder per state of the sources, so that a running one is left alone.

APP=
KEPT_BUILDS=2

source_files() {
  # git looks into no folder of another account unless told to, and an old one not even then
  if ! { [ -e "$ROOT/.git" ] && has git && git -c safe.directory="$ROOT" ls-files -z -co --exclude-standard -- \
    pom.xml src web ':!src/test' ':!web/e2e' 2>/dev/null; }; then
    find pom.xml src web \( -name node_modules -o -path src/test -o -path web/e2e -o -path web/src/api \) -prune -o -type f -print0
  fi | sort -z
}

source_stamp() {
  # A file that git still lists but somebody deleted is simply not in the sum.
  {
    source_files | xargs -0 sha256sum 2>/dev/null
    echo "${HS6_BUILD_OPTIONS:-}"
  } | sha256sum | cut -c1-16
}

build_program() {
  local stamp
  stamp=$(source_stamp)
  APP=$CACHE/app/$stamp
  if [ -f "$APP/crm.jar" ]; then
    need_for_start
    return 0
  fi
  need_for_build
  can_keep_builds
  local begun
  begun=$(date +%s%3N)
  mkdir -p "$CACHE/app"
  (
    flock 9
    [ -f "$APP/crm.jar" ] || package_program
  ) 9>"$CACHE/build.lock"
  say "Built in $(seconds_since "$begun") s"
  forget_old_builds
}

can_keep_builds() {
  [ -w "$CACHE" ] || die "$ROOT cannot be written to by $(id -un), and the program is not built. Build it as the account that owns it: ./crm build"
}

package_program() {
  say "Building (once for these sources; the very first time takes some minutes)"
  # shellcheck disable=SC2086
  mvn -q -B -Dstyle.color=never -Dmaven.test.skip=true -Dlint.skip=true -Dformat.skip=true ${HS6_BUILD_OPTIONS:-} package || die "the build failed; see above."
  unpack_jar
}

# The jar as a folder, which starts faster than one file with all others packed inside.
unpack_jar() {
  local jar
  jar=$(find target -maxdepth 1 -name 'crm-*.jar' -newer pom.xml | head -1)
  jar=${jar:-$(find target -maxdepth 1 -name 'crm-*.jar' | head -1)}
  rm -rf "$APP.new"
  "$JAVA" -Djarmode=tools -jar "$jar" extract --destination "$APP.new" --application-filename crm.jar >/dev/null \
    || die "the built program could not be unpacked; is the disk full?"
  mv "$APP.new" "$APP"
}

forget_old_builds() {
  local old
  find "$CACHE/app" -mindepth 1 -maxdepth 1 -type d -printf '%T@ %p\n' | sort -rn | tail -n "+$((KEPT_BUILDS + 1))" \
    | cut -d' ' -f2- | while read -r old; do rm -rf "$old"; done
}

java_flags() {
  # Small on purpose: a heap that begins small saves 100 MB for good, the serial collector and small object headers more.
  echo "-XX:+UseSerialGC -XX:+UseCompactObjectHeaders -Xms64m -XX:MinHeapFreeRatio=20 -XX:MaxHeapFreeRatio=40 -XX:-ShrinkHeapInSteps -Xmx${HS6_MEMORY:-512m} -XX:+ExitOnOutOfMemoryError"
  echo "-Djava.awt.headless=true --enable-native-access=ALL-UNNAMED"
}

# What Java learned in one start, so that the next ones are twice as fast. Bound to the very JDK, flags and jars.
START_CACHE=
find_start_cache() {
  local key
  key=$( (cat "$JDK/release"; java_flags) | sha256sum | cut -c1-8)
  START_CACHE=$APP/start-$key.aot
  [ -s "$START_CACHE" ]
}

make_start_cache() {
  find_start_cache && return 0
  [ "${HS6_START_CACHE:-on}" = on ] && [ ! -e "$START_CACHE.failed" ] && [ -w "$APP" ] && [ -w "$CACHE" ] || return 0
  local begun
  begun=$(date +%s%3N)
  say "Preparing fast starts (once for this build)"
  local status=0
  # shellcheck disable=SC2046
  timeout 300 "$JAVA" $(java_flags) -XX:AOTCacheOutput="$START_CACHE.new" -Dspring.context.exit=onRefresh \
    -jar "$APP/crm.jar" "$@" >"$CACHE/start-cache.log" 2>&1 || status=$?
  if [ "$status" = 0 ] && [ -s "$START_CACHE.new" ]; then
    mv "$START_CACHE.new" "$START_CACHE"
    say "Prepared in $(seconds_since "$begun") s"
    return 0
  fi
  rm -f "$START_CACHE.new"*
  # Where only the cache failed, trying each time would cost more than it saves. Where the program failed, its start will
  # say why.
  [ "$status" != 0 ] || touch "$START_CACHE.failed"
}
