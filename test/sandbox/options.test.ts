import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { readCommandLine } from '#sandbox/start/options';

describe('command line of the sandbox', () => {
    it('has a tour and free ports unless told otherwise', () => {
        const { sandbox, tour, tourOnly, json } = readCommandLine([]);
        expect({ tour, tourOnly, json }).to.deep.equal({ tour: true, tourOnly: false, json: false });
        expect(sandbox).to.deep.equal({ port: 0, tiktokPort: 0, omsPort: 0 });
    });

    it('takes ports, cartridges and a site', () => {
        const args =
            '--no-tour --port 8080 --cartridge-path a:b --cartridges examples --cartridges cartridges --site Other'.split(
                ' '
            );
        const { sandbox, tour } = readCommandLine(args);
        expect(tour).to.equal(false);
        expect(sandbox).to.deep.equal({
            port: 8080,
            tiktokPort: 0,
            omsPort: 0,
            cartridgePath: ['a', 'b'],
            cartridgeFolders: ['examples', 'cartridges'],
            site: { id: 'Other' }
        });
    });

    it('takes several sites, each once', () => {
        const { sandbox } = readCommandLine(['--site', 'RefArch', '--site', 'Outlet']);
        expect(sandbox).to.deep.include({ site: { id: 'RefArch' }, moreSites: ['Outlet'] });
        expect(() => readCommandLine(['--site', 'Outlet', '--site', 'Outlet'])).to.throw('Outlet is named twice');
    });

    it('speaks https only when asked to', () => {
        expect(readCommandLine([]).sandbox).not.to.have.property('httpsPort');
        expect(readCommandLine(['--https-port', '8443']).sandbox.httpsPort).to.equal(8443);
        expect(readCommandLine(['--https-port', '0']).sandbox.httpsPort).to.equal(0);
        expect(() => readCommandLine(['--https-port', 'x'])).to.throw('--https-port: a port is a number');
    });

    it("takes the address of an OMS of one's own", () => {
        expect(readCommandLine(['--oms-url', 'http://127.0.0.1:9000/']).sandbox.omsUrl).to.equal(
            'http://127.0.0.1:9000'
        );
        expect(() => readCommandLine(['--oms-url', '127.0.0.1:9000'])).to.throw(
            '--oms-url: 127.0.0.1:9000 is not an address'
        );
    });

    describe('--facts', () => {
        let file: string;

        beforeEach(() => {
            file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'facts-')), 'facts.json');
        });

        const fact = (id: string, answer: unknown, agrees: boolean | null): object => ({ id, answer, agrees });

        it('sets the switches of an instance as npm run prove has found it, and says what has none', () => {
            const facts = [
                fact('hook-reasons', true, false),
                fact('api-hooks', false, false),
                fact('search-lags', 'at once', false),
                fact('foreign-orders', 'allowed', false),
                fact('scapi-order-hooks', null, null),
                fact('string-length', 32000, false),
                fact('hex-case', 'lower', true)
            ];
            fs.writeFileSync(file, JSON.stringify({ facts }));
            const { sandbox, withoutSwitch } = readCommandLine(['--facts', file, '--site', 'Other']);
            expect(sandbox.switches).to.deep.equal({ hookReasons: true, apiHooks: false, searchIndexLagMs: 0 });
            expect(sandbox.site).to.deep.equal({ id: 'Other', limitOrderAccess: false });
            expect(withoutSwitch).to.deep.equal(['string-length']);
        });

        it('is refused for what is something else', () => {
            expect(() => readCommandLine(['--facts', file])).to.throw('--facts: ' + file + ' cannot be read');
            for (const text of ['{"fact', '[]', '{"facts":[{"answer":1}]}']) {
                fs.writeFileSync(file, text);
                expect(() => readCommandLine(['--facts', file]), text).to.throw('--facts: ' + file);
            }
        });
    });

    it('takes the number of request threads', () => {
        expect(readCommandLine(['--request-threads', '4']).sandbox.switches).to.deep.equal({ requestThreads: 4 });
    });

    it('lets jobs run by themselves after the tour unless told otherwise', () => {
        expect(readCommandLine([]).jobs).to.equal(true);
        expect(readCommandLine(['--no-jobs']).jobs).to.equal(false);
    });

    it('says what is wrong', () => {
        expect(() => readCommandLine(['--prot', '1'])).to.throw("Unknown option '--prot'");
        expect(() => readCommandLine(['--port', 'x'])).to.throw('--port: a port is a number');
        ['0', '1.5', 'many'].forEach((threads) =>
            expect(() => readCommandLine(['--request-threads', threads])).to.throw('--request-threads: a number')
        );
        expect(() => readCommandLine(['--site', 'a/b'])).to.throw('--site');
        expect(() => readCommandLine(['--no-tour', '--tour-only'])).to.throw('exclude each other');
        expect(() => readCommandLine(['--cartridges', 'exmaples'])).to.throw(
            '--cartridges: there is no folder exmaples'
        );
        expect(() => readCommandLine(['--https-port', '0', '--dw-json', 'none/dw.json'])).to.throw(
            '--dw-json: there is no folder none'
        );
        expect(() => readCommandLine(['stray'])).to.throw();
    });
});
