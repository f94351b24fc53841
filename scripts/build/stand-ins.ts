interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/**
 * Replaces @aws-sdk/credential-provider-node in the bundle. Lambda passes credentials in environment variables. The SDK's own search
 * also covers profiles, single sign-on and instance metadata: 100 kB at every cold start that are never used.
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
 * Replaces @aws-sdk/middleware-endpoint-discovery in the bundle. It finds other endpoints when a client asks for that; ours never
 * does, and the package brings a cache and two more packages.
 */
export const resolveEndpointDiscoveryConfig = <T>(
  config: T,
): T & { endpointDiscoveryEnabled: () => Promise<false> } => ({
  ...config,
  endpointDiscoveryEnabled: () => Promise.resolve(false),
});

/** The settings that the SDK would read for it: none. */
export const NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS = {
  environmentVariableSelector: (): undefined => undefined,
  configFileSelector: (): undefined => undefined,
  default: false,
};
