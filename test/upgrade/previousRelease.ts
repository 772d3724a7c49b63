import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { OrderMgr } from '#sfcc-mocks';
import { ROOT } from '#sandbox/start/wiring';
import { connectionOf } from '#helpers/tiktok/connection';
import { connectBefore } from '#helpers/tiktok/previousConnection';
import { externalOrder, line } from '#helpers/messages/externalOrder';
import { officialOrder } from '#helpers/messages/officialOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { HOUR } from '#helpers/durations';

/** The last commit before shops became the organization's. */
const PREVIOUS = process.env.PREVIOUS || '1d285266';
const PRODUCT = '701643632930';

/** Orders by what has happened to them, and the status that they have then. */
const STATES: Record<string, { id: string; status: string }> = {
    new: { id: '577000000000000001', status: 'New' },
    acknowledged: { id: '577000000000000002', status: 'Acknowledged' },
    partly: { id: '577000000000000003', status: 'PartiallyShipped' },
    shipped: { id: '577000000000000004', status: 'Shipped' },
    delivered: { id: '577000000000000005', status: 'Delivered' },
    completed: { id: '577000000000000006', status: 'Completed' },
    cancelledBySeller: { id: '577000000000000007', status: 'CANCELLED' },
    cancelledByTikTok: { id: '577000000000000008', status: 'CANCELLED' }
};

