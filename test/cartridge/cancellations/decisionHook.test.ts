import { expect } from 'chai';
import { DirectShop } from '#helpers/tiktok/directShop';
import { cartridgeWithHook } from '#helpers/platform/merchantCartridge';
import type { MerchantCartridge } from '#helpers/platform/merchantCartridge';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';

const ID = '577000000000000001';
const A = '701643632930';

describe("A merchant's app.tiktokshop.cancellation.decide", () => {
    let merchant: MerchantCartridge;
    let shop: DirectShop;
    let asked: number;

    afterEach(() => {
        shop.sfcc.close();
        merchant.remove();
    });

    /** An order whose buyer wants to cancel, and an OMS that agrees, after a run of the job. */
    async function askWith(body: string, region = 'US'): Promise<Json> {
        merchant = cartridgeWithHook('app.tiktokshop.cancellation.decide', body);
        shop = new DirectShop(region, new TestInstance({}, merchant, undefined, { isMerchantStrict: true }));
        asked = 0;
        shop.sfcc.hosts['https://oms.test'] = ({ body: sent }) => {
            asked += sent.includes('"answerBy"') ? 1 : 0;
            return { status: 200, headers: {}, body: '{"agreed":true}' };
        };
        await shop.paidOrder(ID, { [A]: 1 });
        shop.simulate(`orders/${ID}/request-cancel`);
        shop.run();
        const entry = shop.sfcc.customObject('TikTokShopOrder', ID);
        const { state, remark } = JSON.parse(entry.cancelRequest as string) as Json;
        return { state, remark, alerts: JSON.parse((entry.alerts as string) || '[]') as string[], asked };
    }

    ["return 'accept';", 'return undefined;', 'return null;', "return '';", "return 'ask-oms';"].forEach((body) =>
        it(`"${body}" and an OMS that agrees: the request is accepted`, async () => {
            const isAsked = body !== "return 'accept';";
            expect(await askWith(body)).to.deep.equal({
                state: 'accepted',
                remark: '',
                alerts: [],
                asked: isAsked ? 1 : 0
            });
            expect(shop.order(ID).status).to.equal('cancelled');
        })
    );

    it('"refuse": TikTok is told so with one of its reasons, and the OMS is not asked', async () => {
        expect(await askWith("return 'refuse';", 'GB')).to.deep.include({
            state: 'refused',
            remark: '["request.cannot_cancel"]',
            asked: 0
        });
        expect(shop.order(ID).status).to.equal('new');
    });

    it('"wait": a person is asked, as the market allows, and the OMS is not', async () => {
        expect(await askWith("return 'wait';", 'GB')).to.deep.include({
            state: 'open',
            alerts: ['["alert.answer_request"]'],
            asked: 0
        });
    });

    it('throws: a person hears of it, and that only shipping refuses (US)', async () => {
        const { state, alerts } = await askWith("throw new Error('no');");
        expect(state).to.equal('open');
        expect(alerts).to.have.length(1);
        expect(alerts[0])
            .to.contain('alert.answer_request_or_ship_hook')
            .and.contain('app.tiktokshop.cancellation.decide');
    });

    it('is given the order, the reason and the times in UTC', async () => {
        const facts = `first.orderNo === 'TTS-${ID}' && second.reason === 'Buyer changed their mind'`;
        const times = "second.askedAt === '2026-11-23T12:00:00.000Z' && second.answerBy === '2026-11-24T12:00:00.000Z'";
        expect(await askWith(`return ${facts} && ${times} && second.cancelId ? 'accept' : 'wait';`)).to.include({
            state: 'accepted'
        });
    });

    it('is not asked about an order that has shipped', async () => {
        merchant = cartridgeWithHook('app.tiktokshop.cancellation.decide', "return 'accept';");
        shop = new DirectShop('GB', new TestInstance({}, merchant, undefined, { isMerchantStrict: true }));
        await shop.paidOrder(ID, { [A]: 1 });
        shop.simulate(`orders/${ID}/request-cancel`);
        const packages = [{ packageNo: '1', carrier: shop.carrier, trackingNumber: '1Z1' }];
        shop.tell(ID, { status: 'Shipped', packages });
        shop.run();
        expect(shop.order(ID)).to.include({ status: 'new', c_externalOrderStatus: 'Shipped' });
    });
});
