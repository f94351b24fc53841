interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/**
 * Stands in the bundle for @aws-sdk/credential-provider-node. Lambda hands credentials over in AWS's variables;
 * the SDK's own search goes on through profiles, single sign-on and instance metadata, a hundred kilobytes to load
 * at every cold start and never used.
 */
export function defaultProvider(): () => Promise<Credentials> {
  return () => {
    const {
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
      AWS_SESSION_TOKEN: sessionToken,
    } = process.env;
    if (accessKeyId === undefined || secretAccessKey === undefined) {
      return Promise.reject(new Error('AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set.'));
    }
    return Promise.resolve({
      accessKeyId,
      secretAccessKey,
      ...(sessionToken !== undefined && { sessionToken }),
    });
  };
}
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
