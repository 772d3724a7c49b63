import { expect } from 'chai';
import { mailQueueOf, replicateData, serviceConfigs } from '#sfcc-mocks';
import { Visit } from '#helpers/business-manager/visit';
import { externalOrder } from '#helpers/messages/externalOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { changeShop, connectionOf } from '#helpers/tiktok/connection';
import { DAY } from '#helpers/durations';

const OPS = 'ops@example.com';
/** System.PRODUCTION_SYSTEM */
const PRODUCTION = 2;

describe('What decides whether TikTok is told', () => {
    let staging: TestInstance;
    let production: TestInstance;

    beforeEach(() => {
        staging = new TestInstance();
        production = new TestInstance();
        production.instance.options.instanceType = PRODUCTION;
        staging.prefer({ tiktokShopReporter: 'oms', tiktokShopAlertRecipients: OPS });
        production.prefer({ tiktokShopReporter: 'feed', tiktokShopAlertRecipients: OPS });
        production.create(externalOrder({ id: '57700000000000001' }));
        run(production);
    });

    afterEach(() => {
        staging.close();
        production.close();
    });

    it('is told as soon as a replication from staging has changed it, by mail, job and safeguards', () => {
        expect(run(production)).to.include({ status: 'ok' });
        replicateData(staging.instance, production.instance);
        const noticed = run(production);
        expect(noticed.status).to.equal('error');
        expect(noticed.message).to.contain('tiktokShopReporter: feed > oms').and.contain('tiktokshop.openapi');
        const [mail] = mailQueueOf(production.instance).sent;
        expect(mail!.to).to.deep.equal([OPS]);
        expect(mail!.content).to.contain('tiktokShopReporter: feed > oms').and.contain('A replication may have');
        expect(safeguards(production)).to.contain('settings_replaced');
        expect(run(production), 'red once').to.include({ status: 'ok' });
    });

    it('stays told daily until a person corrects it or says that it is right', async () => {
        replicateData(staging.instance, production.instance);
        const sent = (): number =>
            mailQueueOf(production.instance).sent.filter(({ content }) => content.includes('A replication may have'))
                .length;
        run(production);
        await production.clock.advance(2 * DAY);
        run(production);
        expect(sent()).to.equal(2);
        const visit = new Visit(production);
        expect(visit.page('TikTokShopSafeguards-Show')).to.contain('tts-confirm-settings');
        visit.submit('TikTokShopSafeguards-Confirm', { what: 'settings', sure: 'true' });
        expect(visit.page('TikTokShopSafeguards-Show')).not.to.contain('tts-confirm-settings');
        await production.clock.advance(2 * DAY);
        expect(run(production)).to.include({ status: 'ok' });
        expect(sent()).to.equal(2);
        expect(visit.page('TikTokShopSettings-Show')).to.contain('tiktokShopReporter, ');
    });

    it('is nothing to tell on a sandbox, where people change it all the time', () => {
        run(staging);
        staging.prefer({ tiktokShopReporter: 'cartridge' });
        expect(run(staging)).to.include({ status: 'ok' });
        expect(safeguards(staging)).not.to.contain('settings_replaced');
    });

    it('is settled when a person enters the former value again', () => {
        production.prefer({ tiktokShopReporter: 'oms' });
        run(production);
        production.prefer({ tiktokShopReporter: 'feed' });
        run(production);
        expect(safeguards(production)).not.to.contain('settings_replaced');
    });

    it('is no news when a person changes it on our page', () => {
        new Visit(production).submit('TikTokShopSettings-Save', { tiktokShopReporter: 'oms' });
        expect(run(production)).to.include({ status: 'ok' });
        expect(safeguards(production)).not.to.contain('settings_replaced');
    });

    it('is told for the reporter of one shop, unless a person has chosen it on our page', () => {
        run(production);
        changeShop(production, { reporter: 'oms' });
        const { shopId } = connectionOf(production);
        expect(run(production).message).to.contain(`shop ${shopId}: - - > oms -`);
        expect(safeguards(production)).to.contain('settings_replaced');
        changeShop(production, { reporter: null });
        expect(run(production)).to.include({ status: 'ok' });
        const form = { shop: shopId as string, site: 'RefArch', reporter: 'cartridge', mode: '' };
        new Visit(production).submit('TikTokShopConnection-SaveShop', form);
        expect(run(production)).to.include({ status: 'ok' });
        expect(safeguards(production)).not.to.contain('settings_replaced');
    });

    it('is nothing to tell of a shop that another site has now, and of one that comes back', () => {
        run(production);
        changeShop(production, { siteId: null });
        expect(run(production)).to.include({ status: 'ok' });
        changeShop(production, { siteId: 'RefArch', reporter: 'oms' });
        expect(run(production)).to.include({ status: 'ok' });
    });

    it('names a service whose credential was replaced, and nothing of the credential', () => {
        Object.assign(serviceConfigs(production.instance).credentials.get('tiktokshop.oms.cred')!, {
            url: 'https://staging-oms.example.com',
            password: 'the-password-of-staging'
        });
        expect(run(production).message).to.contain('Safeguards: tiktokshop.oms');
        const stored = production.customObject('TikTokShopValue', 'decidingSettings').value as string;
        expect(stored).not.to.contain('staging-oms').and.not.to.contain('the-password');
    });

    it('leaves orders, ledger, tasks and connections of production where they are', () => {
        const tables = ['Order', 'CustomObject:TikTokShopOrder', 'CustomObject:TikTokShopKey'];
        const before = tables.map((table) => production.rows(table));
        replicateData(staging.instance, production.instance);
        expect(tables.map((table) => production.rows(table))).to.deep.equal(before);
        const types = [...production.instance.objectTypes.custom.values()];
        expect(types.filter((type) => type.isReplicated)).to.deep.equal([]);
    });

    function run(sfcc: TestInstance): Json {
        return sfcc.job('TikTokShop-ProcessTasks').exit_status as Json;
    }

    function safeguards(sfcc: TestInstance): string {
        return JSON.stringify(sfcc.job('TikTokShop-CheckSafeguards'));
    }
});

