# presslint in a container: docker run --rm -v "$PWD:/work:ro" presslint check releases
FROM python:3.13-slim AS build
WORKDIR /src
COPY pyproject.toml README.md LICENSE NOTICE ./
COPY docs/presslint.1 docs/
COPY schemas schemas
COPY linter linter
RUN pip wheel --no-cache-dir --wheel-dir /wheels .

FROM python:3.13-slim
# The modules are compiled while root may write: a container lives for one run, and starts in half the time.
RUN --mount=type=bind,from=build,source=/wheels,target=/wheels \
    pip install --no-cache-dir --no-index --find-links /wheels presslint \
    && useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin presslint
USER 10001
WORKDIR /work
ENTRYPOINT ["presslint"]
CMD ["check"]
