import { expect } from 'chai';
import { searchOrders } from '#sfcc-mocks/apis/ocapi-shop/orderSearch';
import { remove } from '#sfcc-mocks/store/session';
import { placedOrder, run, testPlatform } from '#helpers/platform/platform';
import type { TestPlatform } from '#helpers/platform/platform';
import { HOUR } from '#helpers/durations';

/** Longer than the search is behind. */
const LAG = 2000;
const ORDERS = ['O-1', 'O-2', 'O-3', 'O-4', 'O-5', 'O-6'];

// Source: platform doc "Search orders"; Script API, OrderMgr.searchOrders: it reads an index, and what it finds is the order of today.
describe('The order search', () => {
    let platform: TestPlatform;

    beforeEach(() => {
        platform = testPlatform();
        ORDERS.forEach((orderNo) => {
            placedOrder(platform, orderNo);
            change(orderNo, (order) => {
                order.custom.externalOrderStatus = `status of ${orderNo}`;
                order.customerEmail = 'same@example.com';
            });
            platform.clock.advance(HOUR);
        });
    });

    it('looks only at orders with the text that a query asks for', () => {
        expect(search('custom.externalOrderStatus = {0}', 'status of O-4')).to.deep.equal({
            found: ['O-4'],
            lookedAt: 1
        });
        expect(search('custom.externalOrderStatus = {0}', 'other')).to.deep.equal({ found: [], lookedAt: 0 });
        const both = search('customerEmail = {0} AND orderNo = {1}', 'same@example.com', 'O-2');
        expect(both).to.deep.equal({ found: ['O-2'], lookedAt: 1 });
    });

    // Source: OCAPI order_search, searchable fields; public jobs ask for the locale of the customer.
    it('finds orders by who made them, currency, locale and the time of their export', () => {
        const exported = new Date(platform.clock.now());
        change('O-2', (order) => {
            order.setExportAfter(exported);
        });
        platform.clock.advance(HOUR);
        const ofAll = 'createdBy = {0} AND currencyCode = {1} AND customerLocaleID = {2}';
        const order = (dw: (name: string) => any): any => dw('order/OrderMgr').getOrder('O-1');
        const values = run(platform, 'job', (dw) => [
            order(dw).createdBy,
            order(dw).currencyCode,
            order(dw).customerLocaleID
        ]);
        expect(search(ofAll, ...values).found).to.deep.equal(ORDERS);
        expect(search('customerLocaleID = {0}', 'xx').found).to.deep.equal([]);
        expect(search('exportAfter <= {0}', exported).found).to.deep.equal(['O-2']);
    });

    // To prove: docs/prove.md, removed-hits.
    it('gives no order that was removed since, while its index names it still', () => {
        run(platform, 'job', (dw) => dw('system/Transaction').wrap(() => remove('Order', 'RefArch/O-4')));
        const visited: string[] = [];
        run(platform, 'job', (dw) => {
            const OrderMgr = dw('order/OrderMgr');
            const hits = OrderMgr.searchOrders('customerEmail = {0}', 'orderNo asc', 'same@example.com');
            expect([hits.count, hits.asList().toArray().length]).to.deep.equal([5, 5]);
            OrderMgr.processOrders(
                (order: any) => visited.push(order.orderNo),
                'customerEmail = {0}',
                'same@example.com'
            );
        });
        expect(visited.sort()).to.deep.equal(ORDERS.filter((orderNo) => orderNo !== 'O-4'));
        run(platform, 'job', () => {
            const found = searchOrders({ query: { match_all_query: {} } });
            expect(found.total, 'over OCAPI').to.equal(5);
        });
    });

    it('looks only at orders of the hours that a query asks for', () => {
        const since = new Date(platform.clock.now() - 1.5 * HOUR);
        const { found, lookedAt } = search('lastModified >= {0}', since);
        expect(found).to.deep.equal(['O-6']);
        expect(lookedAt).to.be.at.most(2);
        const before = new Date(platform.clock.now() - 4.5 * HOUR);
        expect(search('lastModified < {0}', before).lookedAt).to.be.at.most(2);
        expect(search('lastModified > {0} AND lastModified <= {1}', before, since).found).to.have.length(3);
    });

    it('looks at each order where another may match too', () => {
        const either = search('orderNo = {0} OR customerEmail = {1}', 'O-2', 'same@example.com');
        expect(either).to.deep.equal({ found: ORDERS, lookedAt: ORDERS.length });
        expect(search('NOT orderNo = {0}', 'O-2').found).to.deep.equal(ORDERS.filter((orderNo) => orderNo !== 'O-2'));
    });

    it('finds a changed order by its new value alone, where it was among the others', () => {
        search('custom.externalOrderStatus = {0}', 'status of O-2');
        ['O-5', 'O-2'].forEach((orderNo) => change(orderNo, (order) => (order.custom.externalOrderStatus = 'changed')));
        expect(search('custom.externalOrderStatus = {0}', 'changed').found).to.deep.equal([]);
        platform.clock.advance(LAG);
        expect(search('custom.externalOrderStatus = {0}', 'changed').found).to.deep.equal(['O-2', 'O-5']);
        expect(search('custom.externalOrderStatus = {0}', 'status of O-2').found).to.deep.equal([]);
        expect(search('customerEmail = {0}', 'same@example.com').found).to.deep.equal(ORDERS);
    });

    function search(query: string, ...values: unknown[]): { found: string[]; lookedAt: number } {
        let lookedAt = -1;
        platform.instance.onSearch = (made) => (lookedAt = made.lookedAt);
        const found = run(platform, 'job', (dw) => {
            const hits = dw('order/OrderMgr').searchOrders(query, null, ...values);
            return hits
                .asList()
                .toArray()
                .map((order: { orderNo: string }) => order.orderNo) as string[];
        });
        platform.instance.onSearch = null;
        return { found, lookedAt };
    }

    function change(orderNo: string, work: (order: any) => void): void {
        run(platform, 'job', (dw) => dw('system/Transaction').wrap(() => work(dw('order/OrderMgr').getOrder(orderNo))));
    }
});
