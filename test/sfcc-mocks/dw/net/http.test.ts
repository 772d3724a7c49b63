import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import type { HttpAnswer, HttpMessage } from '#sfcc-mocks';
import { run, testPlatform } from '#helpers/platform/platform';
import { fileIn, thrown } from '../inJob';

const ADDRESS = 'https://api.test/path';

/** Runs a script with a client, in a job, where each call has the same answer. */
function withClient(
    answer: Partial<HttpAnswer>,
    script: (client: any, dw: (id: string) => any) => void
): { sent: HttpMessage[]; filesRoot: string } {
    const sent: HttpMessage[] = [];
    const platform = testPlatform({
        transport: (message) => {
            sent.push(message);
            return { status: 200, headers: {}, body: 'answer', ...answer };
        }
    });
    run(platform, 'job', (dw) => script(new (dw('net/HTTPClient'))(), dw));
    return { sent, filesRoot: platform.instance.options.filesRoot };
}

/** Source: Script API, dw.net.HTTPClient and dw.net.HTTPRequestPart. */
describe('dw.net.HTTPClient', () => {
    it('opens only an address, with a method that it knows', () => {
        withClient({}, (client) => {
            const wrong = [
                ['FETCH', ADDRESS],
                ['GET', 'path'],
                ['GET', null],
                ['GET', 'ftp://api.test'],
                ['', ADDRESS]
            ];
            expect(wrong.map(([method, url]) => thrown(() => client.open(method, url)))).to.deep.equal([
                'IllegalArgumentException',
                'MalformedURLException',
                'MalformedURLException',
                'MalformedURLException',
                'IllegalArgumentException'
            ]);
            expect(thrown(() => client.send())).to.equal('IllegalStateException');
        });
    });

    it('logs in, with the deprecated argument before the user too', () => {
        const { sent } = withClient({}, (client) => {
            client.open('get', ADDRESS, 'user', 'secret');
            client.send();
            client.open('GET', ADDRESS, false, 'user', 'secret');
            client.send();
        });
        const login = 'Basic ' + Buffer.from('user:secret').toString('base64');
        expect(sent.map(({ method, headers }) => [method, headers.authorization])).to.deep.equal([
            ['GET', login],
            ['GET', login]
        ]);
    });

    it('waits for as long as a job or a request may, unless told otherwise', () => {
        const seen: number[] = [];
        const see = (dw: (id: string) => any): void => {
            const client = new (dw('net/HTTPClient'))();
            for (const timeout of [null, 0, -1, 3000, 9e9]) {
                if (timeout !== null) {
                    client.setTimeout(timeout);
                }
                seen.push(client.timeout);
            }
        };
        run(testPlatform(), 'job', see);
        run(testPlatform(), 'controller', see);
        const [job, request] = [900000, 120000];
        expect(seen).to.deep.equal([job, job, job, 3000, job, request, request, request, 3000, request]);
    });

    it('gives the answer as text in an encoding, as bytes, and its headers as lists', () => {
        const bytes = Buffer.from([0xe4, 0x31]);
        withClient({ headers: { 'x-kind': 'test' }, body: '\uFFFD1', bytes }, (client) => {
            client.open('GET', ADDRESS);
            client.send();
            expect([client.getText('ISO-8859-1'), client.bytes.length, client.bytes.byteAt(0)]).to.deep.equal([
                '\u00E41',
                2,
                0xe4
            ]);
            expect([client.statusMessage, client.errorBytes]).to.deep.equal(['OK', null]);
            expect(client.getResponseHeaders('X-Kind').toArray()).to.deep.equal(['test']);
            expect(client.getResponseHeaders('none').toArray()).to.deep.equal([]);
            expect(client.responseHeaders.get('x-kind').toArray()).to.deep.equal(['test']);
            expect(client.allResponseHeaders.get('x-kind')).to.equal('test');
        });
    });

    it('gives each of several cookies', () => {
        const cookies = ['b=2; Path=/', 'c=3; Expires=Wed, 02 Dec 2026 10:00:00 GMT'];
        withClient({ headers: { 'set-cookie': 'a=1' }, cookies }, (client) => {
            client.open('GET', ADDRESS);
            client.send();
            expect(client.getResponseHeaders('Set-Cookie').toArray()).to.deep.equal(['a=1', ...cookies]);
            expect(client.responseHeaders.get('set-cookie').length).to.equal(3);
            expect(client.getResponseHeader('set-cookie')).to.equal('a=1');
        });
    });

    it('has no answer where a redirect leads to no address of HTTP', () => {
        for (const location of ['http://[x', 'ftp://api.test/', 'javascript:0']) {
            withClient({ status: 302, headers: { location } }, (client) => {
                client.open('GET', ADDRESS);
                expect(() => client.send()).to.throw('leads to no address of HTTP');
                client.setAllowRedirect(false);
                client.send();
                expect(client.statusCode).to.equal(302);
            });
        }
    });

    it('gives an error as text and bytes of their own', () => {
        withClient({ status: 404, body: 'gone' }, (client) => {
            client.open('GET', ADDRESS);
            client.send();
            expect([client.text, client.bytes, client.errorText, client.errorBytes.toString()]).to.deep.equal([
                null,
                null,
                'gone',
                'gone'
            ]);
            expect(client.statusMessage).to.equal('Not Found');
        });
    });

    it('sends text in an encoding, bytes and files', () => {
        const { sent } = withClient({}, (client, dw) => {
            const file = fileIn(dw, 'part.txt', 'content');
            const send = (how: () => void): void => {
                client.open('POST', ADDRESS);
                how();
            };
            send(() => client.send('\u00E4', 'ISO-8859-1'));
            send(() => client.sendBytes(new (dw('util/Bytes'))('bytes')));
            send(() => client.send(file));
            send(() => client.sendAndReceiveToFile(file));
            expect(thrown(() => client.send(new (dw('io/File'))('/IMPEX/src/none')))).to.equal('FileNotFoundException');
        });
        expect(sent.map(({ body, bytes }) => [body, bytes && Buffer.from(bytes).toString('latin1')])).to.deep.equal([
            ['', '\u00E4'],
            ['', 'bytes'],
            ['', 'content'],
            ['', 'content']
        ]);
    });

    it('writes an answer to a file, but no error', () => {
        const receive = (status: number): { filesRoot: string; positive: boolean } => {
            let positive = false;
            const { filesRoot } = withClient({ status }, (client, dw) => {
                client.open('GET', ADDRESS);
                positive = client.sendAndReceiveToFile(fileIn(dw, 'answer'));
            });
            return { filesRoot, positive };
        };
        const [good, bad] = [receive(200), receive(500)];
        expect([good.positive, bad.positive]).to.deep.equal([true, false]);
        expect(fs.readFileSync(path.join(good.filesRoot, 'IMPEX/src/answer'), 'utf8')).to.equal('answer');
        expect(fs.existsSync(path.join(bad.filesRoot, 'IMPEX/src/answer'))).to.equal(false);
    });

    it('keeps no more than 10 MB of an answer in memory, and writes more to a file', () => {
        withClient({ body: 'x'.repeat(10 * 1024 * 1024 + 1) }, (client, dw) => {
            client.open('GET', ADDRESS);
            expect(() => client.send()).to.throw('more than 10485760 bytes');
            expect(client.bytes).to.equal(null);
            expect(client.sendAndReceiveToFile(fileIn(dw, 'long.txt', ''))).to.equal(true);
        });
    });

    it('sends parts by POST, each with what it is', () => {
        const { sent } = withClient({}, (client, dw) => {
            const Part = dw('net/HTTPRequestPart');
            const file = fileIn(dw, 'photo.jpg', 'image');
            client.open('GET', ADDRESS);
            expect(thrown(() => client.sendMultiPart([]))).to.equal('IllegalStateException');
            client.open('POST', ADDRESS);
            client.sendMultiPart([
                new Part('name', '\u00E4', 'UTF-8'),
                new Part('photo', file, 'image/jpeg', null),
                new Part('raw', new (dw('util/Bytes'))('x'), null, null, 'x.bin')
            ]);
        });
        const [{ headers, bytes }] = sent as [HttpMessage];
        const [, boundary] = /boundary=(.+)$/.exec(String(headers['content-type'])) as unknown as [string, string];
        const sections = Buffer.from(bytes as Uint8Array)
            .toString('utf8')
            .split('--' + boundary);
        expect(sections).to.deep.equal([
            '',
            '\r\nContent-Disposition: form-data; name="name"\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n\u00E4\r\n',
            '\r\nContent-Disposition: form-data; name="photo"; filename="photo.jpg"\r\nContent-Type: image/jpeg\r\n\r\nimage\r\n',
            '\r\nContent-Disposition: form-data; name="raw"; filename="x.bin"\r\nContent-Type: application/octet-stream\r\n\r\nx\r\n',
            '--\r\n'
        ]);
    });

    it('keeps answers to GET that have a length, for as long as it is told', () => {
        const get = (client: any): void => {
            client.open('GET', ADDRESS);
            client.send();
        };
        const calls = (headers: Record<string, string>, seconds: number): number =>
            withClient({ headers }, (client) => {
                client.enableCaching(seconds);
                get(client);
                get(client);
                expect(client.text).to.equal('answer');
            }).sent.length;
        expect([
            calls({ 'content-length': '6' }, 60),
            calls({ 'content-length': '6' }, 0),
            calls({}, 60)
        ]).to.deep.equal([1, 2, 2]);
    });
});
