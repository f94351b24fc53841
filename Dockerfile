# Two images: "page", a coach for the browsers of a household, and "endpoint", which answers Alexa (docs/container.md).
FROM node:lts-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build
# The page's store is a development dependency. It stays, at its locked version, and the other ones go.
RUN npm pkg set "dependencies.dynalite=$(npm pkg get devDependencies.dynalite | tr -d '\"')" \
  && npm pkg delete devDependencies \
  && npm prune --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:lts-slim AS endpoint
WORKDIR /app
COPY --from=build /app/build/serve ./build/serve
COPY --from=build /app/build/lambda ./build/lambda
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080
USER node
EXPOSE 8080
CMD ["node", "build/serve/main.js"]

FROM node:lts-slim AS page
RUN apt-get update \
  && apt-get install --yes --no-install-recommends espeak-ng \
  && rm -rf /var/lib/apt/lists/* \
  && mkdir /data \
  && chown node:node /data
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/build ./build
COPY --from=build /app/speaker/languages ./speaker/languages
ENV NODE_ENV=production
USER node
VOLUME /data
EXPOSE 4280
# Outside of the container nothing is this machine, so every browser needs the code that is printed.
CMD ["node", "build/speaker/main.js", "start", "--lan", "--no-browser", "--data", "/data", "--port", "4280"]
