import { expect } from 'chai';
import { edit, insert } from '#sfcc-mocks/store/session';
import { placedOrder, run, testPlatform } from '#helpers/platform/platform';
import { inJob, thrown, withBasket, withOrder } from '../inJob';

/** Source of all: Script API, dw.order. */
describe('dw.order.Order statuses and texts', () => {
    const STATUSES: Array<[string, string, number[]]> = [
        ['confirmationStatus', 'CONFIRMATION_STATUS', [0, 2]],
        ['exportStatus', 'EXPORT_STATUS', [0, 1, 2, 3]],
        ['paymentStatus', 'PAYMENT_STATUS', [0, 1, 2]],
        ['shippingStatus', 'SHIPPING_STATUS', [0, 1, 2]]
    ];

    it(
        'take the values of their constants only',
        withOrder((order, dw) => {
            const Order = dw('order/Order');
            for (const [property, , values] of STATUSES) {
                const setter = 'set' + property.charAt(0).toUpperCase() + property.slice(1);
                values.forEach((value) => {
                    order[setter](value);
                    expect(order[property].value, property).to.equal(value);
                });
                expect(() => order[setter](9), property).to.throw();
            }
            expect([Order.CONFIRMATION_STATUS_NOTCONFIRMED, Order.CONFIRMATION_STATUS_CONFIRMED]).to.deep.equal([0, 2]);
            expect([
                Order.EXPORT_STATUS_NOTEXPORTED,
                Order.EXPORT_STATUS_EXPORTED,
                Order.EXPORT_STATUS_READY
            ]).to.deep.equal([0, 1, 2]);
            expect(Order.PAYMENT_STATUS_PAID).to.equal(2);
            expect([
                Order.SHIPPING_STATUS_NOTSHIPPED,
                Order.SHIPPING_STATUS_PARTSHIPPED,
                Order.SHIPPING_STATUS_SHIPPED
            ]).to.deep.equal([0, 1, 2]);
            expect([
                Order.ORDER_STATUS_CREATED,
                Order.ORDER_STATUS_NEW,
                Order.ORDER_STATUS_OPEN,
                Order.ORDER_STATUS_COMPLETED,
                Order.ORDER_STATUS_CANCELLED,
                Order.ORDER_STATUS_REPLACED,
                Order.ORDER_STATUS_FAILED
            ]).to.deep.equal([0, 3, 4, 5, 6, 7, 8]);
        })
    );

    it(
        'are null until they are set: external number, external status, why it was cancelled',
        withOrder((order) => {
            expect([order.externalOrderNo, order.externalOrderStatus, order.cancelDescription]).to.deep.equal([
                null,
                null,
                null
            ]);
            order.setExternalOrderNo('1');
            order.setExternalOrderStatus('New');
            order.setCancelDescription('because');
            expect([order.externalOrderNo, order.externalOrderStatus, order.cancelDescription]).to.deep.equal([
                '1',
                'New',
                'because'
            ]);
        })
    );

    it(
        'setCustomer: gives the order to a customer, whose number it has then; throws for null',
        withOrder((order, dw) => {
            expect(thrown(() => order.setCustomer(null))).to.equal('NullArgumentException');
            insert('Customer', '0001', {});
            order.setCustomer(dw('customer/CustomerMgr').getCustomerByCustomerNumber('0001'));
            expect(order.customerNo).to.equal('0001');
        })
    );

    it(
        'orderNo: the number it was created with',
        withOrder((order) => expect(order.orderNo).to.equal('O-1'))
    );
});

// Source: Script API, dw.order.Order.getCreatedBy.
describe('dw.order.Order.createdBy', () => {
    it(
        'is Customer for an order of the storefront',
        withOrder((order) => expect(order.createdBy).to.equal('Customer'))
    );
});

// Source: Script API, dw.customer.CustomerMgr.
describe('dw.customer.CustomerMgr', () => {
    it(
        'getCustomerByCustomerNumber: null for an unknown number, throws for null',
        inJob((dw) => {
            const CustomerMgr = dw('customer/CustomerMgr');
            expect(CustomerMgr.getCustomerByCustomerNumber('9')).to.equal(null);
            expect(thrown(() => CustomerMgr.getCustomerByCustomerNumber(null))).to.equal('NullArgumentException');
        })
    );
});

