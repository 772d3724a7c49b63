import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { importSite, jobConfigs, runJob, serviceConfigs } from '#sfcc-mocks';
import type { Instance, JobRecord } from '#sfcc-mocks';
import { readSiteArchive } from '#sfcc-mocks/metadata/siteFiles';
import type { SiteFiles } from '#sfcc-mocks/metadata/siteFiles';
import { checkSchemas } from '#tools/gates/checkSchemas.js';
import { testPlatform } from '#helpers/platform/platform';
import { itWith } from '#helpers/tools/itWith';
import { sharedPath } from '#helpers/tools/shared';

const EVERYTHING = {
    global_data: { system_type_definitions: true, custom_types: true, services: true, job_schedules: true },
    inventory_lists: { tiktokshop_oversell: true, unknown: true },
    sites: {
        RefArch: {
            site_descriptor: true,
            payment_methods: true,
            payment_processors: true,
            shipping: true,
            coupons: false
        }
    }
};

function start(instance: Instance, units: object, more: Record<string, string> = {}): JobRecord {
    return runJob(instance, 'sfcc-site-archive-export', {
        ExportFile: 'export.zip',
        DataUnits: JSON.stringify(units),
        ...more
    });
}

function exported(instance: Instance, units: object): SiteFiles {
    expect(start(instance, units, { OverwriteExportFile: 'true' }).exit_status!.message).to.equal(null);
    const file = path.join(instance.options.filesRoot, 'IMPEX/src/instance/export.zip');
    return readSiteArchive(fs.readFileSync(file), 'export.zip');
}

// OCAPI Data, document SiteArchiveExportConfiguration
describe('job sfcc-site-archive-export', () => {
    it('exports the units that are asked for', () => {
        expect([...exported(testPlatform().instance, EVERYTHING).keys()].sort()).to.deep.equal([
            'inventory-lists/tiktokshop_oversell.xml',
            'jobs.xml',
            'meta/custom-objecttype-definitions.xml',
            'meta/system-objecttype-extensions.xml',
            'services.xml',
            'sites/RefArch/payment-methods.xml',
            'sites/RefArch/payment-processors.xml',
            'sites/RefArch/shipping.xml',
            'sites/RefArch/site.xml',
            'version.txt'
        ]);
    });

    // OCAPI Data, documents ExportDataUnitsConfiguration and ExportGlobalDataConfiguration
    it('exports all sites, all inventory lists and all metadata on request', () => {
        const { instance } = testPlatform();
        const units = {
            global_data: { meta_data: true },
            inventory_lists: { all: true },
            sites: { all: { shipping: true } },
            catalogs: { storefront: false }
        };
        expect([...exported(instance, units).keys()].sort()).to.include.members([
            'inventory-lists/tiktokshop_oversell.xml',
            'meta/custom-objecttype-definitions.xml',
            'meta/system-objecttype-extensions.xml',
            ...instance.allSites().map(({ id }) => `sites/${id}/shipping.xml`)
        ]);
    });

    it('exports what an import brings back', () => {
        const { instance } = testPlatform();
        const { sites, ...units } = EVERYTHING;
        const files = exported(instance, {
            ...units,
            sites: { RefArch: { ...sites.RefArch, site_descriptor: false } }
        });
        const before = structuredClone(instance.objectTypes.system);
        instance.objectTypes.system.clear();
        jobConfigs(instance).clear();
        importSite(instance, files);
        expect([...instance.objectTypes.system.keys()]).to.deep.equal([...before.keys()]);
        expect([...exported(instance, units)]).to.deep.equal([...files].filter(([name]) => !name.startsWith('sites/')));
    });

    it('exports what an import has only kept, as it was, and the import says so', () => {
        const { instance, logs } = testPlatform();
        const kept = new Map([
            [
                'sites/RefArch/redirect-urls.xml',
                '<redirect-urls xmlns="http://www.demandware.com/xml/impex/redirecturl/2011-09-01"/>'
            ],
            [
                'geolocations/US.xml',
                '<geolocations xmlns="http://www.demandware.com/xml/impex/geolocation/2007-05-01"/>'
            ]
        ]);
        importSite(instance, kept);
        expect(logs.map(({ message }) => message)).to.deep.equal(
            [...kept.keys()].map((file) => `${file}: kept for an export, and without effect here`)
        );
        const units = { global_data: { geolocations: true }, sites: { RefArch: { redirect_urls: true } } };
        const files = exported(instance, units);
        kept.forEach((source, file) => expect(files.get(file)).to.equal(source));
    });

    it('tells the cartridge path, and no secret', () => {
        const { instance } = testPlatform();
        serviceConfigs(instance).credentials.get('tiktokshop.openapi.cred')!.password = 'app secret';
        const files = exported(instance, EVERYTHING);
        expect(files.get('sites/RefArch/site.xml')).to.contain('<custom-cartridges>int_tiktokshop</custom-cartridges>');
        expect([...files.values()].join()).not.to.contain('app secret');
    });

    it('ends with ERROR for a file that is there, a unit that is not implemented, and a site that is not there', () => {
        const { instance } = testPlatform();
        const message = (units: object): string => start(instance, units).exit_status!.message!;
        expect(message({ global_data: { users: true } })).to.contain('not implemented: an export of users');
        expect(message({ catalogs: { all: true } })).to.contain('not implemented: an export of catalogs');
        expect(message({ sites: { Nowhere: {} } })).to.contain('Unknown site Nowhere');
        exported(instance, {});
        expect(message({})).to.contain('export.zip is there already');
    });

    const schemas = sharedPath('xsd');
    if (schemas) {
        itWith(['xmllint'], 'is valid against the import schemas', () => {
            const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'site-export-'));
            exported(testPlatform().instance, EVERYTHING).forEach((text, name) => {
                fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
                fs.writeFileSync(path.join(folder, name), text);
            });
            const { failures } = checkSchemas(schemas, [folder]);
            fs.rmSync(folder, { recursive: true });
            expect(failures).to.deep.equal([]);
        });
    }
});
