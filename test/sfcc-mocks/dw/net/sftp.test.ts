import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { serviceConfigs } from '#sfcc-mocks';
import { run, testPlatform } from '#helpers/platform/platform';
import type { TestPlatform } from '#helpers/platform/platform';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sftp-'));
const platform = testPlatform({
    sftpServers: {
        'files.test:22': { folder, user: 'shop', password: 'secret' },
        'ftp.test:21': { folder, user: 'anonymous', password: '' }
    }
});

/** What a job does with a client that is connected. */
function connected<T>(script: (client: any, dw: (id: string) => any) => T): T {
    return run(platform, 'job', (dw) => {
        const client = new (dw('net/SFTPClient'))();
        expect(client.connect('files.test', 'shop', 'secret')).to.equal(true);
        return script(client, dw);
    });
}

function localFile(dw: (id: string) => any, name: string): any {
    const File = dw('io/File');
    new File('IMPEX/src/sftp').mkdirs();
    return new File('IMPEX/src/sftp/' + name);
}

/** Source: Script API, dw.net.SFTPClient and dw.net.SFTPFileInfo. */
describe('dw.net.SFTPClient', () => {
    beforeEach(() => {
        fs.rmSync(folder, { recursive: true });
        fs.mkdirSync(path.join(folder, 'out'), { recursive: true });
        fs.writeFileSync(path.join(folder, 'out/a.csv'), 'größe');
    });

    it('says why it is not connected', () => {
        const said = run(platform, 'job', (dw) => {
            const client = new (dw('net/SFTPClient'))();
            return [
                [client.connect('files.test', 2222, 'shop', 'secret'), client.errorMessage, client.connected],
                [client.connect('files.test', 'shop', 'wrong'), client.errorMessage, client.connected],
                [client.list('out'), client.errorMessage],
                [client.connect('files.test', 22, 'shop', 'secret'), client.errorMessage, client.connected]
            ];
        });
        expect(said).to.deep.equal([
            [false, 'Connection refused: files.test:2222', false],
            [false, 'Auth fail', false],
            [null, 'There is no connection'],
            [true, null, true]
        ]);
    });

    it('lists a folder with itself and the one above, and null where there is none', () => {
        const [names, info, none] = connected((client) => [
            client.list('out').map((file: any) => [file.name, file.directory]),
            client.getFileInfo('/out/a.csv'),
            client.list('none')
        ]);
        expect(names).to.deep.equal([
            ['.', true],
            ['..', true],
            ['a.csv', false]
        ]);
        expect([info.name, info.size, info.directory]).to.deep.equal(['a.csv', 7, false]);
        expect(info.modificationTime.getTime() % 1000).to.equal(0);
        expect(none).to.equal(null);
    });

    it('reads text in ISO-8859-1 unless told otherwise', () => {
        const read = connected((client) => [client.get('out/a.csv'), client.get('out/a.csv', 'UTF-8')]);
        expect(read).to.deep.equal([Buffer.from('größe').toString('latin1'), 'größe']);
    });

    it('copies a file here as it is, and says when there is none', () => {
        const said = connected((client, dw) => {
            const file = localFile(dw, 'a.csv');
            const hasCopied = client.getBinary('out/a.csv', file);
            const text = new (dw('io/FileReader'))(file, 'UTF-8').readLine();
            return [
                hasCopied,
                text,
                file.length(),
                client.getBinary('out/b.csv', localFile(dw, 'b.csv')),
                client.errorMessage
            ];
        });
        expect(said).to.deep.equal([true, 'größe', 7, false, 'No such file: out/b.csv']);
    });

    it('puts texts and files, over one that is there', () => {
        connected((client, dw) => {
            const file = localFile(dw, 'put.csv');
            client.getBinary('out/a.csv', file);
            expect(client.cd('out')).to.equal(true);
            expect(client.put('a.csv', 'ö')).to.equal(true);
            expect(client.putBinary('/out/b.csv', file)).to.equal(true);
            expect(client.putBinary('/none/b.csv', file)).to.equal(false);
        });
        expect(fs.readFileSync(path.join(folder, 'out/a.csv'))).to.deep.equal(Buffer.from('ö', 'latin1'));
        expect(fs.readFileSync(path.join(folder, 'out/b.csv'), 'utf8')).to.equal('größe');
    });

    it('renames to a free name only, and removes files and folders that are empty', () => {
        const done = connected((client) => [
            client.mkdir('done'),
            client.mkdir('done'),
            client.put('done/a.csv', ''),
            client.rename('out/a.csv', 'done/a.csv'),
            client.removeDirectory('done'),
            client.del('done/a.csv'),
            client.rename('out/a.csv', 'done/a.csv'),
            client.removeDirectory('out'),
            client.del('out')
        ]);
        expect(done).to.deep.equal([true, false, true, false, false, true, true, true, false]);
        expect(fs.readdirSync(path.join(folder, 'done'))).to.deep.equal(['a.csv']);
    });

    it('stays below the folder of the user', () => {
        fs.writeFileSync(path.join(folder, '../outside.csv'), 'x');
        expect(connected((client) => client.get('../outside.csv'))).to.equal(null);
        fs.rmSync(path.join(folder, '../outside.csv'));
    });

    it('waits 30 seconds unless told otherwise, and two minutes at most', () => {
        const timeouts = connected((client) =>
            [null, 5000, 500000, 0].map((timeout) => {
                if (timeout !== null) {
                    client.timeout = timeout;
                }
                return client.timeout;
            })
        );
        expect(timeouts).to.deep.equal([30000, 5000, 120000, 30000]);
    });
});

