import { Agent, request as forward, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';

export interface Answered {
  readonly status: number;
  readonly body: string;
}

/** These are about one connection, or one body. */
const hopByHop: ReadonlySet<string> = new Set(['connection', 'content-length', 'host']);

/** The table behind a proxy. */
export class Upstream {
  // A connection that is kept may be closed by the table at the very moment it is used again: not a fault of ours.
  private readonly agent = new Agent({ keepAlive: false });

  constructor(private readonly target: string) {}

  /** The same request with another body or operation: it is signed by somebody, and that is enough here. */
  ask(given: IncomingHttpHeaders, body: string, operation?: string): Promise<Answered> {
    const others = Object.entries(given).filter(([name]) => !hopByHop.has(name));
    const target = operation === undefined ? {} : { 'x-amz-target': `DynamoDB_20120810.${operation}` };
    const headers = { ...Object.fromEntries(others), ...target, 'content-length': Buffer.byteLength(body) };
    return new Promise((resolve, reject) => {
      forward(this.target, { method: 'POST', agent: this.agent, headers }, (answer) => {
        textOf(answer).then((text) => {
          resolve({ status: answer.statusCode ?? 0, body: text });
        }, reject);
      })
        .on('error', reject)
        .end(body);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}

export async function textOf(message: IncomingMessage): Promise<string> {
  let text = '';
  message.setEncoding('utf8');
  for await (const chunk of message) text += String(chunk);
  return text;
}
