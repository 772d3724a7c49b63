import { expect } from 'chai';
import { QUOTAS, refArchSite, Transaction } from '#sfcc-mocks';
import type { OrderRecord } from '#sfcc-mocks/dw/order/records';
import { filledBasket, placedOrder, run, testPlatform, unitsToSell } from '#helpers/platform/platform';
import type { TestPlatform } from '#helpers/platform/platform';

const PRODUCT = '701643632930';

// Source: Script API, dw.order.OrderMgr.
describe('dw.order.OrderMgr', () => {
    it('takes stock when the order is created and gives it back when it is cancelled', () => {
        const platform = testPlatform();
        const before = unitsToSell(platform, PRODUCT);
        placedOrder(platform, 'O-1');
        expect(unitsToSell(platform, PRODUCT)).to.equal(before - 2);
        run(platform, 'job', (dw) =>
            dw('system/Transaction').wrap(() => dw('order/OrderMgr').cancelOrder(dw('order/OrderMgr').getOrder('O-1')))
        );
        expect(unitsToSell(platform, PRODUCT)).to.equal(before);
    });

    it('fails an order and gives the customer the basket back, unless there is another', () => {
        const platform = testPlatform();
        run(platform, 'controller', (dw) => {
            const [OrderMgr, BasketMgr] = [dw('order/OrderMgr'), dw('order/BasketMgr')];
            dw('system/Transaction').wrap(() => {
                const order = OrderMgr.createOrder(filledBasket(dw, PRODUCT, 2), 'O-1');
                expect(BasketMgr.currentBasket).to.equal(null);
                expect(OrderMgr.failOrder(order, true).error).to.equal(false);
                expect(BasketMgr.currentBasket.productLineItems[0].productID).to.equal(PRODUCT);
                const second = OrderMgr.createOrder(BasketMgr.currentBasket, 'O-2');
                BasketMgr.getCurrentOrNewBasket();
                OrderMgr.failOrder(second, true);
                expect(BasketMgr.currentBasket.productLineItems.empty).to.equal(true);
            });
        });
    });

    it('has no two shipments with the same id', () => {
        run(testPlatform(), 'controller', (dw) => {
            dw('system/Transaction').begin();
            const basket = filledBasket(dw, PRODUCT, 1);
            basket.createShipment('two');
            expect(() => basket.createShipment('two'))
                .to.throw()
                .with.property('type', 'IllegalArgumentException');
            dw('system/Transaction').rollback();
        });
    });

    it('throws CreateOrderException without stock, and takes none', () => {
        const platform = testPlatform();
        const create = (): void => placedOrder(platform, 'O-1', '701642890102');
        expect(create).to.throw().with.property('type', 'CreateOrderException');
        run(platform, 'job', (dw) => expect(dw('order/OrderMgr').getOrder('O-1')).to.equal(null));
    });

    it('throws CreateOrderException when a total is not available', () => {
        const platform = testPlatform();
        const create = (): void =>
            run(platform, 'controller', (dw) => {
                dw('system/Transaction').wrap(() => {
                    const basket = dw('order/BasketMgr').getCurrentOrNewBasket();
                    basket.createProductLineItem(PRODUCT, basket.defaultShipment);
                    basket.updateTotals();
                    dw('order/OrderMgr').createOrder(basket, 'O-1');
                });
            });
        expect(create).to.throw().with.property('type', 'CreateOrderException');
    });

    it('takes no stock for products that the catalog does not have', () => {
        const platform = testPlatform();
        placedOrder(platform, 'O-1', 'unknown-sku');
        run(platform, 'job', (dw) => {
            const line = dw('order/OrderMgr').getOrder('O-1').productLineItems[0];
            expect([line.catalogProduct, line.product, line.productID]).to.deep.equal([false, null, 'unknown-sku']);
        });
    });

    it('answers what is not possible with a Status, not with an exception', () => {
        const platform = testPlatform({ switches: { failedStatusDooms: false } });
        placedOrder(platform, 'O-1');
        run(platform, 'job', (dw) =>
            dw('system/Transaction').wrap(() => {
                const OrderMgr = dw('order/OrderMgr');
                const order = OrderMgr.getOrder('O-1');
                expect(OrderMgr.placeOrder(order).error).to.equal(true);
                OrderMgr.cancelOrder(order);
                expect(OrderMgr.cancelOrder(order).code).to.equal('ORDER_CANCELLED');
                expect(OrderMgr.undoCancelOrder(order).error).to.equal(false);
                expect(order.status.value).to.equal(4);
            })
        );
    });

    it('keeps order numbers unique', () => {
        const platform = testPlatform();
        placedOrder(platform, 'O-1');
        expect(() => placedOrder(platform, 'O-1')).to.throw('already');
    });

    // Source: Script API, dw.order.OrderMgr, "Limit Storefront Order Access".
    describe('Limit Storefront Order Access (class page of OrderMgr)', () => {
        /** Ways to an order in a storefront request. */
        const WAYS: Array<[string, (OrderMgr: any) => unknown]> = [
            ['getOrder', (OrderMgr) => OrderMgr.getOrder('O-1').orderNo],
            ['searchOrder', (OrderMgr) => OrderMgr.searchOrder('orderNo = {0}', 'O-1').orderNo],
            ['searchOrders', (OrderMgr) => OrderMgr.searchOrders('orderNo = {0}', null, 'O-1').next().orderNo],
            ['queryOrders', (OrderMgr) => OrderMgr.queryOrders('orderNo = {0}', null, 'O-1').next().orderNo]
        ];
        WAYS.forEach(([way, read]) => {
            it(`lets ${way} have orders of the own session only, once they are placed`, () => {
                const platform = platformWith(true);
                const inSession = (session: string): unknown =>
                    run(platform, 'controller', (dw) => read(dw('order/OrderMgr')), session);
                expect(inSession('session')).to.equal('O-1');
                expect(() => inSession('other'))
                    .to.throw(/^Unauthorized access to order/)
                    .with.property('javaName', 'SecurityException');
                run(platform, 'job', (dw) => expect(read(dw('order/OrderMgr'))).to.equal('O-1'));
            });
        });

        it('only logs an error where it is off', () => {
            const platform = platformWith(false);
            run(
                platform,
                'controller',
                (dw) => expect(dw('order/OrderMgr').getOrder('O-1')).not.to.equal(null),
                'other'
            );
            expect(platform.logs.pop()).to.include({ level: 'error' });
        });

        it('does not hold for an order that is only created, nor with the token of the order', () => {
            const platform = platformWith(true);
            run(platform, 'controller', (dw) => {
                dw('system/Transaction').wrap(() => {
                    dw('order/OrderMgr').createOrder(filledBasket(dw, PRODUCT, 1), 'O-2');
                });
            });
            const token = run(platform, 'job', (dw) => dw('order/OrderMgr').getOrder('O-1').orderToken as string);
            run(
                platform,
                'controller',
                (dw) => {
                    const OrderMgr = dw('order/OrderMgr');
                    expect(OrderMgr.getOrder('O-2').orderNo).to.equal('O-2');
                    expect(OrderMgr.getOrder('O-1', token).orderNo).to.equal('O-1');
                    expect(OrderMgr.getOrder('O-1', 'other')).to.equal(null);
                },
                'other'
            );
        });

        function platformWith(limitOrderAccess: boolean): TestPlatform {
            const platform = testPlatform({ sites: [refArchSite({ limitOrderAccess })] });
            placedOrder(platform, 'O-1');
            platform.clock.advance(10000);
            return platform;
        }
    });

    it('has no baskets in jobs, unless the switch says so', () => {
        const create = (basketsInJobs: boolean): void =>
            run(testPlatform({ switches: { basketsInJobs } }), 'job', (dw) =>
                dw('order/BasketMgr').getCurrentOrNewBasket()
            );
        expect(() => create(false)).to.throw('session');
        create(true);
    });

    it('finds an order by search only after the index has caught up; getOrder finds it at once', () => {
        const platform = testPlatform();
        placedOrder(platform, 'O-1');
        const search = (): number =>
            run(platform, 'job', (dw) => dw('order/OrderMgr').searchOrders('orderNo = {0}', null, 'O-1').count);
        expect(search()).to.equal(0);
        platform.clock.advance(2000);
        expect(search()).to.equal(1);
    });

    // Script API, OrderMgr.processOrders
    it('processOrders gives every order to the callback, more than a search finds, and continues after an exception', () => {
        const platform = testPlatform();
        ['O-1', 'O-2', 'O-3'].forEach((orderNo) => placedOrder(platform, orderNo));
        platform.clock.advance(2000);
        const visited: string[] = [];
        const hits = QUOTAS.searchHits as { limit: number };
        const { limit } = hits;
        try {
            hits.limit = 1;
            run(platform, 'job', (dw) =>
                dw('order/OrderMgr').processOrders(
                    (order: { orderNo: string }) => {
                        visited.push(order.orderNo);
                        if (order.orderNo === 'O-2') {
                            throw new Error('not this one');
                        }
                    },
                    'customerName != {0}',
                    'nobody'
                )
            );
        } finally {
            hits.limit = limit;
        }
        expect(visited.sort()).to.deep.equal(['O-1', 'O-2', 'O-3']);
    });

    // B2C developer tooling, "Querying data": LIKE of a search is a full-text query, and wildcards are blanks
    it('searches for whole words with LIKE: no part of a word, with no wildcard', () => {
        const platform = testPlatform();
        placedOrder(platform, 'O-1');
        run(platform, 'job', (dw) =>
            dw('system/Transaction').wrap(() => dw('order/OrderMgr').getOrder('O-1').setCustomerName('Ada de la Cruz'))
        );
        platform.clock.advance(2000);
        const found = (text: string): number =>
            run(platform, 'job', (dw) => dw('order/OrderMgr').searchOrders('customerName LIKE {0}', null, text).count);
        expect(['cruz', 'CRUZ ada', '*cruz*'].map(found)).to.deep.equal([1, 1, 1]);
        expect(['cru*', 'Ad?', '%ruz', '*', 'Cruz Bob'].map(found)).to.deep.equal([0, 0, 0, 0, 0]);
    });

    // B2C developer tooling, "Querying data": queryOrders reads the database
    it('queryOrders finds what was just written, more than a search may, and by wildcards', () => {
        const platform = testPlatform();
        placedOrder(platform, 'O-1');
        const row = platform.instance.store.row('Order', 'RefArch/O-1')!;
        for (let i = 2; i <= 1500; i += 1) {
            platform.instance.store
                .table('Order')
                .set('RefArch/O-' + i, { version: 1, data: { ...(row.data as object), orderNo: 'O-' + i } });
        }
        run(platform, 'job', (dw) => {
            const { queryOrders, searchOrders } = dw('order/OrderMgr');
            expect(queryOrders('orderNo LIKE {0}', 'orderNo asc', 'O-*').count).to.equal(1500);
            expect(queryOrders('orderNo LIKE {0}', null, 'O-150?').count).to.equal(1);
            expect(searchOrders('orderNo != {0}', null, '').count).to.equal(0);
        });
    });

    it('matches missing values with != in a search', () => {
        const platform = testPlatform();
        placedOrder(platform, 'O-1');
        platform.clock.advance(2000);
        const found = run(
            platform,
            'job',
            (dw) => dw('order/OrderMgr').searchOrders('custom.externalOrderStatus != {0}', null, 'New').count
        );
        expect(found).to.equal(1);
    });
});

