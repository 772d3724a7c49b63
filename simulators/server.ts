import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { isFailure } from '../sfcc-mocks/contracts/http';
import type { HttpAnswer, HttpMessage, TransportFailure } from '../sfcc-mocks/contracts/http';
import { requestUrl } from '../sfcc-mocks/web/requestUrl';

type Reply = HttpAnswer | TransportFailure;

export interface Listening {
    /** Without a trailing slash. */
    url: string;
    close(): Promise<void>;
}

/**
 * Puts a port in front of something that answers requests. A failure becomes what a client would see of it: a
 * connection that is cut, or one that stays silent.
 * @param port - 0 for any free one
 */
export async function listen(
    answer: (message: HttpMessage) => Reply | Promise<Reply>,
    port: number
): Promise<Listening> {
    const server = http.createServer((request, response) => {
        const chunks: Buffer[] = [];
        request.on('data', (chunk: Buffer) => chunks.push(chunk));
        request.on('end', () => {
            const url = requestUrl('http', request.headers.host, request.url);
            if (url === null) {
                response.writeHead(400, { connection: 'close' }).end();
                return;
            }
            void respond(answer, toMessage(request, url, Buffer.concat(chunks)), request, response);
        });
    });
    await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', resolve);
    });
    const { port: actual } = server.address() as AddressInfo;
    return {
        url: `http://127.0.0.1:${actual}`,
        close: () =>
            new Promise((resolve) => {
                server.closeAllConnections();
                server.close(() => resolve());
            })
    };
}

function toMessage(request: http.IncomingMessage, url: string, body: Buffer): HttpMessage {
    const headers: Record<string, string> = {};
    for (const [name, value] of Object.entries(request.headers)) {
        headers[name] = Array.isArray(value) ? value.join(', ') : String(value);
    }
    return {
        method: request.method || 'GET',
        url,
        headers,
        body: body.toString('utf8')
    };
}

async function respond(
    answer: (message: HttpMessage) => Reply | Promise<Reply>,
    message: HttpMessage,
    request: http.IncomingMessage,
    response: http.ServerResponse
): Promise<void> {
    let reply: Reply;
    try {
        reply = await answer(message);
    } catch (error) {
        reply = {
            status: 500,
            headers: { 'content-type': 'text/plain' },
            body: error instanceof Error ? String(error.stack) : String(error)
        };
    }
    if (!isFailure(reply)) {
        response.writeHead(reply.status, reply.headers);
        response.end(reply.body);
    } else if (reply.failure !== 'timeout') {
        request.socket.destroy();
    }
}
