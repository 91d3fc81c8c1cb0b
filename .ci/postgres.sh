# Sourced after node.sh: a private PostgreSQL cluster for the tests, in a folder of its own, gone afterwards.
# Durability is not its business (fsync off). postgres refuses root, so root hands it to nobody.
postgres_home=

postgres_bin() {
  ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -t/ -k5 -n | tail -n 1
}

# Runs from inside the cluster's folder: nobody may not enter the caller's.
postgres_as_nobody() {
  if [ "$(id -u)" -eq 0 ]; then
    (cd "$postgres_home" && setpriv --reuid=nobody --regid=nogroup --clear-groups "$@")
  else
    (cd "$postgres_home" && "$@")
  fi
}

postgres_free_port() {
  node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); });'
}

# Sets PG_URL. On failure prints the server's log and returns 1.
postgres_start() {
  postgres_programs=$(postgres_bin)
  # In /tmp, because the path of a socket may have 107 bytes and TMPDIR may be long.
  postgres_home=$(mktemp -d /tmp/tuttu-pg.XXXXXX) || return 1
  [ "$(id -u)" -ne 0 ] || chown nobody:nogroup "$postgres_home"
  postgres_port=$(postgres_free_port)
  postgres_options="-p $postgres_port -k $postgres_home -c listen_addresses=127.0.0.1 -c fsync=off"
  if postgres_as_nobody "$postgres_programs/initdb" -D data -U tuttu -A trust -E UTF8 --locale=C.UTF-8 --no-sync \
    >"$postgres_home/initdb.log" 2>&1 &&
    postgres_as_nobody "$postgres_programs/pg_ctl" -D data -w -l server.log -o "$postgres_options" start \
      >"$postgres_home/start.log" 2>&1; then
    PG_URL="postgres://tuttu@127.0.0.1:$postgres_port/postgres"
    export PG_URL
  else
    cat "$postgres_home"/*.log >&2
    postgres_stop
    return 1
  fi
}

postgres_stop() {
  [ -n "$postgres_home" ] || return 0
  postgres_as_nobody "$postgres_programs/pg_ctl" -D data -m immediate stop >/dev/null 2>&1
  rm -rf "$postgres_home"
  postgres_home=
}
