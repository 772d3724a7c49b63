import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { jobConfigs, refArchSite, runJob, serviceConfigs } from '#sfcc-mocks';
import type { Instance, JobRecord, Switches } from '#sfcc-mocks';
import { ContentMgr } from '#sfcc-mocks/dw/content/Content';
import { begin, commit, edit, read } from '#sfcc-mocks/store/session';
import { testPlatform } from '#helpers/platform/platform';
import { zipOf } from '#helpers/tools/zip';
import { archiveOf, inFolder } from '#tools/archive/zip';
import { jobsOnly, siteFiles } from '#tools/archive/siteArchive';

const JOB = 'sfcc-site-archive-import';

function siteArchive(
    name: string,
    site: string,
    change: (files: Map<string, string>) => void = () => undefined
): Buffer {
    const files = siteFiles({ sites: [site] });
    change(files);
    return archiveOf(inFolder(name, files));
}

function importOf(instance: Instance, archive: Buffer, name = 'tiktokshop.zip'): JobRecord {
    const folder = path.join(instance.options.filesRoot, 'IMPEX/src/instance');
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, name), archive);
    return runJob(instance, JOB, { ImportFile: name });
}

/** Everything an import touches. */
function imported(instance: Instance): unknown {
    const { credentials, profiles, services } = serviceConfigs(instance);
    const records = instance.execute({ kind: 'job', siteId: 'RefArch' }, () => [
        read('SitePreference', 'RefArch'),
        read('ShippingMethod', 'TTS001'),
        read('PaymentMethod', 'SOCIAL_PAY')
    ]);
    const { system, custom } = instance.objectTypes;
    return structuredClone([credentials, profiles, services, [...jobConfigs(instance)], system, custom, records]);
}

