# syntax=docker/dockerfile:1
#
#   docker build -t mitmguard .                                 the proxy
#   docker build -t mitmguard-redirect --target redirect .      scripts/sidecar, for an init container
#
# Every package is pinned by hash in requirements/. To build from a mirror, set PIP_INDEX_URL as a build argument.

ARG PYTHON=python:3.12-slim
ARG DEBIAN=debian:bookworm-slim


# What the redirect needs, and nothing of the proxy.
FROM ${DEBIAN} AS redirect
RUN apt-get update \
    && apt-get install -y --no-install-recommends iptables \
    && rm -rf /var/lib/apt/lists/*
COPY scripts/sidecar /usr/local/bin/mitmguard-sidecar
# Root inside its own network namespace only: it changes that namespace's rules and ends.
ENTRYPOINT ["mitmguard-sidecar"]
CMD ["up"]


FROM ${PYTHON} AS build
ARG PIP_INDEX_URL
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1 PIP_NO_INPUT=1
RUN python -m venv /opt/build && python -m venv /opt/mitmguard
COPY requirements/build.lock requirements/core.lock /src/requirements/
RUN /opt/build/bin/pip install --no-deps --only-binary=:all: --require-hashes -r /src/requirements/build.lock
RUN /opt/mitmguard/bin/pip install --no-deps --only-binary=:all: --require-hashes -r /src/requirements/core.lock
COPY pyproject.toml hatch_build.py README.md LICENSE /src/
COPY addons /src/addons
COPY rules /src/rules
COPY models /src/models
RUN cd /src \
    && /opt/build/bin/python -m hatchling build -t wheel -d /tmp/wheel \
    && /opt/mitmguard/bin/pip install --no-deps --no-index /tmp/wheel/*.whl \
    && /opt/mitmguard/bin/python -m compileall -q /opt/mitmguard/lib \
    && /opt/mitmguard/bin/pip uninstall -y -q pip


FROM ${PYTHON} AS runtime
LABEL org.opencontainers.image.title="mitmguard" \
      org.opencontainers.image.description="A firewall for LLM and MCP traffic" \
      org.opencontainers.image.licenses="Apache-2.0"
# A user of its own: scripts/sidecar exempts exactly this uid from the redirect.
RUN groupadd --gid 10001 mitmguard \
    && useradd --uid 10001 --gid 10001 --home-dir /var/lib/mitmguard --create-home --shell /usr/sbin/nologin mitmguard \
    && chmod 0700 /var/lib/mitmguard
COPY --from=build /opt/mitmguard /opt/mitmguard
ENV PATH=/opt/mitmguard/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    HF_HUB_OFFLINE=1
# The CA's key, the master key and the vault live here; nothing else is written.
VOLUME /var/lib/mitmguard
WORKDIR /var/lib/mitmguard
USER 10001:10001
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=4s --start-period=30s --retries=3 \
    CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8081/livez', timeout=3)"]
ENTRYPOINT ["mitmguard", "run"]
CMD ["--host", "0.0.0.0", "--mode", "regular@8080", "--set", "confdir=/var/lib/mitmguard", "--set", "guard_health=127.0.0.1:8081"]
