// The SDK announces at each start that it will drop Node 20; in tests that is noise.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