// Source: Script API, dw.order.Shipment.
describe('dw.order.Shipment', () => {
    it(
        'has one shipping line of an id; null for another',
        withBasket(({ defaultShipment }, dw) => {
            const id = dw('order/ShippingLineItem').STANDARD_SHIPPING_ID;
            expect(id).to.equal('STANDARD_SHIPPING');
            expect(defaultShipment.getShippingLineItem(id)).to.equal(null);
            defaultShipment.createShippingLineItem(id);
            expect(defaultShipment.getShippingLineItem(id).ID).to.equal(id);
            expect(thrown(() => defaultShipment.createShippingLineItem(id))).to.equal('IllegalArgumentException');
        })
    );

    it(
        'has no address until one is created, which replaces the one before',
        withBasket(({ defaultShipment }) => {
            expect(defaultShipment.shippingAddress).to.equal(null);
            defaultShipment.createShippingAddress().setCity('Berlin');
            expect(defaultShipment.createShippingAddress().city).to.equal(null);
        })
    );

    it(
        'is shipped or not, and never partly; has one tracking number',
        withOrder((order, dw) => {
            const Shipment = dw('order/Shipment');
            const shipment = order.defaultShipment;
            shipment.setShippingStatus(Shipment.SHIPPING_STATUS_SHIPPED);
            expect(shipment.shippingStatus.value).to.equal(2);
            shipment.setShippingStatus(Shipment.SHIPPING_STATUS_NOTSHIPPED);
            expect(shipment.shippingStatus.value).to.equal(0);
            expect(() => shipment.setShippingStatus(1)).to.throw();
            expect(shipment.trackingNumber).to.equal(null);
            shipment.setTrackingNumber('1Z');
            shipment.setTrackingNumber('2Z');
            expect(shipment.trackingNumber).to.equal('2Z');
        })
    );
});

// Source: Script API, dw.order.ShippingMgr.
describe('dw.order.ShippingMgr', () => {
    it('lists what is online; the default one is null where there is none', () => {
        const platform = testPlatform();
        const write = (change: (dw: (id: string) => any) => void): void =>
            run(platform, 'controller', (dw) => dw('system/Transaction').wrap(() => change(dw)));
        const setDefault = (id: string, isDefault: boolean): void => {
            edit<{ isDefault: boolean }>('ShippingMethod', id).isDefault = isDefault;
        };
        write(() =>
            insert('ShippingMethod', 'off', {
                id: 'off',
                name: 'Off',
                online: false,
                isDefault: false,
                customerGroups: []
            })
        );
        run(platform, 'controller', (dw) => {
            const ids = dw('order/ShippingMgr')
                .allShippingMethods.toArray()
                .map((method: any) => method.ID);
            expect(ids).to.have.members(['TTS001', 'TTS002', 'TTS003', 'TTS004']);
            dw('system/Transaction').wrap(() => ids.forEach((id: string) => setDefault(id, id === 'TTS002')));
        });
        write((dw) => {
            const shipment = dw('order/BasketMgr').currentOrNewBasket.defaultShipment;
            shipment.setShippingMethod(dw('order/ShippingMgr').defaultShippingMethod);
            expect(shipment.shippingMethodID).to.equal('TTS002');
            setDefault('TTS002', false);
        });
        run(platform, 'job', (dw) => expect(dw('order/ShippingMgr').defaultShippingMethod).to.equal(null));
    });

    // Script API, ShippingMgr: "applicable to the session currency and current customer group"
    it('lists what is of the session’s currency, and for everybody', () => {
        const platform = testPlatform();
        const add = (id: string, more: object): void =>
            insert('ShippingMethod', id, { id, name: id, online: true, isDefault: true, customerGroups: [], ...more });
        run(platform, 'job', (dw) =>
            dw('system/Transaction').wrap(() => {
                add('euro', { currency: 'EUR' });
                add('everyone', { currency: 'EUR', customerGroups: ['Everyone'] });
                add('vip', { currency: 'EUR', customerGroups: ['VIP'] });
            })
        );
        const inCurrency = (currencyCode: string): unknown => {
            const session = { getSessionID: () => 's', customer: null, getCurrency: () => ({ currencyCode }) };
            return platform.instance.execute({ kind: 'controller', siteId: 'RefArch', session }, ({ modules }) => {
                const { allShippingMethods, defaultShippingMethod } = modules.require('dw/order/ShippingMgr') as any;
                return [
                    allShippingMethods.toArray().map((method: any) => method.ID + ' ' + method.currencyCode),
                    defaultShippingMethod && defaultShippingMethod.ID
                ];
            });
        };
        expect(inCurrency('EUR')).to.deep.equal([['euro EUR', 'everyone EUR'], 'euro']);
        expect(inCurrency('GBP')).to.deep.equal([[], null]);
    });
});

