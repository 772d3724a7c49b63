import { expect } from 'chai';
import type { HttpMessage } from '#sfcc-mocks';
import { run, testPlatform } from '#helpers/platform/platform';
import { webPlatform } from '#helpers/platform/webPlatform';

const server = webPlatform();
const [user] = server.access.users;
const ROOT = 'https://files.test/on/demandware.servlet/webdav/Sites/Impex/src';
let sent: HttpMessage[] = [];
const platform = testPlatform({
    transport(message) {
        sent.push(message);
        const { host, pathname, search } = new URL(message.url);
        return host === 'files.test'
            ? server.call(message.method, pathname + search, { headers: message.headers, body: message.body })
            : { failure: 'unknownHost', message: 'nowhere.test' };
    }
});

/** What a job does with a client. */
function withClient<T>(script: (client: any, dw: (id: string) => any) => T, root = ROOT): T {
    return run(platform, 'job', (dw) => script(new (dw('net/WebDAVClient'))(root, user!.login, user!.accessKey), dw));
}

function localFile(dw: (id: string) => any, name: string): any {
    const File = dw('io/File');
    new File('IMPEX/src/webdav').mkdirs();
    return new File('IMPEX/src/webdav/' + name);
}

/** Source: Script API, dw.net.WebDAVClient and dw.net.WebDAVFileInfo. The other side is the WebDAV of an instance. */
describe('dw.net.WebDAVClient', () => {
    beforeEach(() => {
        withClient((client) => {
            client.mkcol('');
            client.del('feed');
            client.mkcol('feed');
            client.put('feed/a b.csv', 'id,name');
        });
        sent = [];
    });

    it('puts, gets, copies, moves and removes', () => {
        const answers = withClient((client) => [
            client.get('/feed/a b.csv'),
            client.copy('feed/a b.csv', 'feed/copy.csv'),
            client.copy('feed/a b.csv', 'feed/copy.csv', false),
            client.move('feed/copy.csv', 'feed/moved.csv'),
            client.get('feed/moved.csv', 'UTF-8', 2),
            client.get('feed/copy.csv'),
            client.del('feed/moved.csv'),
            client.del('feed/moved.csv')
        ]);
        expect(answers).to.deep.equal(['id,name', true, false, true, 'id', null, true, false]);
        expect(sent[0]).to.include({ method: 'GET', url: ROOT + '/feed/a%20b.csv' });
    });

    it('says how a call ended', () => {
        const said = withClient((client) => {
            client.get('feed/none.csv');
            const missing = [client.succeeded(), client.statusCode, client.statusText];
            client.get('feed/a b.csv');
            const type = client.getResponseHeader('Content-Type');
            return [
                missing,
                [client.succeeded(), client.statusCode],
                client.allResponseHeaders.get('content-type') === type
            ];
        });
        expect(said).to.deep.equal([[false, 404, 'Not Found'], [true, 200], true]);
    });

    it('throws for no server that does not answer', () => {
        const said = withClient(
            (client) => [client.put('a', 'b'), client.succeeded(), client.statusCode, client.statusText],
            'https://nowhere.test'
        );
        expect(said).to.deep.equal([false, false, 0, 'nowhere.test']);
    });

    it('lists a folder and what is in it, to a depth', () => {
        const [shallow, files] = withClient((client) => [
            client.propfind('feed', 0).map((one: any) => one.name),
            client
                .propfind('feed')
                .map((one: any) => [
                    one.name,
                    one.directory,
                    one.size,
                    one.contentType,
                    typeof one.lastModified().getTime()
                ])
        ]);
        expect(shallow).to.deep.equal(['feed']);
        expect(files).to.deep.equal([
            ['feed', true, 0, null, 'number'],
            ['a b.csv', false, 7, 'text/csv', 'number']
        ]);
        expect(withClient((client) => client.propfind('none'))).to.deep.equal([]);
        expect(sent.map(({ headers }) => headers.depth)).to.deep.equal(['0', '1', '1']);
    });

    it('carries files of the instance', () => {
        const texts = withClient((client, dw) => {
            const file = localFile(dw, 'out.csv');
            const writer = new (dw('io/FileWriter'))(file);
            writer.write('a,b');
            writer.close();
            const copy = localFile(dw, 'in.csv');
            const done = [
                client.put('feed/out.csv', file),
                client.get('feed/out.csv', copy),
                client.getBinary('feed/none.csv', copy)
            ];
            const reader = new (dw('io/FileReader'))(copy);
            return [done, reader.readLine()];
        });
        expect(texts).to.deep.equal([[true, true, false], 'a,b']);
    });

    it('sends a header of its own with the next call alone', () => {
        withClient((client) => {
            client.addRequestHeader('X-Own', 'yes');
            client.options('feed');
            client.options('feed');
        });
        expect(sent.map(({ headers }) => headers['x-own'])).to.deep.equal(['yes', undefined]);
    });

    it('refuses what cannot be carried as a text in UTF-8', () => {
        withClient((client) => {
            expect(() => client.put('feed/x', 'ä', 'ISO-8859-1')).to.throw('not implemented: dw.net.WebDAVClient');
        });
    });
});
