import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { services } from 'ask-sdk-model';

/** A turn never waits longer for one of Alexa's own services; ask-sdk's own client would wait for ever. */
const deadlineMs = 900;

/** Longer than any answer of theirs. */
const mostCharacters = 200_000;

/** How ask-sdk's service clients reach Alexa's own services. */
export class ApiClient implements services.ApiClient {
  async invoke({
    url,
    method,
    headers,
    body,
  }: services.ApiClientRequest): Promise<services.ApiClientResponse> {
    const send = url.startsWith('https:') ? httpsRequest : httpRequest;
    const signal = AbortSignal.timeout(deadlineMs);
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const options = {
        method,
        signal,
        headers: Object.fromEntries(headers.map(({ key, value }) => [key, value])),
      };
      send(url, options, resolve).on('error', reject).end(body);
    });
    return {
      statusCode: response.statusCode ?? 0,
      headers: Object.entries(response.headers).map(([key, value]) => ({ key, value: String(value) })),
      body: await textOf(response),
    };
  }
}

async function textOf(response: IncomingMessage): Promise<string> {
  let text = '';
  response.setEncoding('utf8');
  for await (const chunk of response) {
    text += String(chunk);
    if (text.length > mostCharacters) throw new RangeError('The answer is too long to be one of Alexa’s.');
  }
  return text;
}
