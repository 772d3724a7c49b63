import { expect } from 'chai';
import type { HttpAnswer } from '#sfcc-mocks';
import { edit, findKeys } from '#sfcc-mocks/store/session';
import { DirectShop } from '#helpers/tiktok/directShop';
import { TIKTOK } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { Visit } from '#helpers/business-manager/visit';
import type { Form } from '#helpers/business-manager/visit';
import { DAY } from '#helpers/durations';

const ID = '577000000000000001';
const NO = 'TTS-' + ID;

describe('Business Manager: an order where the cartridge talks to TikTok', () => {
    let shop: DirectShop;
    let visit: Visit;

    /** An order of two units, paid two hours ago, which a person has to answer for. */
    async function start(region: string): Promise<void> {
        shop = new DirectShop(region);
        shop.sfcc.prefer({ tiktokShopCancelRequests: 'operations' });
        visit = new Visit(shop.sfcc);
        await shop.paidOrder(ID, { '701643632930': 2 });
    }

    beforeEach(() => start('GB'));

    afterEach(() => shop.sfcc.close());

    function page(): string {
        return visit.page('TikTokShopOrder-Show', { no: NO });
    }

    function ask(act: string, fields: Form = {}): string {
        return visit.page('TikTokShopOrder-Ask', { no: NO, act, ...fields });
    }

    function act(name: string, fields: Form = {}): void {
        const answer = visit.submit('TikTokShopOrder-Act', { no: NO, act: name, eventId: 'form', ...fields });
        expect(answer.status, answer.body).to.equal(302);
    }

    /** The buyer asks, and the cartridge hears of it; TikTok's id of the request. */
    function requestCancel(): string {
        const url = `${TIKTOK}/_sim/orders/${ID}/request-cancel`;
        shop.tiktok.handle({ method: 'POST', url, headers: {}, body: '{}' });
        shop.run();
        return request().cancelId as string;
    }

    function request(): Json {
        return JSON.parse(shop.sfcc.customObject('TikTokShopOrder', ID).cancelRequest as string) as Json;
    }

    function listed(filter: string): boolean {
        return visit.page('TikTokShopOrders-Show', { filter }).includes(`>${NO}</a>`);
    }

    it('names the orders that TikTok wants in one parcel with it', async () => {
        const other = await shop.connectorOrder({ items: [{ productId: '701643632930', quantity: 1 }] });
        expect(page()).not.to.contain('TTS-' + other.id);
        [other, shop.tiktok.orders.byId.get(ID)!].forEach((one) => (one.combineGroup = '8000000000000000001'));
        shop.run();
        expect(page()).to.match(
            new RegExp(`In one parcel with</th>\\s*<td>TTS-${other.id}</td>\\s*<td>8000000000000000001</td>`)
        );
        expect(page()).to.contain('TikTok wants the order in one parcel with other orders of the buyer');
    });

    it('shows what TikTok has, and when it was read', () => {
        shop.run();
        expect(page())
            .to.match(/Status<\/th>\s*<td>New<\/td>\s*<td>AWAITING_SHIPMENT/)
            .and.match(/As of[\s\S]*2026-11-23 07:00 America[\s\S]*2026-11-23 07:00 America/)
            .and.contain('From the cartridge');
    });

    [
        { told: {}, says: 'The total is what the buyer paid.', back: '0.00' },
        {
            told: { total_amount: '20.00', platform_discount: '6.00', shipping_fee_platform_discount: '0.24' },
            says: 'plus what TikTok pays back.',
            back: '6.24'
        },
        { told: { total_amount: '20.00' }, says: 'Compare it with Seller Center', back: '0.00' },
        { told: { currency: 'GBP', total_amount: '20.00' }, says: 'another currency', back: '0.00' }
    ].forEach(({ told, says, back }) => {
        it(`compares the total with what the buyer paid and what TikTok pays back: ${says}`, () => {
            payments(told);
            shop.run();
            expect(page()).to.contain(says).and.contain(`Paid back by TikTok</dt><dd>${back}`);
        });
    });

    /** TikTok says that the buyer paid the total, unless it says otherwise. */
    function payments(amounts: Json): void {
        const answerAsEver = shop.sfcc.hosts[TIKTOK]!;
        shop.sfcc.hosts[TIKTOK] = (message) => {
            const answer = answerAsEver(message) as HttpAnswer;
            const body = JSON.parse(answer.body) as Json;
            ((body.data?.orders || []) as Json[]).forEach((order) => {
                order.payment = { currency: 'USD', total_amount: '26.24', ...amounts };
            });
            return { ...answer, body: JSON.stringify(body) };
        };
    }

    it('lists buyers who want to cancel, until they are answered', () => {
        expect(listed('request-open')).to.equal(false);
        const cancelId = requestCancel();
        expect(listed('request-open')).to.equal(true);
        expect(page()).to.contain('Waiting for an answer').and.contain(`cancelId=${cancelId}`);
        act('refuse', { cancelId });
        shop.run();
        expect(listed('request-open')).to.equal(false);
        expect(page()).to.contain('Refused');
    });

    it('accepts a request: cancelled on both sides', () => {
        const cancelId = requestCancel();
        expect(ask('accept', { cancelId })).to.contain('accepts the request on TikTok');
        expect(shop.order(ID).status).to.equal('new');
        act('accept', { cancelId });
        expect(shop.order(ID).status, 'the job answers').to.equal('new');
        shop.run();
        expect(shop.order(ID)).to.include({ status: 'cancelled', c_externalOrderStatus: 'CANCELLED' });
        expect(shop.tiktok.orders.byId.get(ID)!.status).to.equal('CANCELLED');
        expect(page()).to.match(/Operations[\s\S]*Cancellation request: accept \(/);
    });

    it('an answer sent twice is one; another request is not answered by it', () => {
        const cancelId = requestCancel();
        act('refuse', { cancelId });
        const again = visit.submit('TikTokShopOrder-Act', { no: NO, act: 'refuse', cancelId, eventId: 'form' });
        expect(again.headers.location).to.contain('done=order.repeated');
        expect(ask('accept', { cancelId: '1' })).to.contain('no_request');
        shop.run();
        expect(ask('accept', { cancelId })).to.contain('request_closed');
    });

    it('answers also when the task that answers was given up and discarded', () => {
        const cancelId = requestCancel();
        shop.sfcc.change(() => {
            const [key] = findKeys<Json>(
                'CustomObject:TikTokShopTask',
                (row) => (row.custom as Json).kind === 'answer-cancellation'
            );
            (edit<Json>('CustomObject:TikTokShopTask', key!).custom as Json).state = 'discarded';
        });
        act('refuse', { cancelId });
        shop.run();
        expect(page()).to.contain('Refused');
    });

    it('says that in the US only the shipment refuses', async () => {
        shop.sfcc.close();
        await start('US');
        const cancelId = requestCancel();
        expect(ask('refuse', { cancelId })).to.contain('only a shipment refuses the request');
    });

    it('has the form of a shipment open, with the one button that stands out, once the deadline has passed', async () => {
        expect(page()).to.contain('id="tts-ship"').and.not.contain('<details open');
        shop.run();
        await shop.sfcc.clock.advance(73 * 60 * 60 * 1000);
        shop.run();
        expect(page())
            .to.contain('Shipping deadline missed')
            .and.match(/<details open>[\s\S]*id="tts-ship"/);
        expect(page().match(/tts-primary/g)).to.have.length(1);
    });

    it('offers shipment instead of a refusal where TikTok takes none, and never says that it will be refused', async () => {
        shop.sfcc.close();
        await start('US');
        const cancelId = requestCancel();
        expect(page())
            .to.contain('only a shipment refuses')
            .and.contain('act=accept')
            .and.match(/<details open>[\s\S]*id="tts-ship"/)
            .and.not.contain('act=refuse');
        const answer = visit.submit('TikTokShopOrder-Act', { no: NO, act: 'refuse', cancelId, eventId: 'form' });
        const after = visit.page('TikTokShopOrder-Show', { no: NO, done: 'order.refuse' });
        expect(answer.headers.location).to.contain('done=order.refuse');
        expect(after).not.to.contain('will be refused');
    });

    it('gives the reason of a failed answer as the remark', () => {
        const cancelId = requestCancel();
        const answerAsEver = shop.sfcc.hosts[TIKTOK]!;
        shop.sfcc.hosts[TIKTOK] = (message) =>
            message.url.includes('/reject')
                ? { status: 200, headers: {}, body: '{"code":25001010,"message":"already closed","data":{}}' }
                : answerAsEver(message);
        act('refuse', { cancelId });
        shop.run();
        expect(page().split('id="tts-order"')[1]).to.match(/Remark<\/dt><dd>[^<]*already closed/);
    });

    it('offers the carriers that TikTok offers, once it was asked', () => {
        expect(page()).to.contain('<input id="tts-carrier" name="carrier"');
        visit.submit('TikTokShopSettings-AskCarriers', {});
        expect(page())
            .to.match(/<select id="tts-carrier" name="carrier"><option value="[^"]+">/)
            .and.contain('>UPS</option>');
    });

    it('does not offer to accept what has shipped', () => {
        const cancelId = requestCancel();
        shop.tell(ID, { status: 'Shipped', packages: [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1' }] });
        expect(page()).not.to.contain('act=accept');
        expect(ask('accept', { cancelId })).to.contain('already_shipped');
    });

    it('lists what is late', async () => {
        shop.run();
        expect(listed('late')).to.equal(false);
        await shop.sfcc.clock.advance(5 * DAY);
        expect(listed('late')).to.equal(true);
        shop.tell(ID, { status: 'Shipped', packages: [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1' }] });
        expect(listed('late')).to.equal(false);
    });

    it('ships by hand: TikTok is told by the job, and a corrected number as well', () => {
        const units = { 'units-701643632930': '2' };
        expect(ask('ship', { carrier: 'UPS', trackingNumber: '1Z1', ...units })).to.contain(
            'The next run of TikTokShop-ProcessTasks tells TikTok'
        );
        act('ship', { carrier: 'UPS', trackingNumber: '1Z1', ...units });
        shop.run();
        expect(shop.units(ID)).to.deep.equal(['701643632930 1Z1', '701643632930 1Z1']);
        act('correct', { carrier: 'UPS', trackingNumber: '1Z2', packageNo: 'BM-1', eventId: 'form-2' });
        shop.run();
        expect(shop.units(ID)).to.deep.equal(['701643632930 1Z2', '701643632930 1Z2']);
        expect(page()).to.contain('Report to TikTok');
    });

    it('retries what TikTok refused, once the cause is removed', () => {
        act('ship', { carrier: 'Nobody Knows', trackingNumber: '1Z1', 'units-701643632930': '2' });
        shop.run();
        expect(shop.task(ID)).to.include({ state: 'dead', lastCode: 'unknown_carrier' });
        expect(page()).to.contain('unknown_carrier').and.contain('act=retry');
        act('correct', { carrier: 'UPS', trackingNumber: '1Z1', packageNo: 'BM-1', eventId: 'form-2' });
        act('retry');
        shop.run();
        expect(shop.units(ID)).to.deep.equal(['701643632930 1Z1', '701643632930 1Z1']);
        expect(page()).not.to.contain('act=retry');
    });
});
