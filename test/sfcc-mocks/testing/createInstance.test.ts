import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { createInstance } from '#sfcc-mocks';
import { impex } from '../storefront/shop';

const CARTRIDGES = path.join(__dirname, '../../../examples');

// Source: our own promise: a mistake of a test says what it is.
describe('createInstance', () => {
    it('names a cartridge that no folder has', () => {
        const options = { cartridges: CARTRIDGES, cartridgePath: ['example_status', 'example_sttus'] };
        expect(() => createInstance(options)).to.throw(`There is no cartridge example_sttus in ${CARTRIDGES}`);
    });

    it('names a site archive that is not there', () => {
        const options = { cartridges: CARTRIDGES, cartridgePath: ['example_status'], metadata: 'nowhere' };
        expect(() => createInstance(options)).to.throw('There is no site archive ' + path.resolve('nowhere'));
    });

    it('has each site that the archive has files for, and tests run on the usual one', () => {
        const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'archive-'));
        const shipping = impex('shipping', 'shipping/2007-03-31', '');
        for (const id of ['RefArch', 'RefArchGlobal']) {
            fs.mkdirSync(path.join(folder, 'sites', id), { recursive: true });
            fs.writeFileSync(path.join(folder, 'sites', id, 'shipping.xml'), shipping);
        }
        const sfcc = createInstance({ cartridges: CARTRIDGES, cartridgePath: ['example_status'], metadata: folder });
        const sites = sfcc.require('dw/system/Site').allSites.toArray() as Array<{ ID: string }>;
        expect(sites.map(({ ID }) => ID)).to.deep.equal(['RefArch', 'RefArchGlobal']);
        expect(sfcc.require('dw/system/Site').current.ID).to.equal('RefArch');
        sfcc.close();
        fs.rmSync(folder, { recursive: true });
    });

    it('lets a job step write files that a request may not, which is over then', () => {
        const sfcc = createInstance({ cartridges: CARTRIDGES, cartridgePath: ['example_status'] });
        const refusal = (): string | null => {
            const [File, FileWriter] = [sfcc.require('dw/io/File'), sfcc.require('dw/io/FileWriter')];
            try {
                new FileWriter(new File('IMPEX/src/a.txt')).close();
                return null;
            } catch (error) {
                return (error as Error).message;
            }
        };
        expect(refusal()).to.contain('fileWrites');
        sfcc.newJob();
        expect(refusal()).to.equal(null);
        sfcc.newRequest();
        expect(refusal()).to.contain('fileWrites');
        sfcc.newRequest();
        expect(sfcc.require('dw/system/Site').current.ID).to.equal('RefArch');
        sfcc.close();
    });
});
