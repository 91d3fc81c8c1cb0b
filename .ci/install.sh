# Sourced after node.sh, with $house set: installs the locked packages when anything that decides them has changed.
install_stamp="$house/.ci/cache/installed"

install_sum() {
  (cd "$house" && cat package-lock.json package.json ./*/package.json .npmrc && node -v) | cksum
}

if [ ! -d "$house/node_modules" ] || [ "$(cat "$install_stamp" 2>/dev/null)" != "$(install_sum)" ]; then
  echo "Installing the locked packages" >&2
  rm -f "$install_stamp"
  # Even where NODE_ENV says production: what builds the house is among the development packages.
  (cd "$house" && npm ci --include=dev --no-progress --loglevel=error </dev/null >&2) || exit
  mkdir -p "$house/.ci/cache"
  install_sum >"$install_stamp"
fi
