// The embedded DynamoDB (dynalite) in memory, in this thread: the SDK hands its requests over without a socket.
import { EventEmitter } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';

type Asked = { method: string; path: string; headers: Record<string, string>; body?: Uint8Array };
type Answered = { statusCode: number; headers: Record<string, string>; body: Uint8Array };

/** An empty database, as the handler of an SDK client's requests; it is gone with the client. */
export function openMemoryDatabase(): DynamoDBClientConfig['requestHandler'] {
  const server = dynalite({ createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
  return {
    metadata: { handlerProtocol: 'http/1.1' },
    handle: async (request: Asked) => ({ response: await ask(server, request) }),
    updateHttpClientConfig: () => {},
    httpHandlerConfigs: () => ({}),
  };
}

/** Shows the server a request and its answer as HTTP would. */
function ask(server: Server, { method, path, headers, body = new Uint8Array() }: Asked): Promise<Answered> {
  return new Promise((resolve) => {
    const asked = Object.assign(new EventEmitter(), { method, url: path, headers: inLowerCase(headers) });
    const answered: Answered = { statusCode: 200, headers: {}, body: new Uint8Array() };
    const answer = Object.assign(answered, {
      setHeader: (name: string, value: unknown) => {
        answered.headers[name.toLowerCase()] = String(value);
      },
      end: (text = '') => resolve({ ...answered, body: Buffer.from(text) }),
    });
    server.emit('request', asked as unknown as IncomingMessage, answer as unknown as ServerResponse);
    asked.emit('data', Buffer.from(body.buffer, body.byteOffset, body.byteLength));
    asked.emit('end');
  });
}

const inLowerCase = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
