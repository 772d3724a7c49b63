import { expect } from 'chai';
import http from 'node:http';
import { serve } from '#sfcc-mocks';
import type { Answer } from '#sfcc-mocks';

interface Got {
    status: number;
    headers: http.IncomingHttpHeaders;
    body: Buffer;
}

/** Sends one request to a server that answers like this. */
async function ask(answer: Answer, options: http.RequestOptions = {}, body = Buffer.alloc(0)): Promise<Got> {
    const server = await serve(answer, { encodingOf: (path) => (path === '/file' ? 'latin1' : 'utf8') });
    try {
        return await new Promise((resolve, reject) => {
            const request = http.request(`http://${server.host}`, options, (response) => {
                const chunks: Buffer[] = [];
                response.on('data', (chunk: Buffer) => chunks.push(chunk));
                response.on('end', () =>
                    resolve({
                        status: response.statusCode as number,
                        headers: response.headers,
                        body: Buffer.concat(chunks)
                    })
                );
            });
            request.on('error', reject).setTimeout(200, () => request.destroy(new Error('silent')));
            request.end(body);
        });
    } finally {
        await server.close();
    }
}

const echo: Answer = ({ method, url, headers, body }) => ({
    status: 200,
    headers: { 'x-asked': `${method} ${new URL(url).pathname} ${headers['x-own']}` },
    body
});

// Source: RFC 9110. How it shows failures is ours.
describe('the HTTP server', () => {
    it('hands on method, address, headers and body', async () => {
        const options = { method: 'POST', path: '/a?b=1', headers: { 'X-Own': 'mine' } };
        const { status, headers, body } = await ask(echo, options, Buffer.from('Grüße'));
        expect([status, headers['x-asked'], body.toString()]).to.deep.equal([200, 'POST /a mine', 'Grüße']);
    });

    it('reads a body in the charset of its header, else in UTF-8, and keeps a byte order mark', async () => {
        const asked = (charset: string, body: Buffer<ArrayBuffer>): Promise<string> =>
            ask(
                echo,
                { method: 'POST', path: '/a', headers: { 'content-type': 'application/json' + charset } },
                body
            ).then((got) => got.body.toString());
        const latin1 = Buffer.from('Málaga', 'latin1');
        expect(await asked(';charset=ISO-8859-1', latin1)).to.equal('Málaga');
        expect(await asked('; charset="utf-8"', Buffer.from('\uFEFFMálaga'))).to.equal('\uFEFFMálaga');
        expect(await asked('', Buffer.from('\uFEFFMálaga'))).to.equal('\uFEFFMálaga');
        expect(await asked('', latin1)).to.equal('M\uFFFDlaga');
        expect(await asked(';charset=utf-8', latin1)).to.equal('M\uFFFDlaga');
        expect(await asked(';charset=none-such', Buffer.from('Málaga'))).to.equal('Málaga');
    });

    it('carries files byte by byte', async () => {
        const bytes = Buffer.from([0, 0x80, 0xff, 0xc3, 0x28]);
        const { body } = await ask(echo, { method: 'PUT', path: '/file' }, bytes);
        expect(body.equals(bytes)).to.equal(true);
    });

    it('sends no body for HEAD', async () => {
        const { status, body } = await ask(() => ({ status: 200, headers: {}, body: 'text' }), { method: 'HEAD' });
        expect([status, body.length]).to.deep.equal([200, 0]);
    });

    it('refuses a malformed address', async () => {
        expect((await ask(echo, { path: 'http://[' })).status).to.equal(400);
    });

    it('answers 500 when the one behind it throws', async () => {
        const fail: Answer = () => {
            throw new Error('No luck');
        };
        const { status, body } = await ask(fail);
        expect([status, body.toString()]).to.deep.equal([500, 'No luck']);
    });

    it('shows a failure as a client sees it: a connection that is cut, or one that stays silent', async () => {
        const failure = (kind: 'reset' | 'timeout'): Promise<string> =>
            ask(() => ({ failure: kind, message: '' })).then(String, (error: Error) => error.message);
        expect(await failure('reset')).to.equal('socket hang up');
        expect(await failure('timeout')).to.equal('silent');
    });
});
