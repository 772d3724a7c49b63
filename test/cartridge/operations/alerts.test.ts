import { expect } from 'chai';
import { mailQueueOf } from '#sfcc-mocks';
import type { MailQueue } from '#sfcc-mocks';
import { externalOrder } from '#helpers/messages/externalOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { changeGrant } from '#helpers/tiktok/connection';
import { DAY, HOUR } from '#helpers/durations';

describe('Alerts', () => {
    let sfcc: TestInstance;
    let mails: MailQueue;

    beforeEach(() => {
        sfcc = new TestInstance();
        mails = mailQueueOf(sfcc.instance);
        sfcc.prefer({ tiktokShopAlertRecipients: 'ops@example.com, lead@example.com' });
    });

    afterEach(() => sfcc.close());

    it('one mail tells of all orders, grouped by what happened', () => {
        ['1', '2', '3'].forEach(cancelAfterShipping);
        run();
        expect(mails.sent).to.have.length(1);
        expect(mails.sent[0]).to.include({ from: 'ops@example.com', mimeType: 'text/plain' });
        expect(mails.sent[0]!.to).to.deep.equal(['ops@example.com', 'lead@example.com']);
        expect(mails.sent[0]!.subject).to.equal('TikTok Shop on localhost, site RefArch: 3 matters need a person');
        expect(mails.sent[0]!.content).to.equal(
            'TikTok cancelled the order after units had shipped. Have the carrier stop the parcel, or settle it in Seller Center.\n' +
                '  TTS-57700000000000001\n  TTS-57700000000000002\n  TTS-57700000000000003\n\n' +
                'Merchant Tools > TikTok Shop > Overview says what to do.\n'
        );
    });

    it('speak the language of operations, and so do jobs', () => {
        sfcc.instance.site('RefArch').allowedLocales = ['en_US', 'de_DE'];
        sfcc.prefer({ tiktokShopOperationsLocale: 'de_DE' });
        cancelAfterShipping('1');
        expect(run()?.message).to.contain('Bestellung');
        expect(mails.sent[0]!.subject).to.contain('Um 1 Vorgang muss sich jemand kümmern');
        expect(mails.sent[0]!.content).to.match(/^TikTok hat die Bestellung storniert/);
    });

    it('speak English where the site does not have the locale of the settings', () => {
        sfcc.prefer({ tiktokShopOperationsLocale: 'de_AT' });
        cancelAfterShipping('1');
        run();
        expect(mails.sent[0]!.content).to.match(/^TikTok cancelled the order/);
    });

    it('what was told is not told again; what comes up is told after an hour at the earliest', async () => {
        cancelAfterShipping('1');
        run();
        cancelAfterShipping('2');
        run();
        expect(mails.sent).to.have.length(1);
        await sfcc.clock.advance(HOUR + 1000);
        run();
        run();
        expect(mails.sent).to.have.length(2);
        expect(mails.sent[1]!.content).to.contain('TTS-57700000000000002').and.not.to.contain('TTS-57700000000000001');
    });

    it('a mail that could not be queued is sent later', () => {
        cancelAfterShipping('1');
        mails.isDown = true;
        run();
        mails.isDown = false;
        run();
        expect(mails.sent).to.have.length(1);
    });

    it('without recipients there is no mail, and nothing is forgotten', () => {
        sfcc.prefer({ tiktokShopAlertRecipients: null });
        cancelAfterShipping('1');
        run();
        sfcc.prefer({ tiktokShopAlertRecipients: 'ops@example.com', tiktokShopAlertSender: 'shop@example.com' });
        run();
        expect(mails.sent).to.have.length(1);
        expect(mails.sent[0]!.from).to.equal('shop@example.com');
    });

    it('go to the recipients that are addresses, also where others are entered beside them', () => {
        const evil = 'a@b.example\nBcc: evil@example.com, "x" <y@example.com>, a@b.example;c@d.example, none';
        sfcc.prefer({
            tiktokShopAlertRecipients: evil + ', ops@example.com',
            tiktokShopAlertSender: 'a\nTo: b@c.example'
        });
        cancelAfterShipping('1');
        run();
        expect(mails.sent.map(({ to, from }) => [...to, from])).to.deep.equal([['ops@example.com', 'ops@example.com']]);
        expect(sfcc.log.map(({ message }) => message).join('\n'))
            .to.contain('tiktokShopAlertRecipients has 4 texts that are no address')
            .and.not.to.contain('evil@example.com');
    });

    it('a dead letter is told once, with what went wrong', () => {
        deadLetter();
        expect(mails.sent).to.have.length(1);
        expect(mails.sent[0]!.content).to.contain('unknown_carrier').and.to.contain('TTS-57700000000000001');
    });

    it('an authorization that ends is announced weekly, in the last week daily, and when it is lost', async () => {
        await sfcc.clock.advance(334 * DAY);
        setAuthorizationEnd(365 * DAY);
        const days: number[] = [];
        for (let left = 31; left >= 0; left -= 1) {
            const before = mails.sent.length;
            await runDaily(0);
            days.push(...mails.sent.slice(before).map(() => left));
        }
        expect(days).to.deep.equal([30, 23, 16, 9, 7, 6, 5, 4, 3, 2, 1, 0]);
        const told = mails.sent.map(({ content }) => /expires on [^.]*UTC|no longer accepts/.exec(content)?.[0]);
        expect(told.pop()).to.equal('no longer accepts');
        expect(new Set(told)).to.have.property('size', 1);
    });

    it('what ends on a day names that day, and says afterwards that it has ended', async () => {
        sfcc.prefer({ tiktokShopClientSecretExpires: new Date(sfcc.clock.now() + DAY) });
        run();
        await sfcc.clock.advance(2 * DAY);
        run();
        const told = mails.sent.map(
            ({ content }) => /secret of the API client (expires|expired) on [0-9A-Z]/.exec(content)?.[1]
        );
        expect(told).to.deep.equal(['expires', 'expired']);
    });

    it('a dead letter that was retried, one or all of a kind, is due again', () => {
        deadLetter();
        const taskId = 'report-57700000000000001';
        sfcc.prefer({ tiktokShopCarriers: '{"Pigeon":"UPS"}' });
        expect(retry({ TaskId: 'report-none' })).to.include({ status: 'error' });
        expect(retry({ Kind: 'tell-oms' })).to.include({ message: '0 tasks are due again' });
        expect(retry({ Kind: 'report' })).to.include({ message: '1 task is due again' });
        expect(sfcc.customObject('TikTokShopTask', taskId)).to.include({ state: 'waiting', attempts: 0 });
        expect(run()).to.include({ status: 'ok' });
        expect(sfcc.customObject('TikTokShopTask', taskId)).to.include({ state: 'done' });
        expect(retry({ TaskId: taskId })).to.include({ status: 'error' });
    });

    it('tasks that are done are forgotten after a time that depends on their kind', async () => {
        deadLetter();
        sfcc.prefer({ tiktokShopCarriers: '{"Pigeon":"UPS"}' });
        retry({});
        run();
        await sfcc.clock.advance(0.9 * HOUR);
        run();
        expect(sfcc.rows('CustomObject:TikTokShopTask')).to.have.length(1);
        await sfcc.clock.advance(0.2 * HOUR);
        run();
        expect(sfcc.rows('CustomObject:TikTokShopTask')).to.have.length(0);
    });

    function create(number: string): string {
        const id = '5770000000000000' + number;
        expect(sfcc.create(externalOrder({ c_externalOrderId: id })).status).to.equal(200);
        return id;
    }

    function cancelAfterShipping(number: string): void {
        const id = create(number);
        ship(id, 'UPS');
        expect(sfcc.patch('TTS-' + id, { c_externalOrderStatus: 'CANCELLED' }).status).to.equal(200);
    }

    function ship(id: string, carrier: string): void {
        const packages = [{ packageNo: '1', carrier, trackingNumber: '1Z' + id }];
        const [outcome] = sfcc.events({ eventId: id, externalOrderId: id, status: 'Shipped', packages });
        expect(outcome).to.include({ outcome: 'applied' });
    }

    /** An order with a carrier that TikTok does not offer. */
    function deadLetter(): void {
        sfcc.prefer({ tiktokShopReporter: 'cartridge' });
        sfcc.tiktok.connector.enabled = false;
        const id = create('1');
        sfcc.tiktok.orders.place({
            id,
            items: [
                { productId: '701643632930', quantity: 2 },
                { productId: '701643632947', quantity: 1 }
            ]
        });
        const order = sfcc.tiktok.orders.byId.get(id)!;
        order.paidAt = sfcc.clock.now() - 2 * HOUR;
        order.status = 'AWAITING_SHIPMENT';
        ship(id, 'Pigeon');
        expect(run()).to.include({ status: 'error' });
    }

    function setAuthorizationEnd(afterStart: number): void {
        const now = sfcc.clock.now();
        sfcc.tiktok.app.seller.grant.accessExpiresAt = now + 400 * DAY;
        changeGrant(sfcc, {
            accessTokenExpiresAt: new Date(now + 400 * DAY),
            refreshTokenExpiresAt: new Date(now - 334 * DAY + afterStart)
        });
    }

    async function runDaily(days: number): Promise<void> {
        for (let day = 0; day <= days; day += 1) {
            run();
            await sfcc.clock.advance(DAY);
        }
    }

    function retry(parameters: Record<string, string>): Json | null {
        return sfcc.job('TikTokShop-RetryTasks', parameters).exit_status;
    }

    function run(): Json | null {
        return sfcc.job('TikTokShop-ProcessTasks').exit_status;
    }
});
