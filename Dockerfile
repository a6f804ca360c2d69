# The embedded PostgreSQL needs glibc, so not Alpine.
FROM node:24-bookworm-slim AS build
WORKDIR /trellis
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build
# What only tests need, and what only the next build would, stays out of the image.
RUN npm prune --omit=dev --no-audit --no-fund && rm -rf .next/cache

FROM node:24-bookworm-slim
ENV NODE_ENV=production TRELLIS_DEMO=0 TRELLIS_DATA_DIR=/data PORT=3000 NEXT_TELEMETRY_DISABLED=1 TRELLIS_DRAIN_SECONDS=5
WORKDIR /trellis
# Belongs to root: whoever gets into the server cannot change what it runs.
COPY --from=build /trellis ./
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
# Without a shell between, so that a check which takes too long is ended and not left behind.
HEALTHCHECK --interval=10s --timeout=10s --start-period=120s CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/ready').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
# Several processes: command `node scripts/serve.mjs`, after `node scripts/upgrade-db.mjs` has ended with 0.
CMD ["node", "scripts/start.mjs"]
