#!/usr/bin/env bash
# Start a coding agent behind the proxy:  examples/agent.sh claude   examples/agent.sh codex
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
[ $# -ge 1 ] || { echo "usage: examples/agent.sh COMMAND [ARGUMENTS...]" >&2; exit 2; }
lines=$("$here/certs/trust" print ${MITMGUARD_CA_CERT:+"$MITMGUARD_CA_CERT"})
eval "$lines"
export HTTPS_PROXY=${HTTPS_PROXY:-http://127.0.0.1:8080}
export HTTP_PROXY=$HTTPS_PROXY NO_PROXY=${NO_PROXY:-localhost,127.0.0.1,::1}
exec "$@"