describe(`From this release to the previous one (${PREVIOUS}) and back`, () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'previous-'));
    let sfcc: TestInstance;
    let events = 0;

    before(() => {
        const archive = path.join(folder, 'cartridges.tar');
        try {
            execFileSync('git', ['archive', '-o', archive, PREVIOUS, 'cartridges/int_tiktokshop'], {
                cwd: ROOT,
                stdio: 'pipe'
            });
        } catch {
            throw new Error(`This checkout does not have commit ${PREVIOUS}: fetch the history, or set PREVIOUS`);
        }
        execFileSync('tar', ['-xf', archive, '-C', folder]);
    });
    after(() => fs.rmSync(folder, { recursive: true, force: true }));

    beforeEach(() => {
        sfcc = new TestInstance();
        // This release serves the one before only where that was in use.
        connectBefore(sfcc, sfcc.tiktok.app.shopId);
    });
    afterEach(() => sfcc.close());

    function activate(release: 'this' | 'previous'): void {
        sfcc.instance.useCode([path.join(release === 'this' ? ROOT : folder, 'cartridges')]);
    }

    function create(id: string): void {
        const body = externalOrder({
            c_externalOrderId: id,
            product_lineitems: [line(PRODUCT, 2)],
            payment: { payment_method: 'SOCIAL_PAY', amount: 26.24 }
        });
        expect(sfcc.create(body).status).to.equal(200);
    }

    function tell(id: string, status: string, more: Json = {}): string {
        const { packageNo = '' } = ((more.packages as Json[] | undefined) || [{}])[0]!;
        const eventId = `${id}-${status}-${packageNo}`;
        return sfcc.events({ eventId, externalOrderId: id, status, ...more })[0]!.outcome as string;
    }

    function parcel(packageNo: string, quantity: number): Json {
        const items = [{ productId: PRODUCT, quantity }];
        return { packages: [{ packageNo, carrier: 'UPS', trackingNumber: '1Z' + packageNo, items }] };
    }

    /** Every order in its state. */
    function live(): void {
        Object.values(STATES).forEach(({ id }) => create(id));
        const { acknowledged, partly, shipped, delivered, completed, cancelledBySeller, cancelledByTikTok } =
            STATES as Record<string, { id: string }>;
        const outcomes = [
            tell(acknowledged!.id, 'Acknowledged'),
            tell(partly!.id, 'Shipped', parcel('1', 1)),
            ...[shipped, delivered, completed].map((each) => tell(each!.id, 'Shipped', parcel('1', 2))),
            ...[delivered, completed].map((each) => tell(each!.id, 'Delivered')),
            tell(completed!.id, 'Completed'),
            tell(cancelledBySeller!.id, 'CANCELLED')
        ];
        expect(
            outcomes.every((outcome) => outcome === 'applied'),
            outcomes.join()
        ).to.equal(true);
        const patch = { c_externalOrderStatus: 'CANCELLED', c_externalChannelOrderStatus: 6 };
        expect(sfcc.patch('TTS-' + cancelledByTikTok!.id, patch).status).to.equal(200);
    }

    function statuses(): Json {
        return Object.fromEntries(
            Object.entries(STATES).map(([name, { id }]) => [
                name,
                sfcc.order('TTS-' + id).json.c_externalOrderStatus as string
            ])
        );
    }

    function runJobs(): void {
        ['TikTokShop-ProcessTasks', 'TikTokShop-OrderFeed'].forEach((job) => {
            const exit = sfcc.job(job).exit_status!;
            expect(exit.message || '', job).to.not.match(/failed|not in the feed/i);
        });
    }

    function feedText(): string {
        return Object.values(sfcc.feedFiles()).join('');
    }

    it('orders in every state keep it, repeats are recognised, and what comes next is applied by each', async () => {
        live();
        const expected = Object.fromEntries(Object.entries(STATES).map(([name, { status }]) => [name, status]));
        expect(statuses()).to.deep.equal(expected);
        runJobs();
        activate('previous');
        expect(statuses()).to.deep.equal(expected);
        expect(tell(STATES.shipped!.id, 'Shipped', parcel('1', 2))).to.equal('repeated');
        expect(tell(STATES.new!.id, 'Acknowledged')).to.equal('applied');
        expect(tell(STATES.partly!.id, 'Shipped', parcel('2', 1))).to.equal('applied');
        create('577000000000000009');
        await sfcc.clock.advance(HOUR);
        runJobs();
        activate('this');
        expect(statuses()).to.deep.equal({ ...expected, new: 'Acknowledged', partly: 'Shipped' });
        expect(tell(STATES.new!.id, 'Acknowledged')).to.equal('repeated');
        expect(tell(STATES.new!.id, 'Shipped', parcel('1', 2))).to.equal('applied');
        expect(tell('577000000000000009', 'Shipped', parcel('1', 2))).to.equal('applied');
        await sfcc.clock.advance(HOUR);
        runJobs();
        Object.values(STATES).forEach(({ id }) => expect(feedText(), id).to.contain(id));
    });

    it('held and unproven orders wait in both, and can be released and proved afterwards', async () => {
        const [held, created, official] = ['577000000000000011', '577000000000000012', '577000000000000013'];
        hold(held);
        sfcc.prefer({ tiktokShopHeldOrders: 'CREATED' });
        hold(created);
        const officialNo = officialOrder(sfcc, { externalOrderId: official });
        const orderNos = ['TTS-' + held, 'TTS-' + created, officialNo];
        const inBusinessManager = (): string[] =>
            orderNos.map(
                (orderNo) => `${sfcc.order(orderNo).json.status} ${sfcc.order(orderNo).json.confirmation_status}`
            );
        for (const release of ['this', 'previous', 'this'] as const) {
            activate(release);
            await sfcc.clock.advance(HOUR);
            runJobs();
            const answers = [held, created, official].map((id) => ship(id).code as string);
            expect(answers, release).to.deep.equal(['order_on_hold', 'order_on_hold', 'order_not_found']);
            const expected = ['new not_confirmed', 'created not_confirmed', 'new not_confirmed'];
            expect(inBusinessManager(), release).to.deep.equal(expected);
        }
        const CONFIRMED = 2;
        sfcc.change(() =>
            [held, created].forEach((id) => OrderMgr.getOrder('TTS-' + id)!.setConfirmationStatus(CONFIRMED))
        );
        sfcc.prefer({ tiktokShopTrustedCreators: 'Customer' });
        await sfcc.clock.advance(HOUR);
        runJobs();
        expect(inBusinessManager()).to.deep.equal(orderNos.map(() => 'new confirmed'));
        expect([held, created, official].map((id) => ship(id).outcome as string)).to.deep.equal(
            orderNos.map(() => 'applied')
        );
    });

    /** An order whose parts make less than TikTok's total. */
    function hold(id: string): void {
        const payment = { payment_method: 'SOCIAL_PAY', amount: 108.7 };
        expect(sfcc.create(externalOrder({ c_externalOrderId: id, payment })).status).to.equal(200);
    }

    /** A shipment, under another id each time. */
    function ship(id: string): Json {
        events += 1;
        const packages = [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1' }];
        return sfcc.events({ eventId: 'e' + events, externalOrderId: id, status: 'Shipped', packages })[0]!;
    }

    it('the shop stays connected, with the tokens that were refreshed last', async () => {
        sfcc.prefer({ tiktokShopReporter: 'cartridge' });
        sfcc.job('TikTokShop-ProcessTasks');
        const first = sfcc.tiktok.app.grant.accessToken;
        expect(copy()).to.include({ accessToken: first });
        activate('previous');
        await shipLater('577000000000000001');
        const second = sfcc.tiktok.app.grant.accessToken;
        expect(second).to.not.equal(first);
        expect(copy()).to.include({ accessToken: second });
        activate('this');
        sfcc.job('TikTokShop-ProcessTasks');
        expect(connectionOf(sfcc)).to.include({ accessToken: second, state: 'connected', siteId: 'RefArch' });
        await shipLater('577000000000000002');
        expect(sfcc.tiktok.app.grant.accessToken).to.not.equal(second);
        expect(connectionOf(sfcc)).to.include({ accessToken: sfcc.tiktok.app.grant.accessToken });
    });

    function copy(): Json {
        return sfcc.customObject('TikTokShopConnection', sfcc.tiktok.app.shopId);
    }

    /** An order with a due report when the access token has nearly expired. */
    async function shipLater(id: string): Promise<void> {
        sfcc.tiktok.orders.place({ id, items: [{ productId: PRODUCT, quantity: 2, price: '10.00' }] });
        sfcc.tiktok.orders.pay(sfcc.tiktok.orders.byId.get(id)!);
        create(id);
        await sfcc.clock.advance(6.5 * 24 * HOUR);
        expect(tell(id, 'Shipped', parcel(id.slice(-1), 2))).to.equal('applied');
        sfcc.job('TikTokShop-ProcessTasks');
        expect(sfcc.tiktok.orders.byId.get(id)!.status).to.equal('AWAITING_COLLECTION');
    }
});
