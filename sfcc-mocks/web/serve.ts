import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { TLSSocket } from 'node:tls';
import { isFailure, setCookiesOf } from '../contracts/http';
import type { HttpAnswer, HttpMessage, TransportFailure } from '../contracts/http';
import { requestUrl } from './requestUrl';

type Reply = HttpAnswer | TransportFailure;

/** Answers a request; bodies are in the encoding that was chosen for its path. */
export type Answer = (message: HttpMessage, encoding: BufferEncoding) => Reply | Promise<Reply>;

export interface ServeOptions {
    /** 0 or nothing for any free one. */
    port?: number;
    /** `latin1` for paths that carry files, byte by byte; UTF-8 everywhere unless given. */
    encodingOf?: (path: string) => BufferEncoding;
    /** Key and certificate for https; plain HTTP without. */
    tls?: https.ServerOptions;
}

export interface Serving {
    /** `127.0.0.1` with the port. */
    host: string;
    close(): Promise<void>;
}

/** Bodies larger than this are refused before they are read. */
const MAX_BODY_BYTES = 256 * 1024 * 1024;

/** How long an idle connection stays open. Node's five seconds cut requests off that arrive late on a busy machine. */
const KEEP_ALIVE_MS = 60 * 1000;

/**
 * Puts a port in front of something that answers requests. A failure becomes what a client would see of it: a connection
 * that is cut, or one that stays silent.
 */
export async function serve(answer: Answer, options: ServeOptions = {}): Promise<Serving> {
    const { port = 0, encodingOf = () => 'utf8', tls } = options;
    const listener = (request: http.IncomingMessage, response: http.ServerResponse): void => {
        void respond(answer, encodingOf((request.url || '/').split('?')[0] as string), request, response);
    };
    const server = tls ? https.createServer(tls, listener) : http.createServer(listener);
    server.keepAliveTimeout = KEEP_ALIVE_MS;
    await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', resolve);
    });
    return {
        host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
        close: () =>
            new Promise((resolve) => {
                server.close(() => resolve());
                server.closeAllConnections();
            })
    };
}

async function respond(
    answer: Answer,
    encoding: BufferEncoding,
    request: http.IncomingMessage,
    response: http.ServerResponse
): Promise<void> {
    try {
        const body = await read(request);
        if (body === null) {
            response.writeHead(413, { connection: 'close' }).end();
            return;
        }
        const message = toMessage(request, textOf(body, encoding, request.headers['content-type'] || ''));
        if (message === null) {
            response.writeHead(400, { connection: 'close' }).end();
            return;
        }
        const reply = await answer(message, encoding);
        if (isFailure(reply)) {
            if (reply.failure !== 'timeout') {
                request.socket.destroy();
            }
            return;
        }
        const bytes = Buffer.from(reply.body, encoding);
        // HEAD says the length of what it does not send.
        const length = request.method === 'HEAD' ? {} : { 'content-length': String(bytes.length) };
        response.writeHead(reply.status, { ...reply.headers, ...cookieHeader(reply), ...length });
        response.end(request.method === 'HEAD' ? undefined : bytes);
    } catch (error) {
        response.writeHead(500, { 'content-type': 'text/plain' });
        response.end(error instanceof Error ? error.message : String(error));
    }
}

/** All cookies of an answer, each in a header of its own. */
function cookieHeader(answer: HttpAnswer): http.OutgoingHttpHeaders {
    const cookies = setCookiesOf(answer);
    return cookies.length === 0 ? {} : { 'set-cookie': cookies };
}

/**
 * The body as text: in the charset of its header, as a servlet reads it, else as the path has it. A byte order mark stays,
 * and a byte that is no character becomes U+FFFD.
 */
function textOf(body: Buffer, encoding: BufferEncoding, contentType: string): string {
    const charset = /;\s*charset="?([\w.:-]+)/i.exec(contentType)?.[1];
    if (encoding !== 'utf8' || charset === undefined) {
        return body.toString(encoding);
    }
    try {
        return new TextDecoder(charset, { ignoreBOM: true }).decode(body);
    } catch {
        // No such charset.
        return body.toString(encoding);
    }
}

/** The body, or null when it is too large. */
async function read(request: http.IncomingMessage): Promise<Buffer | null> {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of request as AsyncIterable<Buffer>) {
        size += chunk.length;
        if (size > MAX_BODY_BYTES) {
            return null;
        }
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}

/** Null for an address that is malformed. */
function toMessage(request: http.IncomingMessage, body: string): HttpMessage | null {
    const scheme = request.socket instanceof TLSSocket ? 'https' : 'http';
    const url = requestUrl(scheme, request.headers.host, request.url);
    const headers: Record<string, string> = {};
    for (const [name, value] of Object.entries(request.headers)) {
        headers[name] = Array.isArray(value) ? value.join(', ') : String(value);
    }
    return url === null ? null : { method: request.method || 'GET', url, headers, body };
}
