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

    it('speaks https only when asked to', () => {
        expect(readCommandLine([]).sandbox).not.to.have.property('httpsPort');
        expect(readCommandLine(['--https-port', '8443']).sandbox.httpsPort).to.equal(8443);
        expect(readCommandLine(['--https-port', '0']).sandbox.httpsPort).to.equal(0);
        expect(() => readCommandLine(['--https-port', 'x'])).to.throw('--https-port: a port is a number');
    });

    it('says what is wrong', () => {
        expect(() => readCommandLine(['--prot', '1'])).to.throw("Unknown option '--prot'");
        expect(() => readCommandLine(['--port', 'x'])).to.throw('--port: a port is a number');
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