describe('What expires', () => {
    let sfcc: TestInstance;

    beforeEach(() => {
        sfcc = new TestInstance();
    });

    afterEach(() => sfcc.close());

    it('is mailed 30 days ahead, weekly, in the last week daily, and after its end', async () => {
        const end = sfcc.clock.now() + 31.5 * DAY;
        sfcc.prefer({ tiktokShopAlertRecipients: OPS, tiktokShopAccessKeyExpires: new Date(end) });
        const { sent } = mailQueueOf(sfcc.instance);
        const days: number[] = [];
        for (let day = 0; day < 33; day += 1) {
            const before = sent.length;
            sfcc.job('TikTokShop-ProcessTasks');
            if (sent.length > before) {
                days.push(Math.max(0, Math.ceil((end - sfcc.clock.now()) / DAY)));
            }
            await sfcc.clock.advance(DAY);
        }
        expect(days).to.deep.equal([30, 23, 16, 9, 7, 6, 5, 4, 3, 2, 1, 0]);
        expect(sent.map(({ content }) => /expire[sd] on/.exec(content)?.[0])).to.deep.equal([
            ...Array<string>(days.length - 1).fill('expires on'),
            'expired on'
        ]);
    });

    it('is a finding from 30 days ahead, and shown with its day', () => {
        sfcc.prefer({
            tiktokShopAccessKeyExpires: new Date(sfcc.clock.now() + 29 * DAY),
            tiktokShopClientSecretExpires: new Date(sfcc.clock.now() - DAY),
            tiktokShopCertificateExpires: new Date(sfcc.clock.now() + 31 * DAY)
        });
        const job = JSON.stringify(sfcc.job('TikTokShop-CheckSafeguards'));
        expect(job).to.contain('access_key_ends').and.contain('client_secret_ends');
        expect(job).not.to.contain('certificate_ends');
        const page = new Visit(sfcc).page('TikTokShopSafeguards-Show');
        expect(page).to.contain('Access key of TikTok').and.contain('2026-12-22');
        expect(page).to.contain('<span class="tts-bad">0</span>').and.contain('2026-12-24');
    });

    it('says what was never entered, and takes a day in the future', () => {
        const visit = new Visit(sfcc);
        expect(visit.page('TikTokShopSafeguards-Show').match(/Not entered/g)).to.have.length(3);
        visit.submit('TikTokShopSettings-Save', { tiktokShopCertificateExpires: '2027-05-01' });
        expect(visit.page('TikTokShopSafeguards-Show')).to.contain('2027-05-01');
        const answer = visit.submit('TikTokShopSettings-Save', { tiktokShopCertificateExpires: '2027-02-30' });
        expect(answer.body).to.contain('Enter a day as year-month-day');
    });
});
