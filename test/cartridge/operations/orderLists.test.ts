import { expect } from 'chai';
import { externalOrder, line } from '#helpers/messages/externalOrder';
import { officialOrder } from '#helpers/messages/officialOrder';
import { TestInstance } from '#helpers/platform/testInstance';

const HELD = '577000000000000001';
const OPERATIONS = 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/';

/** Source: class page of OrderMgr, Search Service: `!=` also finds orders without a value. */
describe('The list of held orders', () => {
    let sfcc: TestInstance;

    beforeEach(() => {
        sfcc = new TestInstance();
    });

    afterEach(() => sfcc.close());

    it('has those that wait for a person: none that is cancelled, and none before its adoption', async () => {
        sfcc.create(externalOrder({ c_externalOrderId: HELD, product_lineitems: [line('no-such-product')] }));
        const cancelled = externalOrder({
            c_externalOrderId: '577000000000000002',
            product_lineitems: [line('no-such-product')]
        });
        sfcc.create(cancelled);
        sfcc.events({ eventId: 'e', externalOrderId: '577000000000000002', status: 'CANCELLED' });
        sfcc.create(externalOrder({ c_externalOrderId: '577000000000000003' }));
        officialOrder(sfcc, { externalOrderId: '577000000000000004' });
        await sfcc.clock.advance(60 * 1000);
        expect(held()).to.deep.equal(['TTS-' + HELD]);
    });

    function held(): string[] {
        return sfcc.instance.execute({ kind: 'job', siteId: 'RefArch' }, (execution) => {
            const { listOrders } = execution.modules.require(OPERATIONS + 'listOrders') as any;
            const { orders } = listOrders({ filter: 'held', from: '', to: '', sort: '', shop: '' }, 0, 10);
            return (orders as Array<{ orderNo: string }>).map(({ orderNo }) => orderNo);
        });
    }
});
