import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { createInProcess, PRODUCTION, STAGING, TIKTOK } from '#sandbox/start/inProcess';
import type { InProcess } from '#sandbox/start/inProcess';
import { isUpload } from '#sandbox/start/openPorts';
import { handleFront, importSite, issueToken, mailQueueOf, replicateCode, replicateData, WEBDAV } from '#sfcc-mocks';
import type { HttpAnswer } from '#sfcc-mocks';
import { jobsOnly, siteFiles } from '#tools/archive/siteArchive';
import { cartridgeFolders, OUR_CARTRIDGES } from '#tools/deploy/cartridgeFolders';
import { checkHost } from '#tools/deploy/checkHost';
import { deploy } from '#tools/deploy/deploy';
import { Target } from '#tools/target/Target';
import type { Settings } from '#tools/target/settings';
import { TargetError } from '#tools/target/targetError';
import { sandboxSettings } from '#helpers/tools/sandboxSettings';
import { HOUR } from '#helpers/durations';

type Json = Record<string, any>;

const OPS = 'ops@example.com';
const SITE_PATH = 'int_tiktokshop:app_storefront_base';
const PATHS: Array<[string, string]> = [
    ['RefArch', SITE_PATH],
    ['Sites-Site', 'bm_tiktokshop:int_tiktokshop:bm_app']
];
const UPLOAD_HOST = 'cert.staging.na01.shop.demandware.net';
const CERTIFICATE = {
    certificate: { pfx: Buffer.from('a client certificate'), passphrase: '' }
} as unknown as Settings;

