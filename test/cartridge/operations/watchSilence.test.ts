import { expect } from 'chai';
import { issueToken, mailQueueOf } from '#sfcc-mocks';
import type { MailQueue } from '#sfcc-mocks';
import { externalOrder, line } from '#helpers/messages/externalOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import { heard, isSilent, longestUsual, noRhythm } from '#cartridge/operations/rules/rhythm';
import { DAY, HOUR } from '#helpers/durations';

const START = Date.parse('2026-11-01T08:00:00.000Z');

const at = (hours: number): string => new Date(START + hours * HOUR).toISOString();

describe('The rhythm of a shop', () => {
    it('is the longest silence of each day; twice as long is unusual', () => {
        const rhythm = [0, 2, 24, 26, 48, 50, 72].map(at).reduce(heard, noRhythm());
        expect(longestUsual(rhythm)).to.equal(44 * HOUR);
        expect(isSilent(rhythm, START + (72 + 44) * HOUR)).to.equal(false);
        expect(isSilent(rhythm, START + (72 + 45) * HOUR)).to.equal(true);
    });

    it('is not known before three days, and for what was never heard', () => {
        const rhythm = [0, 2, 24].map(at).reduce(heard, noRhythm());
        expect(isSilent(rhythm, START + 90 * DAY)).to.equal(false);
        expect(isSilent(noRhythm(), START)).to.equal(false);
        expect(heard(noRhythm(), '')).to.deep.equal(noRhythm());
    });

    it('tells no silence of less than an hour, however busy the shop is', () => {
        let rhythm = noRhythm();
        for (let minutes = 0; minutes < 5 * 24 * 60; minutes += 5) {
            rhythm = heard(rhythm, new Date(START + minutes * 60000).toISOString());
        }
        expect(longestUsual(rhythm)).to.equal(HOUR);
    });

    it('forgets days that are long ago', () => {
        let rhythm = heard(heard(noRhythm(), at(0)), at(100));
        for (let day = 5; day < 40; day += 1) {
            rhythm = heard(rhythm, at(day * 24));
        }
        expect(longestUsual(rhythm)).to.equal(48 * HOUR);
    });
});

describe('The job that watches', () => {
    let sfcc: TestInstance;
    let mails: MailQueue;

    beforeEach(() => {
        sfcc = new TestInstance();
        mails = mailQueueOf(sfcc.instance);
        sfcc.prefer({ tiktokShopAlertRecipients: 'operations@example.com' });
    });

    afterEach(() => sfcc.close());

    async function live(days: number): Promise<void> {
        for (let day = 0; day < days; day += 1) {
            for (let time = 0; time < 4; time += 1) {
                const id = `57700000000000${day}${time}`;
                sfcc.create(
                    externalOrder({
                        c_externalOrderId: id,
                        product_lineitems: [line('701643632930')],
                        payment: { payment_method: 'SOCIAL_PAY', amount: 16.24 }
                    })
                );
                sfcc.events({ eventId: id, externalOrderId: id, status: 'Acknowledged' });
                sfcc.job('TikTokShop-ProcessTasks');
                sfcc.job('TikTokShop-SyncReturns');
                await sfcc.clock.advance(6 * HOUR);
                sfcc.job('TikTokShop-Watch');
            }
        }
    }

    it('mails once a day what is silent for longer than usual: orders, the OMS, a job; and a monitor sees it', async () => {
        await live(4);
        expect(mails.sent).to.deep.equal([]);
        await sfcc.clock.advance(30 * HOUR);
        expect(sfcc.job('TikTokShop-Watch').exit_status).to.include({ status: 'error' });
        expect(mails.sent).to.have.length(1);
        expect(mails.sent[0]!.content)
            .to.contain('No order from TikTok since 2026-11-27 04:00 UTC, for longer than 12 hours')
            .and.contain('No message from the OMS since')
            .and.contain('The job TikTokShop-ProcessTasks has not run since')
            .and.contain('The job TikTokShop-SyncReturns has not run since');
        sfcc.job('TikTokShop-Watch');
        expect(mails.sent).to.have.length(1);
        await sfcc.clock.advance(25 * HOUR);
        sfcc.job('TikTokShop-Watch');
        expect(mails.sent).to.have.length(2);
        const seen = health('c_tiktokshop_health_r');
        expect(seen).to.include({ status: 200 });
        expect(seen.json).to.include({ status: 'silent' });
        expect(health('c_tiktokshop_oms_rw').status).to.equal(403);
    });

    /** What a monitor with a scope sees. */
    function health(scope: string): { status: number; json: Record<string, unknown> } {
        const [client] = sfcc.access.clients;
        const scopes = ['SALESFORCE_COMMERCE_API:sandbox_001', scope];
        const { token } = issueToken(sfcc.access, sfcc.clock, { kind: 'am', clientId: client!.id, user: null, scopes });
        const url = '/custom/tiktokshop-health/v1/organizations/f_ecom_sandbox_001/health?siteId=RefArch';
        return sfcc.send('GET', url, null, token);
    }
});
