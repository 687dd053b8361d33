#!/bin/sh
# Starts Plimsoll with its own Java: the desktop with one cache, the command line with another that knows nothing of windows.
self=$0
while [ -L "$self" ]; do
  link=$(readlink "$self")
  case $link in /*) self=$link ;; *) self=${self%/*}/$link ;; esac
done
case $self in */*) ;; *) self=$(command -v "$self") ;; esac
root=${self%/*}/..

# Which of them only decides how fast it is there.
cache=cli
tiers=4
case ${1-} in
  '' | snapshot) cache=desktop ;;
  validate | schema | completion | -*) tiers=1 ;; # over before better code would pay
  *) [ ! -e "$1" ] || cache=desktop ;;
esac

PLIMSOLL_TERMINAL=false
[ ! -t 2 ] || PLIMSOLL_TERMINAL=true
export PLIMSOLL_TERMINAL
exec "$root/lib/runtime/bin/java" -Xlog:disable -Xlog:all=warning:stderr "-XX:TieredStopAtLevel=$tiers" \
  -XX:+UseSerialGC -XX:-UsePerfData --enable-native-access=javafx.graphics,io.plimsoll \
  "-XX:AOTCache=$root/lib/app/$cache.aot" -m io.plimsoll/io.plimsoll.app.Main "$@"
