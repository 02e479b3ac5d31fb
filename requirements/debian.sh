#!/bin/sh
# Installs the Debian packages that Python's venv and Qt need, or prints the one line to type.
# Usage: debian.sh venv|run|test. It does nothing where everything is there, and nothing but look
# on a system without apt-get.
set -eu

missing=""

need_command() { command -v "$1" >/dev/null 2>&1 || missing="$missing $2"; }

need_library() {
    case "$libraries" in *"$1"*) ;; *) missing="$missing $2" ;; esac
}

[ "$(uname -s)" = Linux ] || exit 0

case "${1:-run}" in
venv)
    "${PYTHON:-python3}" -c 'import ensurepip, venv' 2>/dev/null || missing="$missing python3-venv"
    ;;
run | test)
    libraries=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null || true)
    need_library libEGL.so.1 libegl1
    need_library libGL.so.1 libgl1
    need_library libdbus-1.so.3 libdbus-1-3
    need_library libfontconfig.so.1 libfontconfig1
    need_library libglib-2.0.so.0 libglib2.0-0
    need_library libxkbcommon.so.0 libxkbcommon0
    need_library libxkbcommon-x11.so.0 libxkbcommon-x11-0
    need_library libxcb-cursor.so.0 libxcb-cursor0
    need_library libxcb-icccm.so.4 libxcb-icccm4
    need_library libxcb-keysyms.so.1 libxcb-keysyms1
    need_library libxcb-shape.so.0 libxcb-shape0
    if [ "${1:-run}" = test ]; then
        need_command Xvfb xvfb
        need_command xauth xauth
        need_command xdotool xdotool
        need_command soffice libreoffice-writer-nogui
        need_command pandoc pandoc
        [ -e /usr/share/fonts/truetype/noto/NotoSerif-Regular.ttf ] || missing="$missing fonts-noto-core"
    elif [ -z "$(find /usr/share/fonts "$HOME/.fonts" -name '*.[to]tf' 2>/dev/null | head -n 1)" ]; then
        missing="$missing fonts-noto-core"
    fi
    ;;
*)
    echo "debian.sh: venv, run or test, not '$1'" >&2
    exit 2
    ;;
esac

[ -n "$missing" ] || exit 0
line="apt-get install -y --no-install-recommends$missing"
if ! command -v apt-get >/dev/null 2>&1; then
    echo "Synoptic needs the system's packages for:$missing. Install them and try again." >&2
    exit 1
fi
if [ "$(id -u)" = 0 ]; then
    as=""
elif command -v sudo >/dev/null 2>&1 && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
    as="sudo"
else
    echo "Synoptic needs a few system packages. Please type:  sudo $line" >&2
    exit 1
fi
echo "Installing system packages:$missing"
export DEBIAN_FRONTEND=noninteractive
# shellcheck disable=SC2086 # the words of $line are its arguments
$as $line >/dev/null 2>&1 || { $as apt-get update -qq && $as $line >/dev/null; } || {
    echo "The packages could not be installed. Please type:  sudo $line" >&2
    exit 1
}
