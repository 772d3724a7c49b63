import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { importSite, jobConfigs, readJobs, refArchSite, runJob } from '#sfcc-mocks';
import { readSiteArchive } from '#sfcc-mocks/metadata/siteFiles';
import { all, first, parseXml } from '#sfcc-mocks/metadata/xml';
import type { XmlElement } from '#sfcc-mocks/metadata/xml';
import { checkSchemas } from '#tools/gates/checkSchemas.js';
import { declarations, jobsOnly, siteArchive, siteFiles } from '#tools/archive/siteArchive';
import { testPlatform } from '#helpers/platform/platform';
import { itWith } from '#helpers/tools/itWith';
import { sharedPath } from '#helpers/tools/shared';

const TWO_SITES = { sites: ['RefArch', 'SiteTwo'], mailTo: 'operations@shop.test' };

function jobsOf(options: Parameters<typeof siteFiles>[0]): XmlElement[] {
    return all(parseXml(siteFiles(options).get('jobs.xml')!, 'jobs.xml'), 'job');
}

describe('site archive', () => {
    it('is one folder of its own name, with what belongs to a site once for each', () => {
        const names = [...readSiteArchive(siteArchive('tiktok', siteFiles(TWO_SITES)), 'tiktok.zip').keys()];
        expect(names).to.include.members(['version.txt', 'services.xml', 'jobs.xml']);
        expect(names.filter((name) => name.startsWith('sites/'))).to.have.members(
            ['payment-methods', 'payment-processors', 'preferences', 'shipping'].flatMap((file) =>
                TWO_SITES.sites.map((site) => `sites/${site}/${file}.xml`)
            )
        );
    });

    it('is the same, byte for byte, whenever it is made', () => {
        const archive = (): Buffer => siteArchive('a', siteFiles(TWO_SITES));
        expect(archive().equals(archive())).to.equal(true);
    });

    it('comes in two: what may be there before the code, and the jobs, whose step types the code brings', () => {
        const files = siteFiles(TWO_SITES);
        expect([...declarations(files).keys()]).not.to.include('jobs.xml');
        expect([...jobsOnly(files).keys()].sort()).to.deep.equal(['jobs.xml', 'version.txt']);
        expect([...declarations(files), ...jobsOnly(files)].length).to.equal(files.size + 1);
        files.set('jobs.xml', '<jobs/>');
        expect(jobsOnly(files).size).to.equal(0);
    });

    it('leaves no placeholder', () => {
        const text = [...siteFiles(TWO_SITES)].flat().join('\n');
        expect(text).not.to.match(/SITE_ID|example\.com/);
    });

    it('refuses what is no site, and no address', () => {
        const refusal = (sites: string[], mailTo?: string) => () =>
            siteFiles({ sites, ...(mailTo === undefined ? {} : { mailTo }) });
        expect(refusal([])).to.throw('--site is missing');
        expect(refusal(['a/b'])).to.throw('is not a site id');
        expect(refusal(['A', 'A'])).to.throw('named twice');
        expect(refusal(['A'], 'someone')).to.throw('is not an address');
    });

    const schemas = sharedPath('xsd');
    if (schemas) {
        itWith(['xmllint'], 'is valid against the import schemas, for one site and for several', () => {
            const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'site-archive-'));
            for (const options of [TWO_SITES, { sites: ['RefArch'] }]) {
                siteFiles(options).forEach((text, name) => {
                    const file = path.join(folder, String(options.sites.length), name);
                    fs.mkdirSync(path.dirname(file), { recursive: true });
                    fs.writeFileSync(file, text);
                });
            }
            const { checked, failures } = checkSchemas(schemas, [folder]);
            fs.rmSync(folder, { recursive: true });
            expect(failures).to.deep.equal([]);
            expect(checked).to.be.greaterThan(20);
        });
    }

    describe('is safe to import, because', () => {
        it('no preference has a value: nothing on production changes when it is replicated', () => {
            const preferences = parseXml(siteFiles(TWO_SITES).get('sites/RefArch/preferences.xml')!, 'preferences.xml');
            const values = preferences.children.flatMap((kind) => kind.children).flatMap((scope) => scope.children);
            expect(values).to.deep.equal([]);
        });

        it('no job runs by itself', () => {
            const triggers = jobsOf(TWO_SITES).flatMap((job) => first(job, 'triggers')!.children);
            expect(triggers.map((trigger) => trigger.attributes.enabled)).to.deep.equal(triggers.map(() => 'false'));
        });

        it('no credential has a value that would replace the merchant’s', () => {
            const services = parseXml(siteFiles(TWO_SITES).get('services.xml')!, 'services.xml');
            const credentials = all(services, 'service-credential');
            expect(credentials.map((credential) => credential.children)).to.deep.equal(credentials.map(() => []));
        });

        it('storefront buyers cannot choose the payment method', () => {
            const methods = parseXml(siteFiles(TWO_SITES).get('sites/SiteTwo/payment-methods.xml')!, 'methods');
            expect(first(methods.children[0], 'enabled-flag')!.text).to.equal('false');
        });
    });

    it('mails failures and hanging jobs to the given address, and without one to no one', () => {
        const mails = (job: XmlElement): XmlElement[] =>
            first(job, 'rules')!.children.map((rule) => first(rule, 'send-mail') as XmlElement);
        for (const job of jobsOf(TWO_SITES)) {
            expect(mails(job).map((mail) => [mail.attributes.enabled, first(mail, 'to')!.text])).to.deep.equal([
                ['true', 'operations@shop.test'],
                ['true', 'operations@shop.test']
            ]);
        }
        for (const job of jobsOf({ sites: ['RefArch'] })) {
            expect(mails(job).map((mail) => mail.attributes.enabled)).to.deep.equal(['false', 'false']);
        }
    });

    describe('for several sites', () => {
        it('runs each job on each, except the one that redeems a code', () => {
            const jobs = readJobs(parseXml(siteFiles(TWO_SITES).get('jobs.xml')!, 'jobs.xml'));
            expect(jobs).not.to.have.length(0);
            for (const job of jobs) {
                expect(job.flows.map((flow) => flow.siteId)).to.deep.equal(
                    job.jobId === 'TikTokShop-ConnectShop' ? ['RefArch'] : TWO_SITES.sites
                );
                expect(job.flows.map((flow) => flow.steps.length)).to.deep.equal(job.flows.map(() => 1));
            }
        });

        it('imports, and one site that fails does not keep the others from running', () => {
            const sites = TWO_SITES.sites.map((id) => refArchSite({ id, name: id }));
            const { instance } = testPlatform({ sites });
            importSite(instance, siteFiles(TWO_SITES));
            const { step_executions: steps } = runJob(instance, 'TikTokShop-CheckSafeguards');
            expect(steps.map((step) => step.exit_status.status)).to.deep.equal(['error', 'error']);
            expect(jobConfigs(instance).get('TikTokShop-OrderFeed')!.flows).to.have.length(2);
        });
    });
});
