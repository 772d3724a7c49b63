import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { gunzipSync } from 'node:zlib';
import { expect } from 'chai';
import { createBlockingTransport } from '#sfcc-mocks/web/outgoing/blockingTransport';
import type { BlockingTransport } from '#sfcc-mocks/web/outgoing/blockingTransport';

/** A server in a thread of its own, since the caller of a transport sleeps. What it sends, by path. */
const SERVER = `
const net = require('node:net');
const { gzipSync } = require('node:zlib');
const { parentPort } = require('node:worker_threads');
const compressed = gzipSync('{"code":0}');
const lines = (...parts) => parts.join('\\r\\n');
const ANSWERS = {
    chunks: [lines('HTTP/1.1 200 OK', 'Connection: close', 'Transfer-Encoding: chunked', '', '6', '{"code', '4', '":0}', '0', '', '')],
    cookies: [lines('HTTP/1.1 204 No Content', 'Connection: close', 'Set-Cookie: a=1', 'Set-Cookie: b=2', 'X-Kind: c', 'X-Kind: d', '', '')],
    cut: [lines('HTTP/1.1 200 OK', 'Connection: close', 'Content-Length: 10', '', '{"code"')],
    other: ['+OK ready\\r\\n'],
    gzip: [lines('HTTP/1.1 200 OK', 'Connection: close', 'Content-Encoding: gzip', 'Content-Length: ' + compressed.length, '', ''), compressed]
};
const server = net.createServer((socket) => {
    socket.once('data', (data) => {
        ANSWERS[/ \\/(\\w+) /.exec(data)[1]].forEach((part) => socket.write(part));
        socket.end();
    });
});
server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
`;

describe('blockingTransport', () => {
    let server: Worker;
    let blocking: BlockingTransport;
    let origin = '';

    before(async () => {
        server = new Worker(SERVER, { eval: true });
        const [port] = (await once(server, 'message')) as [number];
        origin = `http://127.0.0.1:${port}/`;
        blocking = createBlockingTransport();
    });

    after(async () => {
        await blocking.close();
        await server.terminate();
    });

    const get = (path: string): any =>
        blocking.transport({ method: 'GET', url: origin + path, headers: {}, body: '' }, 5000);

    // RFC 9112, section 7.1.
    it('joins chunks', () => {
        expect(get('chunks')).to.deep.include({ status: 200, body: '{"code":0}' });
    });

    // RFC 9110, section 5.3, which excepts Set-Cookie.
    it('keeps each cookie, and joins what else comes more than once', () => {
        const { headers, cookies } = get('cookies');
        expect(headers).to.include({ 'set-cookie': 'a=1', 'x-kind': 'c, d' });
        expect(cookies).to.deep.equal(['b=2']);
    });

    // Script API: neither HTTPClient's page nor Service's says that an answer is decompressed.
    it('leaves an answer compressed', () => {
        const { body, bytes } = get('gzip');
        expect(body).not.to.include('code');
        expect(gunzipSync(bytes).toString()).to.equal('{"code":0}');
    });

    // RFC 9112, section 8: an answer that ends early is incomplete. Ours, no source: it counts as a reset connection.
    it('has no answer where it is cut off, or is no HTTP', () => {
        expect([get('cut').failure, get('other').failure]).to.deep.equal(['reset', 'reset']);
    });
});