/** Source: Script API, dw.net.FTPClient and dw.net.FTPFileInfo. */
describe('dw.net.FTPClient', () => {
    it('logs in as anonymous, does what SFTP does, and says so in replies', () => {
        fs.writeFileSync(path.join(folder, 'b.csv'), 'text');
        run(platform, 'job', (dw) => {
            const client = new (dw('net/FTPClient'))();
            expect([client.connect('ftp.test'), client.connected, client.replyCode]).to.deep.equal([true, true, 250]);
            expect([client.get('b.csv'), client.put('c.csv', 'more')]).to.deep.equal(['text', true]);
            const info = client.list().find(({ name }: { name: string }) => name === 'c.csv');
            expect([info.size, info.directory, info.timestamp instanceof Date]).to.deep.equal([4, false, true]);
            expect([client.get('none'), client.replyCode, client.replyMessage]).to.deep.equal([
                null,
                550,
                '550 No such file: none'
            ]);
            expect(client.connect('files.test', 22, 'shop', 'wrong')).to.equal(false);
        });
    });
});

/** A platform with a service of type SFTP, whose password is the right one or not. */
function withService(password = 'secret', port = 22): TestPlatform {
    const made = testPlatform({ sftpServers: { 'files.test:22': { folder, user: 'shop', password: 'secret' } } });
    const configs = serviceConfigs(made.instance);
    const url = 'sftp://files.test:' + port;
    configs.credentials.set('files', { id: 'files', url, user: 'shop', password });
    configs.profiles.set('files', { id: 'files', timeoutMillis: 5000, rateLimit: null, circuitBreaker: null });
    configs.services.set('files', {
        ...configs.services.get('tiktokshop.oms')!,
        id: 'files',
        type: 'SFTP',
        profileId: 'files',
        credentialId: 'files'
    });
    return made;
}

function callService(made: TestPlatform, callback: object): any {
    return run(made, 'job', (dw) => dw('svc/LocalServiceRegistry').createService('files', callback).call());
}

const operation = (...args: string[]): object => ({
    createRequest: (service: any) => {
        service.setOperation(...args);
    }
});

/** Source: Script API, dw.svc.FTPService. */
describe('dw.svc.FTPService of type SFTP', () => {
    before(() => {
        fs.mkdirSync(path.join(folder, 'out'), { recursive: true });
        fs.writeFileSync(path.join(folder, 'out/a.csv'), 'a');
    });

    it('carries out one operation, whose failure is that of the call', () => {
        const made = withService();
        const fine = callService(made, operation('get', 'out/a.csv'));
        const missing = callService(made, operation('get', 'out/none.csv'));
        expect([fine.status, fine.object]).to.deep.equal(['OK', 'a']);
        expect([missing.status, missing.errorMessage]).to.deep.equal(['ERROR', 'No such file: out/none.csv']);
    });

    // Source: the services of Salesforce's Marketing Cloud connector
    it('has an address without a protocol, too', () => {
        const made = withService();
        serviceConfigs(made.instance).credentials.get('files')!.url = 'files.test';
        expect(callService(made, operation('get', 'out/a.csv')).object).to.equal('a');
    });

    it('gives `execute` a connected client, and disconnects it unless told otherwise', () => {
        const seen: any[] = [];
        const execute = (service: any): boolean => {
            seen.push(service);
            return service.client.connected && service.client.timeout === 5000;
        };
        const made = withService();
        expect(callService(made, { execute }).object).to.equal(true);
        callService(made, { execute, initServiceClient: (service: any) => service.setAutoDisconnect(false) });
        expect(seen.map((service) => service.client.connected)).to.deep.equal([false, true]);
    });

    it('fails without a server or with a wrong password', () => {
        const results = [withService('wrong'), withService('secret', 2222)].map((made) =>
            callService(made, operation('list', 'out'))
        );
        expect(results.map(({ status, errorMessage }) => [status, errorMessage])).to.deep.equal([
            ['ERROR', 'Auth fail'],
            ['ERROR', 'Connection refused: files.test:2222']
        ]);
    });
});
