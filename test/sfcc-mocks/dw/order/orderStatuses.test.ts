import { expect } from 'chai';
import { placedOrder, run, testPlatform } from '#helpers/platform/platform';
import type { TestPlatform } from '#helpers/platform/platform';
import { edit } from '#sfcc-mocks/store/session';

const LAST_ONE = '701644062941';
const [CREATED, NEW, OPEN, COMPLETED, CANCELLED, REPLACED, FAILED] = [0, 3, 4, 5, 6, 7, 8];

/** Source of all of these: Script API 26.9, dw.order.Order.setStatus. */
describe('dw.order.Order.setStatus', () => {
    let platform: TestPlatform;

    beforeEach(() => {
        platform = testPlatform();
        placedOrder(platform, 'O-1', LAST_ONE, 1);
    });

    [NEW, OPEN, COMPLETED].forEach((status) => {
        it(`${status} takes the cancellation of a cancelled order back, stock and all: the same as undoCancelOrder`, () => {
            become(CANCELLED);
            expect(stock()).to.equal(1);
            become(status);
            expect(statusNow()).to.equal(OPEN);
            expect(stock()).to.equal(0);
        });

        it(`${status} throws when the cancellation cannot be taken back`, () => {
            become(CANCELLED);
            placedOrder(platform, 'O-2', LAST_ONE, 1);
            expect(() => become(status))
                .to.throw('INVENTORY_RESERVATION_FAILED')
                .with.property('javaName', 'IllegalArgumentException');
            expect(statusNow()).to.equal(CANCELLED);
        });
    });

    // The Script API says OPEN; what instances do is still to prove.
    it('a cancellation that is taken back leaves NEW where the switch says so', () => {
        platform.instance.switches.undoneCancellation = 'NEW';
        become(CANCELLED);
        become(OPEN);
        expect(statusNow()).to.equal(NEW);
    });

    it('CANCELLED is a cancelOrder, and throws where that answers an error', () => {
        become(CANCELLED);
        expect(() => become(CANCELLED))
            .to.throw()
            .with.property('javaName', 'IllegalArgumentException');
    });

    [CREATED, FAILED].forEach((status) => {
        it(`does not know ${status}`, () => {
            expect(() => become(status))
                .to.throw()
                .with.property('javaName', 'IllegalArgumentException');
        });
    });

    it('REPLACED leaves the stock of a cancelled order alone', () => {
        become(CANCELLED);
        become(REPLACED);
        expect([statusNow(), stock()]).to.deep.equal([REPLACED, 1]);
    });

    function become(status: number): void {
        run(platform, 'job', (dw) =>
            dw('system/Transaction').wrap(() => dw('order/OrderMgr').getOrder('O-1').setStatus(status))
        );
    }

    function statusNow(): number {
        return run(platform, 'job', (dw) => dw('order/OrderMgr').getOrder('O-1').status.value);
    }

    function stock(): number {
        return run(
            platform,
            'job',
            (dw) => dw('catalog/ProductMgr').getProduct(LAST_ONE).availabilityModel.inventoryRecord.ATS.value
        );
    }
});

/** Source: the class page of each. */
describe('What an order may lack', () => {
    it('is null: channel and business type, cancel code, default shipment, payment transaction', () => {
        const platform = testPlatform();
        placedOrder(platform, 'O-1');
        run(platform, 'job', (dw) => {
            dw('system/Transaction').wrap(() => {
                const record = edit<any>('Order', 'RefArch/O-1');
                Object.assign(record, { channelType: null, businessType: null, shipments: [] });
                record.payments = [{ uuid: 'p', methodId: 'SOCIAL_PAY', hasTransaction: false, custom: {} }];
            });
            const order = dw('order/OrderMgr').getOrder('O-1');
            expect([
                order.channelType,
                order.businessType,
                order.cancelCode,
                order.defaultShipment,
                order.paymentInstruments[0].paymentTransaction
            ]).to.deep.equal([null, null, null, null, null]);
        });
    });

    it('is the shipment "me" when createOrder finds it empty: the lowest id of the others stands in for it', () => {
        const platform = testPlatform();
        run(platform, 'controller', (dw) => {
            dw('system/Transaction').wrap(() => {
                const basket = dw('order/BasketMgr').getCurrentOrNewBasket();
                basket.createShipment('b');
                const line = basket.createProductLineItem('unknown-sku', basket.createShipment('a'));
                line.setPriceValue(1);
                line.updateTax(0);
                basket.createProductLineItem('other-sku', basket.getShipment('b')).setPriceValue(1);
                basket.productLineItems[1].updateTax(0);
                basket.updateTotals();
                const order = dw('order/OrderMgr').createOrder(basket, 'O-1');
                expect(order.getShipment('me')).to.equal(null);
                expect([order.defaultShipment.ID, order.defaultShipment.default]).to.deep.equal(['a', true]);
            });
        });
    });
});
