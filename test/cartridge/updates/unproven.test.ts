import { expect } from 'chai';
import { edit, remove } from '#sfcc-mocks/store/session';
import { officialOrder } from '#helpers/messages/officialOrder';
import { DirectShop } from '#helpers/tiktok/directShop';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { HOUR, MINUTE } from '#helpers/durations';

const ID = '577000000000000001';

describe('An order that waits for proof', () => {
    let shop: DirectShop;
    let sfcc: TestInstance;
    let orderNo: string;

    beforeEach(async () => {
        shop = new DirectShop();
        sfcc = shop.sfcc;
        orderNo = officialOrder(sfcc, { externalOrderId: ID });
        await sweep(5 * MINUTE);
        expect(entry()).to.include({ orderNo, unproven: true });
    });

    afterEach(() => sfcc.close());

    async function sweep(after: number): Promise<void> {
        await sfcc.clock.advance(after);
        expect(shop.run()).to.include({ status: 'ok' });
    }

    function entry(id = ID): Json {
        return sfcc.customObject('TikTokShopOrder', id);
    }

    function confirmAtTikTok(): void {
        const items: Array<[string, number, number]> = [
            ['701643632930', 2, 10],
            ['701643632947', 1, 10]
        ];
        shop.payOnTikTok({ id: ID, shippingFee: '0.00', taxRate: 0 }, items);
    }

    it('is forgotten once the order is gone', async () => {
        sfcc.change(() => remove('Order', 'RefArch/' + orderNo));
        await sweep(HOUR);
        expect(entry()).to.equal(undefined);
    });

    it('is forgotten once it no longer claims to be from TikTok', async () => {
        sfcc.change(() => Object.assign(edit<Json>('Order', 'RefArch/' + orderNo), { channelType: 1 }));
        await sweep(HOUR);
        expect(entry()).to.equal(undefined);
    });

    it('is asked about once an hour, and its history says who proved it', async () => {
        const asked = (): number => shop.calls()['GET /order/202507/orders'] || 0;
        const before = asked();
        confirmAtTikTok();
        await sweep(30 * MINUTE);
        expect(asked(), 'within the hour').to.equal(before);
        await sweep(2 * HOUR);
        expect(asked()).to.be.greaterThan(before);
        expect(entry()).to.include({ unproven: false, shopId: shop.tiktok.app.shopId });
        const history = JSON.parse(entry().history as string) as Json[];
        const told = history.map(({ source, what }) => `${String(source)} ${String(what)}`);
        expect(told.some((text) => /^TIKTOK .*history\.adopted/.test(text))).to.equal(true);
        expect(told.some((text) => /^CARTRIDGE .*history\.proven/.test(text))).to.equal(true);
    });
});