/** Follows docs/runbooks.md, "How do I get from a sandbox to production?", on two instances. */
describe('From staging to production', function () {
    this.timeout(60000);
    let staging: InProcess;
    let production: InProcess;

    beforeEach(() => {
        staging = createInProcess({ fresh: true, instanceType: STAGING });
        production = createInProcess({ fresh: true, instanceType: PRODUCTION });
    });

    afterEach(() => {
        staging.stop();
        production.stop();
    });

    /**
     * An instance as the tools reach it.
     * @param takesUploadsAt - the only host that takes uploads; null for any
     * @param uploadHost - where the tools upload to
     */
    function targetOf(sandbox: InProcess, takesUploadsAt: string | null, uploadHost = takesUploadsAt): Target {
        const settings = { ...sandboxSettings(sandbox), ...(uploadHost ? { uploadHost } : {}) };
        return new Target(settings, ({ method, url, headers, body }) => {
            const message = { method, url, headers, body: body.toString('latin1') };
            if (takesUploadsAt && isUpload(message) && new URL(url).host !== takesUploadsAt) {
                return Promise.resolve({ status: 403, headers: {}, body: Buffer.from('') });
            }
            const here = { ...message, url: url.replace(new URL(url).origin, sandbox.ready.instance) };
            const isFile = new URL(url).pathname.startsWith(WEBDAV);
            const answer = (isFile && handleFront(sandbox.front, here, 'latin1')) || sandbox.request(here);
            const encoding = isFile ? 'latin1' : 'utf8';
            return Promise.resolve({ status: answer.status, headers: {}, body: Buffer.from(answer.body, encoding) });
        });
    }

    async function deployTo(target: Target, version: string, folder = OUR_CARTRIDGES): Promise<string[]> {
        const said: string[] = [];
        const cartridges = cartridgeFolders([folder]);
        const plan = {
            uploadAs: 'client' as const,
            isNamed: true,
            version,
            cartridges,
            replace: false,
            first: true,
            sites: ['RefArch']
        };
        await deploy(plan, target, (line) => said.push(line));
        return said;
    }

    function prefer(sandbox: InProcess, values: Record<string, string>): void {
        sandbox.enter({ page: 'preferences', site: 'RefArch', values });
    }

    function enterPaths(sandbox: InProcess): void {
        PATHS.forEach(([site, cartridges]) => sandbox.enter({ page: 'cartridge-path', site, path: cartridges }));
    }

    function run(sandbox: InProcess, job: string): Json {
        return sandbox.runJob(job).exit_status as Json;
    }

    /** An order that a buyer pays at TikTok, an hour later. @returns TikTok's id */
    async function order(sandbox: InProcess): Promise<string> {
        const control = (action: string, body: Json): Json => {
            const message = {
                method: 'POST',
                url: `${TIKTOK}/_sim/${action}`,
                headers: {},
                body: JSON.stringify(body)
            };
            return JSON.parse((sandbox.tiktok.handle(message) as HttpAnswer).body) as Json;
        };
        const { id } = control('orders', { items: [{ productId: '701643632930', quantity: 1 }] });
        control(`orders/${id}/pay`, {});
        await sandbox.clock.advance(2 * HOUR);
        return id as string;
    }

    function orderNos(sandbox: InProcess): string[] {
        return [...sandbox.instance.store.table('Order').values()].map(({ data }) => (data as Json).orderNo as string);
    }

    /** What an OMS is answered. */
    function ship(sandbox: InProcess, id: string): HttpAnswer {
        const { access } = sandbox.front;
        const scopes = ['SALESFORCE_COMMERCE_API:sandbox_001', 'c_tiktokshop_oms_rw'];
        const who = { kind: 'am' as const, clientId: access.clients[0]!.id, user: null, scopes };
        const { token } = issueToken(access, sandbox.clock, who);
        const packages = [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1' }];
        const body = JSON.stringify({ events: [{ eventId: id, externalOrderId: id, status: 'Shipped', packages }] });
        const url = `${sandbox.ready.instance}/custom/tiktokshop-oms/v1/organizations/f_ecom_sandbox_001/order-events?siteId=RefArch`;
        const headers = { 'content-type': 'application/json', host: 'instance.test', authorization: 'Bearer ' + token };
        return sandbox.request({ method: 'POST', url, headers, body });
    }

    /** Staging as the runbook leaves it before the first replication. */
    async function setUpStaging(): Promise<Target> {
        const target = targetOf(staging, UPLOAD_HOST);
        const first = await deployTo(target, 'release1');
        expect(first.join('\n')).to.contain('release1 is active').and.contain('cartridge');
        enterPaths(staging);
        expect((await deployTo(target, 'release1')).join('\n')).to.contain('the jobs are imported');
        prefer(staging, { tiktokShopReporter: 'feed', tiktokShopAlertRecipients: OPS });
        return target;
    }

    /** Production after the first replication, with all that is entered there. */
    function setUpProduction(): void {
        replicateCode(staging.front, production.front, 'transfer');
        replicateData(staging.instance, production.instance, true);
        enterPaths(production);
        replicateCode(staging.front, production.front, 'activation');
        importSite(production.instance, jobsOnly(siteFiles({ sites: ['RefArch'] })));
        production.enter({ page: 'services' });
        production.enter({ page: 'feature-switches', apiHooks: 'true' });
    }

    async function failureOf(work: Promise<unknown>): Promise<TargetError> {
        const error: unknown = await work.then(
            () => new Error('it was done'),
            (failed: unknown) => failed
        );
        expect(error).to.be.an.instanceOf(TargetError);
        return error as TargetError;
    }

    it('staging takes code with a client certificate, at the host for uploads', async () => {
        const hostname = 'staging-na01-shop.demandware.net';
        const settings = { ...sandboxSettings(staging), hostname };
        expect(() => checkHost(settings)).to.throw(TargetError, 'with a client certificate only');
        expect(() => checkHost({ ...settings, certificate: CERTIFICATE.certificate })).not.to.throw();
        const elsewhere = targetOf(staging, UPLOAD_HOST, settings.accountManager);
        expect((await failureOf(deployTo(elsewhere, 'release1'))).message).to.contain('403');
        await setUpStaging();
        expect(staging.front.codeVersions.activeId).to.equal('release1');
    });

    it('production takes no code, by its name and by itself', async () => {
        const settings = { ...sandboxSettings(production), hostname: 'production-na01-shop.demandware.net' };
        expect(() => checkHost(settings)).to.throw(TargetError, 'takes no uploads');
        const target = targetOf(production, null);
        const before = production.front.codeVersions.list();
        expect((await failureOf(deployTo(target, 'release1'))).message).to.contain('403');
        expect((await target.webdav('MKCOL', '/Cartridges/release1')).status).to.equal(403);
        expect((await target.webdav('PUT', '/Impex/src/instance/jobs.zip')).status, 'other files').to.equal(201);
        expect(production.front.codeVersions.list().map(({ cartridges }) => cartridges)).to.deep.equal(
            before.map(({ cartridges }) => cartridges)
        );
    });

    it('after code, data and what is entered there, production sells, and staging tells TikTok nothing', async () => {
        await setUpStaging();
        setUpProduction();
        const id = await order(production);
        expect(orderNos(production)).to.deep.equal([`TTS-${id}`]);
        expect(run(production, 'TikTokShop-ProcessTasks')).to.include({ status: 'ok' });
        expect(ship(production, id).body).to.contain('"applied"');
        expect(run(production, 'TikTokShop-OrderFeed')).to.include({ status: 'ok' });
        await production.clock.advance(HOUR);
        expect(production.tiktok.orders.byId.get(id)?.status).to.equal('AWAITING_COLLECTION');
        ['TikTokShop-ProcessTasks', 'TikTokShop-OrderFeed'].forEach((job) => run(staging, job));
        await staging.clock.advance(HOUR);
        expect(orderNos(staging)).to.deep.equal([]);
        expect(staging.tiktok.connector.feeds).to.deep.equal([]);
    });

    it('an OMS that calls is unknown until the code is activated with the cartridge in the path', async () => {
        await setUpStaging();
        replicateCode(staging.front, production.front, 'transfer and activation');
        replicateData(staging.instance, production.instance);
        enterPaths(production);
        expect(ship(production, 'none').status).to.equal(404);
        setUpProduction();
        expect(ship(production, 'none').status).to.equal(404);
        replicateCode(staging.front, production.front, 'undo');
        replicateCode(staging.front, production.front, 'activation');
        expect(ship(production, 'none').status).to.equal(200);
    });

    it('a release arrives the same way; a changed reporter is told, and confirmed; an undo runs the code before', async () => {
        const target = await setUpStaging();
        setUpProduction();
        run(production, 'TikTokShop-ProcessTasks');
        const id = await order(production);
        const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'release-'));
        try {
            fs.cpSync(OUR_CARTRIDGES, folder, { recursive: true });
            await deployTo(target, 'release2', folder);
        } finally {
            fs.rmSync(folder, { recursive: true });
        }
        prefer(staging, { tiktokShopReporter: 'oms' });
        replicateCode(staging.front, production.front, 'transfer');
        replicateData(staging.instance, production.instance);
        expect(production.front.codeVersions.activeId).to.equal('release1');
        replicateCode(staging.front, production.front, 'activation');
        const noticed = run(production, 'TikTokShop-ProcessTasks');
        expect(noticed).to.include({ status: 'error' });
        expect(noticed.message).to.contain('tiktokShopReporter: feed > oms');
        expect(mailQueueOf(production.instance).sent.map(({ to }) => to)).to.deep.equal([[OPS]]);
        prefer(production, { tiktokShopReporter: 'feed' });
        production.enter({ page: 'services' });
        expect(run(production, 'TikTokShop-ProcessTasks')).to.include({ status: 'ok' });
        expect(JSON.stringify(run(production, 'TikTokShop-CheckSafeguards'))).not.to.contain('settings_replaced');
        replicateCode(staging.front, production.front, 'undo');
        expect(production.front.codeVersions.activeId).to.equal('release1');
        expect(ship(production, id).body).to.contain('"applied"');
    });
});