// Source: Script API, dw.order.TaxMgr.
describe('dw.order.TaxMgr', () => {
    it(
        'taxationPolicy: as the site is set',
        inJob((dw) => expect(dw('order/TaxMgr').taxationPolicy).to.equal(dw('order/TaxMgr').TAX_POLICY_NET))
    );
});

// Source: Script API, dw.order.PaymentMgr.
describe('dw.order.PaymentMgr', () => {
    it(
        'getPaymentMethod: null for an unknown id; a method is active or not, and may have no processor',
        withOrder((_order, dw) => {
            const PaymentMgr = dw('order/PaymentMgr');
            expect(PaymentMgr.getPaymentMethod('NONE')).to.equal(null);
            const method = PaymentMgr.getPaymentMethod('SOCIAL_PAY');
            expect([method.ID, method.active, method.paymentProcessor.ID]).to.deep.equal([
                'SOCIAL_PAY',
                false,
                'TIKTOK_SHOP'
            ]);
            Object.assign(edit<object>('PaymentMethod', 'SOCIAL_PAY'), { active: true, processorId: null });
            expect([method.active, method.paymentProcessor]).to.deep.equal([true, null]);
        })
    );

    it(
        'PaymentTransaction: amount, processor, id, and a type of four',
        withBasket((basket, dw) => {
            const PaymentTransaction = dw('order/PaymentTransaction');
            const { paymentTransaction } = basket.createPaymentInstrument(
                'SOCIAL_PAY',
                new (dw('value/Money'))(5, 'USD')
            );
            paymentTransaction.setPaymentProcessor(
                dw('order/PaymentMgr').getPaymentMethod('SOCIAL_PAY').paymentProcessor
            );
            paymentTransaction.setTransactionID('T-1');
            paymentTransaction.setType(PaymentTransaction.TYPE_CAPTURE);
            const { amount, paymentProcessor, transactionID, type } = paymentTransaction;
            expect([amount.value, paymentProcessor.ID, transactionID, type.value]).to.deep.equal([
                5,
                'TIKTOK_SHOP',
                'T-1',
                'CAPTURE'
            ]);
            expect(() => paymentTransaction.setType('OTHER')).to.throw();
        })
    );
});

// Source: Script API, dw.order.OrderMgr.getOrder and searchOrders.
describe('dw.order.OrderMgr by number', () => {
    it(
        'getOrder: null for an unknown number',
        inJob((dw) => expect(dw('order/OrderMgr').getOrder('none')).to.equal(null))
    );

    it('searchOrders: sorted as asked', () => {
        const platform = testPlatform();
        ['A-1', 'A-3', 'A-2'].forEach((orderNo) => placedOrder(platform, orderNo));
        platform.clock.advance(2000);
        run(platform, 'job', (dw) => {
            const found = dw('order/OrderMgr').searchOrders('channelType = {0}', 'orderNo desc', 14);
            expect([found.next().orderNo, found.next().orderNo, found.count]).to.deep.equal(['A-3', 'A-2', 3]);
        });
    });
});