// Platform doc "Site Import & Export", step ImportSiteArchive
// Source: platform doc "Site Import & Export": MERGE mode of an archive; OCAPI Data, job executions of the system job.
describe('job sfcc-site-archive-import', () => {
    it('imports what the archive holds', () => {
        const { instance } = testPlatform();
        const before = imported(instance);
        jobConfigs(instance).clear();
        instance.objectTypes.attributesOf('Order').clear();
        serviceConfigs(instance).services.clear();
        const { execution_status: status, exit_status: exit } = importOf(
            instance,
            siteArchive('tiktokshop', 'RefArch')
        );
        expect([status, exit]).to.deep.equal(['finished', { code: 'OK', message: null, status: 'ok' }]);
        expect(imported(instance)).to.deep.equal(before);
    });

    it('changes nothing the second time', () => {
        const { instance } = testPlatform();
        const before = imported(instance);
        importOf(instance, siteArchive('tiktokshop', 'RefArch'));
        expect(imported(instance)).to.deep.equal(before);
    });

    it('keeps what the merchant has entered and the archive does not mention', () => {
        const { instance } = testPlatform();
        const mine = { user: 'app key', password: 'app secret' };
        Object.assign(serviceConfigs(instance).credentials.get('tiktokshop.openapi.cred')!, mine);
        const token = serviceConfigs(instance).credentials.get('tiktokshop.token.cred')!;
        token.url = 'https://merchant.test/s/-/dw/data/v24_5/user_search';
        instance.execute({ kind: 'job', siteId: 'RefArch' }, () => {
            begin();
            edit<Record<string, unknown>>('SitePreference', 'RefArch').tiktokshop_fulfillmentMode = 'api';
            commit();
        });
        const before = imported(instance);
        importOf(instance, siteArchive('tiktokshop', 'RefArch'));
        expect(imported(instance)).to.deep.equal(before);
        expect(serviceConfigs(instance).credentials.get('tiktokshop.openapi.cred')).to.include(mine);
        expect(serviceConfigs(instance).credentials.get('tiktokshop.token.cred')!.url).to.contain('merchant.test');
    });

    it('replaces what the archive does mention, be it empty', () => {
        const { instance } = testPlatform();
        serviceConfigs(instance).credentials.get('tiktokshop.oms.cred')!.user = 'mine';
        const withEmptyUser = siteArchive('tiktokshop', 'RefArch', (files) => {
            const credential = 'service-credential-id="tiktokshop.oms.cred"';
            const text = files.get('services.xml')!;
            const changed = text.replace(`${credential}/>`, `${credential}><user-id/></service-credential>`);
            expect(changed).not.to.equal(text);
            files.set('services.xml', changed);
        });
        importOf(instance, withEmptyUser);
        expect(serviceConfigs(instance).credentials.get('tiktokshop.oms.cred')!.user).to.equal('');
    });

    // Source: archives of two vendors and two merchants; Script API, ContentMgr.PRIVATE_LIBRARY
    it("imports a site's own library from the site's folder", () => {
        const { instance } = testPlatform();
        const library = `<library xmlns="http://www.demandware.com/xml/impex/library/2006-10-31">
            <content content-id="help"><online-flag>true</online-flag></content></library>`;
        const archive = siteArchive('tiktokshop', 'RefArch', (files) => {
            files.clear();
            files.set('sites/RefArch/library/library.xml', library);
        });
        expect(importOf(instance, archive).exit_status?.code).to.equal('OK');
        const found = instance.execute({ kind: 'controller', siteId: 'RefArch' }, () => {
            const mine = ContentMgr.getLibrary(ContentMgr.PRIVATE_LIBRARY);
            return [
                mine?.getID(),
                ContentMgr.getContent(mine, 'help')?.getID(),
                ContentMgr.getContent('help')?.getID()
            ];
        });
        expect(found).to.deep.equal(['RefArch', 'help', 'help']);
    });

    // jobs.xsd and services.xsd, attribute mode
    it('removes the jobs and services that are marked so', () => {
        const { instance } = testPlatform();
        const marked = (tag: string, id: string): string => `<${tag} ${tag}-id="${id}" mode="delete"/>`;
        const services = ['service', 'service-profile', 'service-credential'].map((tag, index) =>
            marked(tag, 'tiktokshop.oms' + ['', '.profile', '.cred'][index])
        );
        const namespace = 'http://www.demandware.com/xml/impex/';
        const archive = siteArchive('tiktokshop', 'RefArch', (files) => {
            files.clear();
            const job = `${marked('job', 'TikTokShop-OrderFeed')}`;
            files.set('jobs.xml', `<jobs xmlns="${namespace}jobs/2015-07-01">${job}</jobs>`);
            files.set(
                'services.xml',
                `<services xmlns="${namespace}services/2014-09-26">${services.join('')}</services>`
            );
        });
        const { credentials, profiles, services: known } = serviceConfigs(instance);
        const count = (): number[] => [credentials, profiles, known, jobConfigs(instance)].map(({ size }) => size);
        const before = count();
        expect(importOf(instance, archive).exit_status!.code).to.equal('OK');
        expect([credentials.has('tiktokshop.oms.cred'), known.has('tiktokshop.oms')]).to.deep.equal([false, false]);
        expect(count()).to.deep.equal(before.map((size) => size - 1));
    });

    // Salesforce, "jobs.xml reference": the cartridge must be on the active code version and on the cartridge path
    // Source: platform doc "Job step types": those of the cartridges on a cartridge path.
    describe('knows the step types of a job only', () => {
        const jobs = (): Buffer => archiveOf(inFolder('tiktokshop', jobsOnly(siteFiles({ sites: ['RefArch'] }))));
        const bare = (switches: Partial<Switches> = {}): Instance =>
            testPlatform({ sites: [refArchSite({ cartridgePath: ['app_base'] })], switches }).instance;

        it('when the cartridge is in a cartridge path', () => {
            const instance = bare();
            const { exit_status: exit } = importOf(instance, jobs());
            expect(exit!.message).to.equal(
                'jobs.xml: the step type custom.TikTokShopOrderFeed of the job TikTokShop-OrderFeed is unknown'
            );
            expect(jobConfigs(instance).size).to.equal(0);
            instance.site('RefArch').cartridgePath = ['int_tiktokshop'];
            expect(importOf(instance, jobs()).exit_status!.code).to.equal('OK');
        });

        it('when the active code has the cartridge', () => {
            const instance = testPlatform().instance;
            const folder = instance.options.cartridgeFolders;
            instance.useCode([instance.options.filesRoot]);
            expect(importOf(instance, jobs()).exit_status!.message).to.contain('step type');
            instance.useCode(folder);
            expect(importOf(instance, jobs()).exit_status!.code).to.equal('OK');
        });

        it('unless instances turn out to take unknown ones (switch unknownStepTypes)', () => {
            expect(importOf(bare({ unknownStepTypes: true }), jobs()).exit_status!.code).to.equal('OK');
        });
    });

    // Source: archives in use, made on a Mac.
    it('leaves alone what is no XML', () => {
        const { instance } = testPlatform();
        const archive = siteArchive('tiktokshop', 'RefArch', (files) => files.set('meta/.DS_Store', '\0\0Bud1'));
        expect(importOf(instance, archive).exit_status!.code).to.equal('OK');
    });

    // Source: OCAPI Data, job_execution: exit_status. The wording is ours.
    describe('ends with ERROR and the reason, and changes nothing', () => {
        const changed = (file: string, text: string): Buffer =>
            siteArchive('tiktokshop', 'RefArch', (files) => files.set(file, text));
        const cases: Record<string, [Buffer, string]> = {
            'of a site that is not there': [siteArchive('tiktokshop', 'Nowhere'), 'the site Nowhere does not exist'],
            'that is named otherwise': [siteArchive('other', 'RefArch'), 'is not in the folder tiktokshop/'],
            'that is cut off': [siteArchive('tiktokshop', 'RefArch').subarray(0, 500), 'No END header'],
            'without files': [zipOf({}), 'The archive is empty'],
            'with a file that is not well-formed': [changed('jobs.xml', '<jobs><job></jobs>'), 'jobs.xml: 1:'],
            'with something that is not implemented': [
                changed('unknown.xml', '<unknown xmlns="http://www.demandware.com/xml/impex/unknown/2006-10-31"/>'),
                'not implemented: import of unknown.xml'
            ],
            'with a file that is something else': [
                changed('services.xml', '<jobs xmlns="http://www.demandware.com/xml/impex/jobs/2015-07-01"/>'),
                'not implemented: import of services.xml with <jobs>'
            ],
            'with a file without its namespace': [changed('services.xml', '<services/>'), 'is not in a namespace'],
            'that would leave its folder': [zipOf({ 'tiktokshop/../../x.xml': '<x/>' }), 'would leave the folder']
        };
        for (const [name, [archive, reason]] of Object.entries(cases)) {
            it('for an archive ' + name, () => {
                const { instance } = testPlatform();
                const before = imported(instance);
                const record = importOf(instance, archive);
                expect(record.execution_status).to.equal('aborted');
                expect(record.exit_status).to.include({ code: 'ERROR', status: 'error' });
                expect(record.exit_status!.message).to.contain(reason);
                expect(record.step_executions[0]!.exit_status).to.deep.equal(record.exit_status);
                expect(imported(instance)).to.deep.equal(before);
            });
        }

        it('for an archive that was never uploaded, and for no archive', () => {
            const { instance } = testPlatform();
            const message = (parameters: Record<string, string>): string | null =>
                runJob(instance, JOB, parameters).exit_status!.message;
            expect(message({ ImportFile: 'none.zip' })).to.contain('There is no IMPEX/src/instance/none.zip');
            expect(message({ ImportFile: '../../LOGS/x.zip' })).to.contain('is the name of a zip file');
            expect(message({})).to.contain('is the name of a zip file');
            expect(message({ ImportFile: 'a.zip', ImportMode: 'replace' })).to.contain('not implemented');
        });
    });
});
