# SPDX-License-Identifier: EPL-2.0
# Sourced by scripts that need programs, libraries or files of the system. Each needed thing is written with the Debian
# package that has it, such as "mvn maven"; a script fills these lists and calls install_packages.
commands=()
libraries=()
files=()

missing() {
  local need
  for need in "${commands[@]}"; do command -v "${need% *}" > /dev/null || echo "${need#* }"; done
  for need in "${libraries[@]}"; do /sbin/ldconfig -p | grep -q "^\s*${need% *} " || echo "${need#* }"; done
  for need in "${files[@]}"; do [ -e "${need% *}" ] || echo "${need#* }"; done
}

# Installs what is missing when it runs as root on Debian or a like system; names it otherwise and ends the script.
install_packages() { # NAME OF THE SCRIPT
  local packages log
  mapfile -t packages < <(missing)
  [ ${#packages[@]} -gt 0 ] || return 0
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get > /dev/null; then
    echo "$1: missing, by the names of Debian's packages: ${packages[*]}" >&2
    exit 1
  fi
  echo "$1: installing ${packages[*]}" >&2
  log=$(mktemp)
  export DEBIAN_FRONTEND=noninteractive
  if ! { apt-get -q update && apt-get -q install -y --no-install-recommends "${packages[@]}"; } > "$log" 2>&1 < /dev/null; then
    tail -20 "$log" >&2
    echo "$1: could not install ${packages[*]}" >&2
    rm -f "$log"
    exit 1
  fi
  rm -f "$log"
  mapfile -t packages < <(missing)
  [ ${#packages[@]} -eq 0 ] || { echo "$1: still missing: ${packages[*]}" >&2; exit 1; }
}
