import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { createInProcess } from '#sandbox/start/inProcess';
import type { InProcess } from '#sandbox/start/inProcess';
import { handleFront, importSite, installCode, WEBDAV } from '#sfcc-mocks';
import { officialOrder } from '#helpers/messages/officialOrder';
import { onlyToDeploy } from '#helpers/platform/permissions';
import type { TestInstance } from '#helpers/platform/testInstance';
import { sandboxSettings } from '#helpers/tools/sandboxSettings';
import { writeFolder } from '#helpers/tools/writeFolder';
import { cartridgeFolders, OUR_CARTRIDGES } from '#tools/deploy/cartridgeFolders';
import { deploy } from '#tools/deploy/deploy';
import { applyMigration, findMigration } from '#tools/migrate/migrate';
import { Target } from '#tools/target/Target';

type Json = Record<string, any>;

const IMPEX = 'xmlns="http://www.demandware.com/xml/impex/';
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const ID = '577000000000000001';
const OFFICIAL_PATH = 'int_social_checkout:int_order_no_oms:int_tiktok:app_storefront_base';

function attribute(id: string, type: string): string {
    return `<attribute-definition attribute-id="${id}"><type>${type}</type></attribute-definition>`;
}

function extension(type: string, ...attributes: string[]): string {
    return `<type-extension type-id="${type}"><custom-attribute-definitions>${attributes.join('')}</custom-attribute-definitions></type-extension>`;
}

function job(id: string, type: string): string {
    return `<job job-id="${id}"><flow><context site-id="RefArch"/><step step-id="s" type="${type}" enforce-restart="false"/></flow>
        <triggers><run-recurring enabled="true"><recurrence><date-from>2026-01-01</date-from><interval>30m</interval></recurrence></run-recurring></triggers></job>`;
}

/** What the official cartridges have left on an instance, as far as ours has to do with it. */
const OFFICIAL: Array<[string, string]> = [
    [
        'meta/system-objecttype-extensions.xml',
        `${HEAD}<metadata ${IMPEX}metadata/2006-10-31">` +
            ['Order', 'Basket']
                .map((type) =>
                    extension(
                        type,
                        ...['externalOrderId', 'orderAction', 'buyerNote'].map((id) => attribute(id, 'string')),
                        attribute('externalChannelOrderStatus', 'int'),
                        attribute('externalExportStatus', 'int')
                    )
                )
                .join('') +
            extension(
                'ProductLineItem',
                attribute('externalLineItemStatus', 'int'),
                ...['carrier', 'trackingNumber'].map((id) => attribute(id, 'string'))
            ) +
            extension(
                'SitePreferences',
                attribute('tiktokCustomerEmail', 'string'),
                attribute('tiktokVerifyBM', 'string')
            ) +
            '</metadata>'
    ],
    [
        'sites/RefArch/payment-processors.xml',
        `${HEAD}<payment-processors ${IMPEX}paymentprocessor/2007-03-31"><payment-processor processor-id="BASIC_CREDIT"/></payment-processors>`
    ],
    [
        'sites/RefArch/payment-methods.xml',
        `${HEAD}<payment-settings ${IMPEX}paymentsettings/2009-09-15"><payment-method method-id="SOCIAL_PAY"><name xml:lang="x-default">Social Pay</name><enabled-flag>false</enabled-flag><processor-id>BASIC_CREDIT</processor-id></payment-method></payment-settings>`
    ],
    [
        'sites/RefArch/preferences.xml',
        `${HEAD}<preferences ${IMPEX}preferences/2007-03-31"><custom-preferences><all-instances><preference preference-id="tiktokCustomerEmail">tiktok@your.shop</preference></all-instances></custom-preferences></preferences>`
    ],
    [
        'jobs.xml',
        `${HEAD}<jobs ${IMPEX}jobs/2015-07-01">${job('TikTok-ExportOrderStatus', 'custom.SocialOrderExport')}${job('TikTok-GetOrderStatuses', 'custom.GetSOMOrderStatus')}${job('TikTok-ExportFullFeeds', 'custom.SocialFeedsExport')}</jobs>`
    ]
];

/** Folder with cartridges that declare the step types of the official ones. */
function officialCartridges(): string {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'official-'));
    const step = (type: string): object => ({
        '@type-id': type,
        '@supports-parallel-execution': 'false',
        '@supports-site-context': 'true',
        '@supports-organization-context': 'false',
        module: 'int_social_checkout/cartridge/scripts/step.js',
        function: 'execute',
        'status-codes': { status: [{ '@code': 'OK' }] }
    });
    const types = ['custom.SocialOrderExport', 'custom.GetSOMOrderStatus', 'custom.SocialFeedsExport'].map(step);
    writeFolder(folder, [
        ['int_social_checkout/cartridge/scripts/step.js', 'exports.execute = function () {};'],
        ['int_social_checkout/steptypes.json', JSON.stringify({ 'step-types': { 'script-module-step': types } })],
        ['int_order_no_oms/cartridge/a.properties', ''],
        ['int_tiktok/cartridge/a.properties', ''],
        ['app_storefront_base/cartridge/a.properties', '']
    ]);
    return folder;
}

