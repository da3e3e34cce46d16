# The bot with its index, and nothing that only builds or tests it. docs/deploying.md says how to run it.

FROM node:22-slim@sha256:c3de60bf2f9dd0ac6370e6117950ff62d6e339527e7472301c9c78a017978392 AS build
WORKDIR /bot
COPY package.json package-lock.json .npmrc ./
# No package needs a script of its own to be installed.
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY src src
COPY docs docs
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:22-slim@sha256:c3de60bf2f9dd0ac6370e6117950ff62d6e339527e7472301c9c78a017978392
ENV NODE_ENV=production
WORKDIR /bot
COPY LICENSE package.json ./
COPY --from=build /bot/node_modules node_modules
COPY --from=build /bot/dist dist
# For `sync`: how people ask, and a folder to keep what it fetches, mounted or not.
COPY --from=build /bot/src/corpus/asks src/corpus/asks
COPY --from=build /bot/src/corpus/out-of-scope src/corpus/out-of-scope
RUN mkdir data && chown 1000:1000 data
# The user `node`, by number, so that Kubernetes sees that it is not root.
USER 1000:1000
# Needed with HTTP only.
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=3s --start-period=10s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.OPS_PORT || 9464}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/cli/main.js", "start"]
