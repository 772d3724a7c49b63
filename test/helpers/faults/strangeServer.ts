import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';

/** A server that answers for a host, cannot prove to be it, and counts what it receives. */
export interface StrangeServer {
    host: string;
    /** Requests that arrived, as `METHOD path`. */
    requests: string[];
    /** Connections in which anything arrived after the handshake. */
    heard: number;
    /** How many connections were made. */
    connections: number;
    close(): Promise<void>;
}

/**
 * A TLS server on this machine with a certificate that it has signed itself.
 * @param tls - key and certificate, for one that can prove who it is
 * @param answer - headers of its answers
 */
export async function strangeServer(
    tls?: { key: string; cert: string },
    answer: { status: number; headers: Record<string, string> } = { status: 200, headers: {} }
): Promise<StrangeServer> {
    const own = await generate([{ name: 'commonName', value: '127.0.0.1' }], { keyType: 'ec', algorithm: 'sha256' });
    const server = https.createServer(tls || { key: own.private, cert: own.cert }, (request, response) => {
        stranger.requests.push(`${request.method} ${request.url}`);
        response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
        response.end('{"access_token":"a.b.c","data":[]}');
    });
    server.on('connection', () => (stranger.connections += 1));
    server.on('secureConnection', (socket) => socket.once('data', () => (stranger.heard += 1)));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const stranger: StrangeServer = {
        host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
        requests: [],
        heard: 0,
        connections: 0,
        close: () =>
            new Promise((resolve) => {
                server.close(() => resolve());
                server.closeAllConnections();
            })
    };
    return stranger;
}
