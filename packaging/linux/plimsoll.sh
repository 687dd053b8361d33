#!/bin/sh
# Starts Plimsoll with its own Java: the desktop with one cache, the command line with another that knows nothing of windows.
self=$0
case $self in */*) ;; *) if [ -e "$self" ]; then self=./$self; else self=$(command -v "$self"); fi ;; esac
while [ -L "$self" ]; do
  link=$(readlink "$self")
  case $link in /*) self=$link ;; *) self=${self%/*}/$link ;; esac
done
root=${self%/*}/..

# Which of them only decides how fast it is there.
cache=cli
tiers=4
case ${1-} in
  '' | snapshot) cache=desktop ;;
  validate | schema | completion | -*) tiers=1 ;; # over before better code would pay
  *) [ ! -e "$1" ] || cache=desktop ;;
esac

# Java reads the names of files by the locale: by C, or none, it would not know a letter beyond ASCII.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
  '' | C | POSIX)
    [ -z "${LC_ALL-}" ] || LC_ALL=C.UTF-8
    LC_CTYPE=C.UTF-8
    export LC_CTYPE
    ;;
esac

PLIMSOLL_TERMINAL=false
[ ! -t 2 ] || PLIMSOLL_TERMINAL=true
export PLIMSOLL_TERMINAL
# large fleets lie in memory at random: fewer, larger pages are found quicker, where the system has them
pages=
if [ $tiers = 4 ] && read -r enabled 2>/dev/null </sys/kernel/mm/transparent_hugepage/enabled; then
  case $enabled in
    *'[never]'*) ;;
    *) pages=-XX:+UseTransparentHugePages ;;
  esac
fi
exec "$root/lib/runtime/bin/java" -Xlog:disable "-Xlog:all=warning,aot*=off,cds*=off:stderr" "-XX:TieredStopAtLevel=$tiers" \
  -XX:+UseSerialGC -XX:SoftRefLRUPolicyMSPerMB=0 -XX:-UseCompressedOops -XX:CompileCommand=quiet '-XX:CompileCommand=dontinline,io.plimsoll.sim.Express::on*' \
  $pages -XX:-UsePerfData --enable-native-access=javafx.graphics,io.plimsoll \
  "-XX:AOTCache=$root/lib/app/$cache.aot" -m io.plimsoll/io.plimsoll.app.Main "$@"
