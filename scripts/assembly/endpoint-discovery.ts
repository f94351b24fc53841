/**
 * Stands in the bundle for @aws-sdk/middleware-endpoint-discovery, which looks up other endpoints only when a client asks
 * for that; ours never does, and it brings a cache and the collections of two more packages along.
 */
export const resolveEndpointDiscoveryConfig = <T>(
  config: T,
): T & { endpointDiscoveryEnabled: () => Promise<false> } => ({
  ...config,
  endpointDiscoveryEnabled: () => Promise.resolve(false),
});

/** Where the SDK would look for that wish: nowhere. */
export const NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS = {
  environmentVariableSelector: (): undefined => undefined,
  configFileSelector: (): undefined => undefined,
  default: false,
};
