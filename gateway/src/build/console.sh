#!/bin/sh
# Builds the console's pages; says what is missing where a machine cannot.
set -eu
console=$1
for tool in node npm; do
  if ! command -v "$tool" >/dev/null 2>&1; then
    echo "The console needs $tool (Node 20 or newer), which is not on the PATH." >&2
    echo "Install it, or build without the console's pages: add -DskipConsole." >&2
    exit 1
  fi
done
major=$(node -p 'process.versions.node.split(".")[0]')
if [ "$major" -lt 20 ]; then
  echo "The console needs Node 20 or newer; this is $(node --version). Add -DskipConsole to build without it." >&2
  exit 1
fi
exec sh "$console/build.sh"
