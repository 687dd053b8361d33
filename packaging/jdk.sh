# What `plimsoll` and `build` share: where a JDK 25 and Maven are, one build at a time, whether the jar is up to date.
# Sourced, not run; expects the project's folder in $root. Written for bash 3.2, which macOS still has.

fail() {
  echo "$1" >&2
  exit 1
}

# The feature version of the JDK in a folder ("25"), or nothing if there is no JDK.
jdk_version() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

# Whether the folder holds a JDK 25 or newer.
suits() {
  local version
  version=$(jdk_version "$1")
  [ -n "$version" ] && [ "$version" -ge 25 ]
}

# The folder of the JDK whose program of this name is first on the PATH, through any number of links.
home_on_path() {
  local program link
  program=$(command -v "$1") || return 0
  while [ -L "$program" ]; do
    link=$(readlink "$program")
    case $link in /*) program=$link ;; *) program=$(dirname "$program")/$link ;; esac
  done
  (cd "$(dirname "$program")/.." 2>/dev/null && pwd) || true
}

# Sets JAVA_HOME to the JDK to use: what the user chose, else the oldest that will do (the one the project is tested with).
find_jdk() {
  local home found='' best=''
  for home in "${JAVA_HOME:-}" "$(home_on_path java)" "$(home_on_path javac)"; do
    if [ -n "$home" ] && suits "$home"; then
      export JAVA_HOME=$home
      return
    fi
  done
  for home in /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/java/* /usr/local/jdk* /opt/* /opt/java/* /opt/jdk/* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.jenv/versions/* "$HOME"/.asdf/installs/java/* \
    "$HOME"/.local/share/mise/installs/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /home/linuxbrew/.linuxbrew/opt/openjdk*/libexec; do
    if suits "$home" && { [ -z "$best" ] || [ "$(jdk_version "$home")" -lt "$best" ]; }; then
      best=$(jdk_version "$home")
      found=$home
    fi
  done
  [ -n "$found" ] || fail "Plimsoll needs a JDK 25 or newer: install one, for example Temurin 25 from https://adoptium.net, or set JAVA_HOME to it."
  export JAVA_HOME=$found
}

# Sets maven to the program. Quiet about what Maven's own libraries do on a new JDK.
find_maven() {
  maven=$(command -v mvn || true)
  for home in "${MAVEN_HOME:-}" "${M2_HOME:-}" /usr/share/maven /opt/maven /opt/apache-maven* "$HOME/.sdkman/candidates/maven/current"; do
    if [ -z "$maven" ] && [ -n "$home" ] && [ -x "$home/bin/mvn" ]; then
      maven=$home/bin/mvn
    fi
  done
  [ -n "$maven" ] || fail "Plimsoll is built with Apache Maven 3.8 or newer: install it, for example with 'apt install maven', or from https://maven.apache.org."
  export MAVEN_OPTS="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}"
}

# Waits until no other call builds; the lock is the open pom.xml and goes with this process.
lock_build() {
  exec 9<"$root/pom.xml"
  if command -v flock >/dev/null; then
    flock 9
  elif command -v perl >/dev/null; then
    perl -e 'open(my $f, "<&=", 9) or die; flock($f, 2) or die'
  fi
}

unlock_build() {
  exec 9<&-
}

# The stamp carries the time at which the last good build began, so that an edit during a build is not missed.
stamp=$root/target/plimsoll.built

up_to_date() {
  [ -f "$stamp" ] && [ -f "$root/target/plimsoll.jar" ] &&
    [ -z "$(find "$root/pom.xml" "$root/.mvn" "$root/src/main" -newer "$stamp" -print 2>/dev/null | head -n 1)" ]
}

begin_build() {
  mkdir -p "$root/target"
  rm -f "$stamp"
  : >"$stamp.begun"
  # A desktop that is open keeps the old file; writing over it in place would pull it from under its feet.
  rm -f "$root/target/plimsoll.jar"
}

end_build() {
  if [ -f "$root/target/plimsoll.jar" ] && [ -f "$stamp.begun" ]; then
    mv "$stamp.begun" "$stamp"
  fi
}
