import { expect } from 'chai';
import { times } from '#helpers/faults/samples';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { randomOrder } from '#helpers/messages/randomOrder';
import type { RandomOrder } from '#helpers/messages/randomOrder';
import { insert } from '#sfcc-mocks/store/session';

/** `SEED=7 npx mocha test/simulation/products.test.ts` tries others. */
const SEED = Number(process.env.SEED || 1);
const ORDERS = times(1000, 60);
/** Orders of one instance. */
const SERIES = 20;

/** The buyer has paid for everything that TikTok has sold. */
describe('Orders of random products', function () {
    this.timeout(120000);

    for (let first = SEED; first < SEED + ORDERS; first += SERIES) {
        it(`have TikTok's figures or are held, and are in the feed: seeds ${first} to ${first + SERIES - 1}`, () => {
            const sfcc = new TestInstance();
            try {
                prepare(sfcc);
                const orderNos = Array.from({ length: SERIES }, (_none, index) =>
                    create(sfcc, randomOrder(first + index))
                );
                void sfcc.clock.advance(10000);
                expect(sfcc.job('TikTokShop-OrderFeed').exit_status).to.include({ status: 'ok' });
                const feed = Object.values(sfcc.feedFiles()).join('\n');
                orderNos.forEach((orderNo) => expect(feed).to.contain(`order-no="${orderNo}"`));
                expect(feed).not.to.contain('not-orderable</product-id>');
            } finally {
                sfcc.close();
            }
        });
    }
});

/** The site sells in three currencies, of two, no and three digits. */
function prepare(sfcc: TestInstance): void {
    sfcc.instance.site('RefArch').allowedCurrencies = ['USD', 'JPY', 'KWD'];
    sfcc.change(() => {
        const method = sfcc.instance.store.row('ShippingMethod', 'TTS004')!.data as Json;
        ['JPY', 'KWD'].forEach((currency) => {
            insert('ShippingMethod', 'TTS004_' + currency, { ...method, id: 'TTS004_' + currency, currency });
        });
    });
}

/** Posts the order and checks the result. */
function create(sfcc: TestInstance, random: RandomOrder): string {
    const what = JSON.stringify(random);
    Object.assign(sfcc.instance.site('RefArch'), random.site);
    sfcc.change(() => {
        random.products.forEach((product) => insert('Product', product.id, product));
        random.stock.forEach((stock) => insert('InventoryRecord', 'inventory_m/' + stock.productId, stock));
    });
    const answer = sfcc.create(random.body);
    expect(answer.status, what + answer.text + JSON.stringify(sfcc.log.slice(-1))).to.equal(200);

    const { json } = sfcc.order(answer.json.orderNo as string);
    const minor = (amount: number): number => Math.round(amount * 10 ** random.digits);
    expect([minor(json.order_total), minor(json.tax_total)], what).to.deep.equal([random.total, random.tax]);
    const reasons = String(json.c_tiktokHoldReason || '').split(', ');
    expect(reasons, what).to.have.members(random.reasons.length > 0 ? random.reasons : ['']);
    const quantities = json.product_items.map(({ quantity }: Json) => quantity as number);
    if (!reasons.includes('other_quantity')) {
        expect(quantities, what).to.deep.equal(random.quantities);
    }
    expect(json.confirmation_status, what).to.equal(random.reasons.length > 0 ? 'not_confirmed' : 'confirmed');
    return answer.json.orderNo as string;
}