/** Follows docs/migrate.md on an instance with metadata, jobs, values and an open order of the official cartridges. */
describe('Moving from the official cartridges', function () {
    this.timeout(30000);
    let sandbox: InProcess;
    let target: Target;
    let official: string;
    let orderNo: string;

    before(() => {
        official = officialCartridges();
        sandbox = createInProcess({ fresh: true, cartridgePath: OFFICIAL_PATH.split(':') });
        const { instance, front } = sandbox;
        instance.useCode([installCode(front.filesRoot, 'version1', [official])]);
        importSite(instance, new Map(OFFICIAL));
        orderNo = officialOrder(sandbox as unknown as TestInstance, { externalOrderId: ID });
        target = new Target(sandboxSettings(sandbox), ({ method, url, headers, body }) => {
            const message = { method, url, headers, body: body.toString('latin1') };
            const isFile = new URL(url).pathname.startsWith(WEBDAV);
            const answer = (isFile && handleFront(front, message, 'latin1')) || sandbox.request(message);
            const content = Buffer.from(answer.body, isFile ? 'latin1' : 'utf8');
            return Promise.resolve({ status: answer.status, headers: {}, body: content });
        });
    });

    after(() => sandbox.stop());

    async function deployOurs(): Promise<string> {
        const said: string[] = [];
        const plan = {
            uploadAs: 'client' as const,
            version: 'tiktokshop_1',
            isNamed: false,
            cartridges: cartridgeFolders([OUR_CARTRIDGES, official]),
            replace: false,
            first: true,
            sites: ['RefArch']
        };
        await deploy(plan, target, (line) => said.push(line));
        return said.join('\n');
    }

    const order = (): Json => [...sandbox.instance.store.table('Order').values()].map(({ data }) => data as Json)[0]!;

    it('1. says beforehand what would be adopted, renamed and switched off, and changes nothing', async () => {
        // By now the search index knows the order.
        await sandbox.clock.advance(5 * 60 * 1000);
        onlyToDeploy(sandbox.front.access);
        expect((await findMigration(target)).openOrders.count, 'without the permission').to.equal(null);
        onlyToDeploy(sandbox.front.access, ['migrate']);
        const { adopted, renamed, switchedOff, byHand, openOrders } = await findMigration(target);
        expect(adopted).to.include.members(['Order.externalOrderId', 'ProductLineItem.trackingNumber']);
        expect(renamed).to.deep.equal([
            'RefArch: tiktokCustomerEmail becomes tiktokShopCustomerEmail, with its value "tiktok@your.shop"',
            'RefArch: the processor of SOCIAL_PAY becomes TIKTOK_SHOP'
        ]);
        expect(switchedOff).to.deep.equal([
            'TikTok-ExportOrderStatus: TikTokShop-OrderFeed does its work',
            'TikTok-GetOrderStatuses: no job does its work; let Salesforce Order Management patch the orders'
        ]);
        expect(byHand.join('\n'))
            .to.contain('int_tiktokshop:int_tiktok:app_storefront_base (without int_social_checkout, int_order_no_oms)')
            .and.contain('TikTokShop-CreateExternalOrder');
        expect(openOrders.count).to.equal(1);
        const refusal = await applyMigration(target, await findMigration(target)).catch((error) => error);
        expect(refusal.nextStep).to.contain('npm run deploy -- --first');
    });

    it('2. deploys beside what runs, and takes over values and schedules', async () => {
        expect(await deployOurs())
            .to.contain('tiktokshop_1 is active')
            .and.contain('set the cartridge paths');
        await applyMigration(target, await findMigration(target));
        const { adopted, renamed, switchedOff } = await findMigration(target);
        expect([renamed, switchedOff], 'nothing is left').to.deep.equal([[], []]);
        expect(adopted, 'ours are no attributes of theirs').to.deep.equal([]);
    });

    it('3. puts ours into the paths, imports the jobs, and adopts the open order under its number', async () => {
        sandbox.enter({
            page: 'cartridge-path',
            site: 'RefArch',
            path: 'int_tiktokshop:int_tiktok:app_storefront_base'
        });
        sandbox.enter({ page: 'cartridge-path', site: 'Sites-Site', path: 'bm_tiktokshop:int_tiktokshop:bm_app' });
        sandbox.enter({ page: 'preferences', site: 'RefArch', values: { tiktokShopTrustedCreators: 'Customer' } });
        expect(await deployOurs()).to.contain('the jobs are imported');
        await sandbox.clock.advance(15 * 60 * 1000);
        expect(sandbox.runJob('TikTokShop-ProcessTasks').exit_status).to.include({ status: 'ok' });
        expect(order()).to.include({ orderNo });
        expect(order().custom || order()).to.include({ externalOrderStatus: 'New' });
        expect((await findMigration(target)).byHand).to.deep.equal([]);
    });
});
