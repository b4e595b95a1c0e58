#!/bin/sh
# Builds and tests the console into dist/ when a source is newer than the last good build; does nothing otherwise.
# Exits non-zero when anything fails, and then leaves no stamp behind.
set -eu
cd "$(dirname "$0")"

stamp=.built
if [ -f "$stamp" ] && [ -f dist/index.html ]; then
    # Folders count too: a removed file only shows in its folder.
    newer=$(find src public tests dev index.html package.json package-lock.json .npmrc ./*.ts ./*.js tsconfig.json build.sh \
        -newer "$stamp" -print 2>/dev/null | head -n 1)
    if [ -z "$newer" ]; then
        echo "console: dist/ is up to date"
        exit 0
    fi
    echo "console: $newer has changed"
fi
rm -f "$stamp"

command -v npm >/dev/null 2>&1 || {
    echo "console: npm is needed to build the web console (Node 20.19 or later)" >&2
    exit 1
}
started=$(mktemp)
trap 'rm -f "$started"' EXIT
if [ ! -f node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
    npm ci --no-progress
fi
npm run --silent test
npm run --silent build
# As old as the start of this build: what was edited meanwhile is built next time.
touch -r "$started" "$stamp"
