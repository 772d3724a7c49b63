import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { createInProcess, TIKTOK } from '#sandbox/start/inProcess';
import type { InProcess } from '#sandbox/start/inProcess';
import { jobConfigs, runJob } from '#sfcc-mocks';
import type { HttpAnswer } from '#sfcc-mocks';
import { HOUR } from '#helpers/durations';
import { omsFolder } from '#helpers/messages/omsFiles';

type Json = Record<string, any>;

const SITES = ['RefArch', 'Outlet'] as const;
const JOB = 'TikTokShop-ImportOmsBatch';

describe('Batch files of the OMS on an instance with two sites', () => {
    let sandbox: InProcess;
    let folder: string;
    /** TikTok's id of an order of each site. */
    let ids: Record<string, string>;

    beforeEach(async () => {
        sandbox = createInProcess({ moreSites: [{ id: 'Outlet' }] });
        folder = omsFolder(sandbox.front);
        const { app } = sandbox.tiktok;
        const outlet = control('shops', { seller: app.seller.id, site: 'Outlet' }).id as string;
        const items = [{ productId: '701643632930', quantity: 1 }];
        ids = {
            RefArch: control('orders', { shop: app.shopId, items }).id as string,
            Outlet: control('orders', { shop: outlet, items }).id as string
        };
        SITES.forEach((siteId) => control(`orders/${ids[siteId]}/pay`, {}));
        await sandbox.clock.advance(2 * HOUR);
        SITES.forEach(copyJob);
    });
    afterEach(() => sandbox.stop());

    function control(action: string, body: Json): Json {
        const message = { method: 'POST', url: `${TIKTOK}/_sim/${action}`, headers: {}, body: JSON.stringify(body) };
        return JSON.parse((sandbox.tiktok.handle(message) as HttpAnswer).body) as Json;
    }

    /** The job of one site alone. */
    function copyJob(siteId: string): void {
        const configs = jobConfigs(sandbox.instance);
        const config = configs.get(JOB)!;
        const flows = config.flows.filter((flow) => flow.siteId === siteId);
        configs.set(siteId, { ...config, jobId: siteId, flows });
    }

    function run(siteId: string): string {
        const { exit_status: exit } = runJob(sandbox.instance, siteId);
        return `${exit?.status} ${exit?.message}`;
    }

    /** A file with a shipment for an order of a site. */
    function drop(inner: string, siteId: string, name = 'one.jsonl'): void {
        const packages = [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1' }];
        const event = { eventId: ids[siteId], orderNo: `TTS-${ids[siteId]}`, status: 'Shipped', packages };
        fs.mkdirSync(path.join(folder, inner), { recursive: true });
        fs.writeFileSync(path.join(folder, inner, name), JSON.stringify(event) + '\n');
    }

    function files(inner: string): string[] {
        const inside = path.join(folder, inner);
        return fs.existsSync(inside) ? fs.readdirSync(inside).filter((name) => name.endsWith('.jsonl')) : [];
    }

    function statuses(): string[] {
        const orders = [...sandbox.instance.store.table('Order').values()].map(({ data }) => data as Json);
        return SITES.map((siteId) => {
            const order = orders.find(({ orderNo }) => orderNo === `TTS-${ids[siteId]}`) as Json;
            expect(order.siteId).to.equal(siteId);
            return (order.custom as Json).externalOrderStatus as string;
        });
    }

    it('each site reads its own, also while the other one runs, and files of one name do not meet', () => {
        SITES.forEach((siteId) => drop('sites/' + siteId, siteId));
        let other = '';
        sandbox.instance.onProbe = (_execution, kind, moment) => {
            if (kind === 'commit' && moment === 'before') {
                sandbox.instance.onProbe = null;
                other = run('Outlet');
            }
        };
        const one = run('RefArch');
        [one, other].forEach((message) =>
            expect(message).to.equal('ok 1 file, 1 event applied, 0 repeated or late, 0 rejected')
        );
        expect(statuses()).to.deep.equal(['Shipped', 'Shipped']);
        SITES.forEach((siteId) => {
            expect(files('sites/' + siteId)).to.deep.equal([]);
            expect(files(`sites/${siteId}/archive`)).to.deep.equal(['one.jsonl']);
        });
    });

    it('each site removes its own old files', async () => {
        SITES.forEach((siteId) => drop('sites/' + siteId, siteId));
        SITES.forEach(run);
        await sandbox.clock.advance(31 * 24 * HOUR);
        run('Outlet');
        expect(SITES.map((siteId) => files(`sites/${siteId}/archive`))).to.deep.equal([['one.jsonl'], []]);
    });

    it('a rejected line stands in the folder of the site that has read it', () => {
        drop('sites/Outlet', 'RefArch');
        expect(run('RefArch')).to.match(/^ok 0 files/);
        expect(run('Outlet')).to.equal(
            'error 1 file, 0 events applied, 0 repeated or late, 1 rejected. See src/tiktokshop/oms/sites/Outlet/rejected'
        );
        const rejects = fs.readFileSync(path.join(folder, 'sites/Outlet/rejected/one.jsonl.csv'), 'utf8');
        expect(rejects).to.contain('order_not_found');
        expect(statuses()).to.deep.equal(['New', 'New']);
    });

    it('the only site with this job also reads the folder that sites share', () => {
        drop('', 'RefArch');
        drop('sites/RefArch', 'RefArch', 'again.jsonl');
        expect(run('RefArch')).to.match(/^ok 2 files, 1 event applied, 1 repeated or late/);
        expect(files('archive')).to.deep.equal(['one.jsonl']);
        expect(files('sites/RefArch/archive')).to.deep.equal(['again.jsonl']);
        expect(statuses()[0]).to.equal('Shipped');
    });

    it('of two sites none takes a file from the shared folder, and both say where it belongs', () => {
        SITES.forEach(run);
        drop('', 'Outlet');
        SITES.forEach((siteId) =>
            expect(run(siteId)).to.match(
                new RegExp(
                    `^error 0 files.*none reads. Files of this site belong in src/tiktokshop/oms/sites/${siteId}/$`
                )
            )
        );
        expect(files('')).to.deep.equal(['one.jsonl']);
        expect(statuses()).to.deep.equal(['New', 'New']);
    });
});
