import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/**
 * The answers under way, by their connections. One that waits behind another when its connection closes never says that
 * it has closed itself: whoever sends many requests at once and leaves would fill the memory with them.
 */
export class UnderWay {
  private readonly answers = new Map<Socket, Set<ServerResponse>>();

  add(answer: ServerResponse, connection: Socket): void {
    const known = this.answers.get(connection);
    const beside = known ?? new Set<ServerResponse>();
    if (known === undefined) {
      this.answers.set(connection, beside);
      connection.once('close', () => this.answers.delete(connection));
    }
    beside.add(answer);
    answer.once('close', () => beside.delete(answer));
  }

  all(): ServerResponse[] {
    return [...this.answers.values()].flatMap((beside) => [...beside]);
  }
}
