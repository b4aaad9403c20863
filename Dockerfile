# One image for every service; the command says which: `andrum up payments`.

FROM python:3.13-slim-bookworm AS packages
COPY requirements.lock /
RUN python -m venv /opt/andrum \
    && /opt/andrum/bin/pip install --no-cache-dir --disable-pip-version-check --require-hashes -r /requirements.lock

FROM python:3.13-slim-bookworm
ENV PATH=/opt/andrum/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    ANDRUM_DATA=/var/lib/andrum
# The data folder is the user's own and nobody else's; a volume that is put there takes that over.
RUN useradd --system --uid 10001 --no-create-home --home-dir /nonexistent andrum \
    && install --directory --mode=0700 --owner=andrum --group=andrum /var/lib/andrum
COPY --from=packages /opt/andrum /opt/andrum
WORKDIR /app
COPY . .
# Installed where it lies: the parameters, templates and migrations are files beside the code. What would otherwise be
# made beside them at the first start is made here, since who runs it cannot write there.
RUN pip install --no-cache-dir --disable-pip-version-check --no-deps --no-build-isolation --editable . \
    && python -c 'from services.frontend.web.language import *; compile_catalogues(CATALOGUES)' \
    && python -m compileall -q andrum services shared

USER andrum
VOLUME /var/lib/andrum
EXPOSE 8000
ENTRYPOINT ["andrum"]
CMD ["--help"]
