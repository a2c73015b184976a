#!/usr/bin/env bash
# One command each: no argument builds into dist/, "serve" plays the story on a
# local address, "release" makes programs that need nothing else, "test" runs every
# test but "soak", which takes long. All but the last two need only Go.
set -euo pipefail
cd "$(dirname "$0")"
bin=$PWD/.cache/bin # tools that tests use

need_go() {
  command -v go >/dev/null || { echo "build.sh needs Go 1.26 or newer: https://go.dev/dl" >&2; exit 2; }
}

# need PACKAGES PROGRAM...: where a program or file is missing, the packages are
# installed as root on Debian, otherwise named.
# A name with a slash is a file.
need() {
  local packages=$1 program missing=
  shift
  for program; do [ -e "$program" ] || command -v "$program" >/dev/null || missing+=" $program"; done
  [ -n "$missing" ] || return 0
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "installing $packages"
    # shellcheck disable=SC2086 # a list of packages
    { apt-get update -qq && apt-get install -y -qq $packages; } >/dev/null && return
  fi
  echo "the tests need$missing: sudo apt-get install $packages" >&2
  exit 2
}

build() {
  need_go
  go run ./cmd/standoff build "$@"
}

serve() {
  need_go
  exec go run ./cmd/standoff serve "$@"
}

# release writes what is handed to authors into release/, for six systems, from the
# commit that lies here; "release -only linux/amd64" makes one of them.
release() {
  need_go
  local system
  [[ "$*" = *-only* ]] || for system in windows darwin; do
    CGO_ENABLED=0 GOOS=$system GOFLAGS=-trimpath go vet ./cmd/...
  done
  go run ./cmd/release "$@"
}

# check has machines read the Go: vet and staticcheck. That all of it compiles on other
# systems, too, is a test of its own.
check() {
  tool staticcheck honnef.co/go/tools/cmd/staticcheck
  go vet ./...
  "$bin/staticcheck" ./...
  GOOS=js GOARCH=wasm go vet ./cmd/player ./scene/gpu
  GOOS=js GOARCH=wasm "$bin/staticcheck" ./cmd/player ./scene/gpu
}

# stores installs the servers that stand for the clouds in tests.
stores() {
  tool versitygw github.com/versity/versitygw/cmd/versitygw
  tool fake-gcs-server github.com/fsouza/fake-gcs-server
  [ -d .cache/azurite/node_modules/azurite ] ||
    npm install --no-audit --no-fund --silent --prefix .cache/azurite azurite@3.37.0
  export STANDOFF_STORES=$bin
}

# tool PROGRAM PACKAGE builds a tool at the version that go.mod names: a tool there is built
# with the libraries that the project is built with, and these are compiled once for both.
tool() {
  go build -o "$bin/$1" "$2"
}

tests() {
  need_go
  # As releases are built: what a test builds of one is not compiled a second time.
  export GOFLAGS="${GOFLAGS:-} -trimpath"
  local fonts=/usr/share/fonts
  unformatted=$(gofmt -l .)
  [ -z "$unformatted" ] || { echo "not gofmt'd: $unformatted" >&2; exit 1; }
  if [ "$(uname)" = Linux ]; then # elsewhere the pictures that need them are skipped
    need "fonts-noto-core fonts-noto-cjk" $fonts/truetype/noto/NotoSans-Regular.ttf \
      $fonts/opentype/noto/NotoSansCJK-Regular.ttc
  fi
  need "nodejs npm" node npm # a site is made by a program for browsers, too
  need ffmpeg ffmpeg ffprobe # films
  check
  stores
  go test ./...
  build
  need "chromium firefox-esr webkit2gtk-driver xvfb libgl1-mesa-dri libegl1 libgl1" \
    chromium firefox-esr WebKitWebDriver Xvfb
  need "default-jre-headless poppler-utils nginx-light" java pdftotext /usr/sbin/nginx
  install
  npm run check --silent --prefix web/test
  node --test web/shared/*_test.mjs web/player/*/*_test.mjs
  npm test --silent --prefix web/test
}

# soak makes a whole release, kills publications at fifty moments, publishes a thousand
# stories, has Chromium look on for minutes, and Lighthouse look once.
soak() {
  build
  release -o "$(mktemp -d)"
  need "nodejs npm" node npm
  stores
  STANDOFF_KILLS=50 go test -count=1 -timeout 60m -v -run 'Killed|Thousand' ./cmd/internal/publication
  need chromium chromium
  install
  npm run soak --silent --prefix web/test
}

install() {
  need "nodejs npm" node npm
  npm ci --no-audit --no-fund --silent --prefix web/test
}

case "${1:-build}" in
  build) build "${@:2}" ;;
  serve) serve "${@:2}" ;;
  release) release "${@:2}" ;;
  test)  tests ;;
  soak)  soak ;;
  *) echo "usage: ./build.sh [build|serve|release|test|soak]" >&2; exit 2 ;;
esac