// Source: Script API, dw.order.Order.
describe('dw.order.Order', () => {
    it('has statuses that are equal to a number, but not identical', () => {
        const platform = testPlatform();
        placedOrder(platform, 'O-1');
        run(platform, 'job', (dw) => {
            const order = dw('order/OrderMgr').getOrder('O-1');
            // eslint-disable-next-line eqeqeq -- loose comparison is what is tested
            expect(order.status == dw('order/Order').ORDER_STATUS_NEW).to.equal(true);
            expect(order.status === dw('order/Order').ORDER_STATUS_NEW).to.equal(false);
        });
    });

    it('refuses statuses that cannot be set', () => {
        const platform = testPlatform();
        placedOrder(platform, 'O-1');
        const set = (status: number): void =>
            run(platform, 'job', (dw) =>
                dw('system/Transaction').wrap(() => dw('order/OrderMgr').getOrder('O-1').setStatus(status))
            );
        expect(() => set(0)).to.throw('cannot be set');
        expect(() => set(8)).to.throw('cannot be set');
        set(5);
    });

    it('knows no attribute that metadata does not declare', () => {
        const platform = testPlatform();
        placedOrder(platform, 'O-1');
        run(platform, 'job', (dw) => {
            const order = dw('order/OrderMgr').getOrder('O-1');
            expect(() => order.custom.noSuchThing).to.throw("Unknown dynamic property 'noSuchThing'");
            expect('externalOrderId' in order.custom).to.equal(false);
        });
    });

    it('says which member is not implemented', () => {
        const platform = testPlatform();
        placedOrder(platform, 'O-1');
        run(platform, 'job', (dw) =>
            expect(() => dw('order/OrderMgr').getOrder('O-1').createAppeasement()).to.throw(
                'not implemented: dw.order.Order.createAppeasement'
            )
        );
    });

    it('gives no export XML in a transaction with changes of any kind (platform doc Order.getOrderExportXML)', () => {
        const platform = testPlatform();
        placedOrder(platform, 'O-1');
        run(platform, 'job', (dw) => {
            const order = dw('order/OrderMgr').getOrder('O-1');
            const totals = /<merchandize-total>\s*<net-price>198.00<\/net-price>/g;
            expect(order.orderExportXML.match(totals), 'of the shipment and of the order').to.have.length(2);
            dw('system/Transaction').begin();
            expect(order.orderExportXML).to.contain('<net-price>198.00</net-price>');
            dw('object/CustomObjectMgr').createCustomObject('TikTokShopValue', 'changed');
            expect(() => order.getOrderExportXML()).to.throw('transaction with changes');
            dw('system/Transaction').rollback();
        });
    });

    it('exports amounts with the digits of their currency, all of three and none of zero', () => {
        [
            ['KWD', '198.125', '<net-price>198.125</net-price>'],
            ['JPY', '198', '<net-price>198</net-price>']
        ].forEach(([currency, net, exported]) => {
            const platform = testPlatform();
            placedOrder(platform, 'O-1');
            const transaction = new Transaction(platform.instance.store);
            const [key] = [...platform.instance.store.table('Order').keys()];
            const order = transaction.edit('Order', key as string) as OrderRecord;
            order.currency = currency as string;
            order.lines[0]!.net = net as string;
            transaction.commit();
            run(platform, 'job', (dw) =>
                expect(dw('order/OrderMgr').getOrder('O-1').orderExportXML).to.contain(exported)
            );
        });
    });

    it('rounds a unit price to the currency, so that a line price may have to be set by itself', () => {
        const platform = testPlatform();
        run(platform, 'controller', (dw) =>
            dw('system/Transaction').wrap(() => {
                const basket = filledBasket(dw, PRODUCT, 3);
                const line = basket.productLineItems[0];
                line.setPriceValue(100 / 3);
                expect(line.netPrice.toNumberString()).to.equal('99.99');
                line.setNetPrice(new (dw('value/Money'))(100, 'USD'));
                expect(line.netPrice.toNumberString()).to.equal('100.00');
            })
        );
    });
});
