import { expect } from 'chai';
import sinon from 'sinon';
import type { SinonStub } from 'sinon';
import { CustomObjectMgr } from '#sfcc-mocks';
import { externalOrder } from '#helpers/messages/externalOrder';
import { WaysIn } from '#helpers/messages/waysIn';
import { shop, shopperCartridge } from '#helpers/platform/shopperCartridge';
import { TestInstance } from '#helpers/platform/testInstance';

const TTS = 'TTS-577000000000000001';

/**
 * A hook runs in the request of each client that works with the order. An exception ends it with 500, and the platform
 * cuts a hook off for all clients when it fails too often. Source: skill b2c-hooks, "Status Object"; platform doc "Hook
 * circuit breaker".
 */
describe('A hook that cannot tell whose an order is', () => {
    let sfcc: TestInstance;
    let ways: WaysIn;
    let cartridge: ReturnType<typeof shopperCartridge>;
    let broken: SinonStub;
    let orderNo: string;

    beforeEach(() => {
        cartridge = shopperCartridge();
        sfcc = new TestInstance({}, cartridge);
        ways = new WaysIn(sfcc);
        sfcc.tiktok.connector.enabled = false;
        orderNo = shop(sfcc, { externalOrderNo: 'AMZ-1', channel: 12 });
        sfcc.create(externalOrder());
        broken = sinon.stub(CustomObjectMgr, 'getCustomObject').throws(new Error('planted'));
    });

    afterEach(() => {
        broken.restore();
        sfcc.close();
        cartridge.remove();
    });

    it('lets a patch of it through, as the client sends it', () => {
        expect(sfcc.patch(orderNo, { c_orderTag: 'theirs' }).status).to.equal(200);
        broken.restore();
        expect(sfcc.order(orderNo).json).to.include({ c_orderTag: 'theirs' });
    });

    it('lets it be read', () => {
        expect(sfcc.order(orderNo).status).to.equal(200);
    });

    ['dw.ocapi.shop.order.afterPOST', 'dw.scapi.orders.afterPOST'].forEach((extensionPoint) => {
        it(`lets it be created: ${extensionPoint}`, () => {
            expect(ways.hook(extensionPoint, 'afterPOST', orderNo)).to.equal(undefined);
        });
    });

    it('lets it be paid', () => {
        expect(ways.hook('dw.order.payment.capture', 'capture', orderNo)).to.equal(undefined);
    });

    it('says so in the log, by the number of the order', () => {
        sfcc.patch(orderNo, { c_orderTag: 'theirs' });
        const errors = sfcc.log.filter((line) => line.level === 'error').map((line) => line.message);
        expect(errors.join('\n')).to.contain(orderNo).and.to.contain('planted').and.not.to.contain('theirs');
    });

    it('leaves a patch of an order of ours to the sweep, which judges it by the same rules', async () => {
        expect(sfcc.patch(TTS, { c_externalOrderStatus: 'Acknowledged' }).status).to.equal(200);
        broken.restore();
        await ways.sweep();
        const [entry] = sfcc.rows('CustomObject:TikTokShopOrder');
        expect(entry!.custom).to.include({ appliedStatus: 'Acknowledged' });
    });

    it('moves no money of an order that is paid at TikTok: the exception ends the operation', () => {
        expect(() => ways.hook('dw.order.payment.capture', 'capture', TTS)).to.throw('planted');
    });
});
