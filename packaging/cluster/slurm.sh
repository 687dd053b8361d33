#!/bin/bash
# A study as a Slurm array. On a machine that submits jobs, in a folder that all nodes see:
#
#   plimsoll compare week.plimsoll.json --replications 1000 --study week.plimsoll-study.json
#   sbatch --array=1-16 slurm.sh week.plimsoll-study.json pieces
#   plimsoll merge pieces --html week.html
#
# If merge says that something is missing – a node was lost, time ran out, --precision wants more – submit the same array again: it
# computes what is missing. To have that done by itself: sbatch --requeue, or a second array with --dependency=afterany:JOB.
#SBATCH --job-name=plimsoll
#SBATCH --cpus-per-task=1
#SBATCH --mem-per-cpu=1G
#SBATCH --time=01:00:00
#SBATCH --output=%x-%A_%a.log
set -eu
exec "${PLIMSOLL:-plimsoll}" shard "$1" "$2" "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" --threads "${SLURM_CPUS_PER_TASK:-1}"
