#!/bin/bash
# A study on machines that one can log into, by GNU parallel and a folder that all of them see (say by NFS):
#
#   plimsoll compare week.plimsoll.json --replications 1000 --study week.plimsoll-study.json
#   packaging/cluster/parallel.sh week.plimsoll-study.json pieces 64 --sshlogin alder,birch,: --workdir "$PWD"
#   plimsoll merge pieces --html week.html
#
# What follows the number of shares goes to parallel; with nothing there, this machine's cores do it. A share that fails is tried
# again twice, elsewhere if there is an elsewhere; submitting the same call again computes what is missing.
set -eu
study=$1 pieces=$2 shares=$3
shift 3
seq "$shares" | parallel --retries 3 "$@" "${PLIMSOLL:-plimsoll}" shard "$study" "$pieces" "{}/$shares" --threads 1
