import { expect } from 'chai';
import { importOrders, OrderMgr, replaceOrder } from '#sfcc-mocks';
import { begin, commit } from '#sfcc-mocks/store/session';
import { placedOrder, run, testPlatform } from '#helpers/platform/platform';
import type { TestPlatform } from '#helpers/platform/platform';

const PRODUCT = '701643632930';

// Source: Script API, dw.order.Order: the members about replaced and replacing orders.
describe('Orders that replace each other', () => {
    let platform: TestPlatform;

    beforeEach(() => {
        platform = testPlatform();
        placedOrder(platform, 'O-1', PRODUCT, 1);
    });

    // Source: platform docs BasketMgr.createBasketFromOrder, Order.currentOrderNo, originalOrderNo, replacedOrderNo.
    it('know the first and the last of their chain, and their neighbours', () => {
        replace('O-1', 'O-2');
        replace('O-2', 'O-3');
        expect(['O-1', 'O-2', 'O-3'].map(chainOf)).to.deep.equal([
            ['O-3', 'O-1', null, 'O-2'],
            ['O-3', 'O-1', 'O-1', 'O-3'],
            ['O-3', 'O-1', 'O-2', null]
        ]);
    });

    it('an order that was never edited is first and last', () => {
        expect(chainOf('O-1')).to.deep.equal(['O-1', 'O-1', null, null]);
    });

    // Source: platform doc BasketMgr.createBasketFromOrder: the original is changed to ORDER_STATUS_REPLACED.
    it('the edited one is REPLACED, its successor has its goods and none of its custom attributes', () => {
        replace('O-1', 'O-2');
        run(platform, 'job', () => {
            expect(OrderMgr.getOrder('O-1')!.getStatus().getValue()).to.equal(7);
            const successor = OrderMgr.getOrder('O-2')!;
            expect(successor.getStatus().getValue()).to.equal(3);
            expect(successor.getProductLineItems().getLength()).to.equal(1);
            expect(successor.getCustom().externalOrderId || null).to.equal(null);
        });
    });

    // Source: Script API, BasketMgr.createBasketFromOrder, Basket.getOrderBeingEdited.
    it('one is edited as a basket that is not the current one: the order made of it takes its place and its stock', () => {
        const seen = run(platform, 'controller', (dw) => {
            const [BasketMgr, Orders] = [dw('order/BasketMgr'), dw('order/OrderMgr')];
            const basket = BasketMgr.createBasketFromOrder(Orders.getOrder('O-1'));
            const facts = [BasketMgr.currentBasket, basket.orderNoBeingEdited, basket.orderBeingEdited.orderNo];
            dw('system/Transaction').wrap(() => {
                basket.productLineItems[0].setQuantityValue(2);
                basket.updateTotals();
                Orders.createOrder(basket, 'O-2');
            });
            return facts;
        });
        expect(seen).to.deep.equal([null, 'O-1', 'O-1']);
        expect(chainOf('O-2')).to.deep.equal(['O-2', 'O-1', 'O-1', null]);
        run(platform, 'job', () => {
            const [edited, successor] = ['O-1', 'O-2'].map((orderNo) => OrderMgr.getOrder(orderNo)!);
            expect(edited!.getStatus().getValue()).to.equal(7);
            expect(edited!.$record().stock).to.deep.equal([]);
            expect(successor!.$record().stock.map(({ quantity }) => quantity)).to.deep.equal([2]);
        });
    });

    it('one that was replaced, cancelled or exported can no longer be edited, and a code says why', () => {
        const refusal = (change: (order: any) => void): unknown =>
            run(platform, 'controller', (dw) => {
                const order = dw('order/OrderMgr').getOrder('O-1');
                dw('system/Transaction').begin();
                change(order);
                try {
                    return dw('order/BasketMgr').createBasketFromOrder(order);
                } catch (error) {
                    const { type, errorCode } = error as { type: string; errorCode: string };
                    return [type, errorCode];
                } finally {
                    dw('system/Transaction').rollback();
                }
            });
        const type = 'CreateBasketFromOrderException';
        expect([
            refusal((order) => (order.$edit().status = 7)),
            refusal((order) => order.setStatus(6)),
            refusal((order) => order.setExportStatus(1))
        ]).to.deep.equal([
            [type, 'ORDER_REPLACED'],
            [type, 'ORDER_CANCELLED'],
            [type, 'ORDER_EXPORTED']
        ]);
    });

    // Assumed, as for the order that is made of a basket.
    it('return the stock of units that an agent removes, and take stock for added units while it lasts', () => {
        const before = stock();
        replace('O-1', 'O-2', 3);
        expect(stock()).to.equal(before - 2);
        replace('O-2', 'O-3', 1);
        expect(stock()).to.equal(before);
        expect(() => replace('O-3', 'O-4', 1_000_000)).to.throw('not enough stock for order O-4');
    });

    function stock(): number {
        return run(
            platform,
            'job',
            (dw) => dw('catalog/ProductInventoryMgr').inventoryList.getRecord(PRODUCT).ATS.value as number
        );
    }

    function replace(from: string, to: string, quantity = 1): void {
        run(platform, 'job', () => {
            begin();
            replaceOrder(OrderMgr.getOrder(from)!, to, ({ lines }) => {
                lines[0]!.quantity = quantity;
            });
            commit();
        });
    }

    function chainOf(orderNo: string): Array<string | null> {
        return run(platform, 'job', () => {
            const order = OrderMgr.getOrder(orderNo)!;
            return [
                order.getCurrentOrderNo(),
                order.getOriginalOrderNo(),
                order.getReplacedOrderNo(),
                order.getReplacementOrderNo()
            ];
        });
    }
});

/** Source: order.xsd. That statuses are written without their effects is assumed: docs/prove.md. */
describe('An import of orders', () => {
    let platform: TestPlatform;

    beforeEach(() => {
        platform = testPlatform();
        placedOrder(platform, 'O-1', PRODUCT, 1);
    });

    it('writes statuses, ids and attributes of a known order', () => {
        importXml(
            '<order order-no="O-1"><status><order-status>COMPLETED</order-status><shipping-status>SHIPPED</shipping-status></status>' +
                '<external-order-no>42</external-order-no>' +
                '<custom-attributes><custom-attribute attribute-id="externalOrderStatus">Sent</custom-attribute></custom-attributes></order>'
        );
        run(platform, 'job', () => {
            const order = OrderMgr.getOrder('O-1')!;
            expect(order.getStatus().getValue()).to.equal(5);
            expect(order.getShippingStatus().getValue()).to.equal(2);
            expect(order.getExternalOrderNo()).to.equal('42');
            expect(order.getCustom().externalOrderStatus).to.equal('Sent');
        });
    });

    it('says which order or attribute is not there, and writes nothing', () => {
        expect(() => importXml('<order order-no="O-9"/>')).to.throw('O-9');
        expect(() =>
            importXml(
                '<order order-no="O-1"><external-order-no>42</external-order-no><custom-attributes><custom-attribute attribute-id="none">x</custom-attribute></custom-attributes></order>'
            )
        ).to.throw('none');
        run(platform, 'job', () => expect(OrderMgr.getOrder('O-1')!.getExternalOrderNo()).to.equal(null));
    });

    function importXml(orders: string): void {
        const xml = `<orders xmlns="http://www.demandware.com/xml/impex/order/2006-10-31">${orders}</orders>`;
        importOrders(platform.instance, 'RefArch', xml);
    }
});
