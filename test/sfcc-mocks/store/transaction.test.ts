import { expect } from 'chai';
import { placedOrder, run, testPlatform } from '#helpers/platform/platform';

// Source: Script API, dw.system.Transaction.
describe('dw.system.Transaction', () => {
    it('refuses writes outside a transaction (platform doc: ORMTransactionException)', () => {
        const platform = testPlatform();
        placedOrder(platform, 'T-1');
        const write = (): void =>
            run(platform, 'job', (dw) => {
                dw('order/OrderMgr').getOrder('T-1').setExportStatus(1);
            });
        expect(write).to.throw('outside a transaction').with.property('javaName', 'ORMTransactionException');
    });

    it('wrap rolls everything back and throws the same exception again', () => {
        const platform = testPlatform();
        placedOrder(platform, 'T-1');
        const mine = new Error('mine');
        run(platform, 'job', (dw) => {
            const order = dw('order/OrderMgr').getOrder('T-1');
            const failing = (): void =>
                dw('system/Transaction').wrap(() => {
                    order.custom.orderTag = 'lost';
                    dw('object/CustomObjectMgr').createCustomObject('TikTokShopValue', 'lost');
                    throw mine;
                });
            expect(failing).to.throw(mine);
            expect(order.custom.orderTag).to.equal(null);
            expect(dw('object/CustomObjectMgr').getCustomObject('TikTokShopValue', 'lost')).to.equal(null);
        });
    });

    it('is committed at the end of a script that leaves it open, and the log says so', () => {
        const platform = testPlatform();
        placedOrder(platform, 'T-1');
        run(platform, 'job', (dw) => {
            dw('system/Transaction').begin();
            dw('order/OrderMgr').getOrder('T-1').custom.orderTag = 'kept';
        });
        run(platform, 'job', (dw) => {
            expect(dw('order/OrderMgr').getOrder('T-1').custom.orderTag).to.equal('kept');
        });
        const messages = platform.logs.filter(({ category }) => category === 'transaction');
        expect(messages.map(({ level }) => level)).to.deep.equal(['warn']);
    });

    it('commits with the outermost of nested transactions', () => {
        const platform = testPlatform();
        placedOrder(platform, 'T-1');
        run(platform, 'job', (dw) => {
            const order = dw('order/OrderMgr').getOrder('T-1');
            const Transaction = dw('system/Transaction');
            Transaction.begin();
            Transaction.wrap(() => {
                order.custom.orderTag = 'inner';
            });
            Transaction.rollback();
            expect(order.custom.orderTag).to.equal(null);
        });
    });

    it('commits what is open at the end, and rolls it back after an exception', () => {
        const platform = testPlatform();
        placedOrder(platform, 'T-1');
        const leaveOpen = (tag: string, fail: boolean): void =>
            run(platform, 'job', (dw) => {
                dw('system/Transaction').begin();
                dw('order/OrderMgr').getOrder('T-1').custom.orderTag = tag;
                if (fail) {
                    throw new Error('end');
                }
            });
        leaveOpen('kept', false);
        expect(() => leaveOpen('lost', true)).to.throw('end');
        run(platform, 'job', (dw) => expect(dw('order/OrderMgr').getOrder('T-1').custom.orderTag).to.equal('kept'));
    });

    it('sees nothing of what another request has not committed', () => {
        const platform = testPlatform();
        placedOrder(platform, 'T-1');
        run(platform, 'job', (dw) => {
            dw('system/Transaction').wrap(() => {
                dw('order/OrderMgr').getOrder('T-1').custom.orderTag = 'mine';
                const seen = run(platform, 'job', (other) => other('order/OrderMgr').getOrder('T-1').custom.orderTag);
                expect(seen).to.equal(null);
            });
        });
    });

    it('fails at the commit when someone else has changed the object since it was read (optimistic locking)', () => {
        const platform = testPlatform();
        placedOrder(platform, 'T-1');
        run(platform, 'job', (dw) => {
            const order = dw('order/OrderMgr').getOrder('T-1');
            expect(order.status.value).to.equal(3);
            run(platform, 'job', (other) =>
                other('system/Transaction').wrap(() => {
                    other('order/OrderMgr').getOrder('T-1').custom.orderTag = 'theirs';
                })
            );
            const change = (): void =>
                dw('system/Transaction').wrap(() => {
                    order.custom.orderNote = 'mine';
                });
            expect(change)
                .to.throw('changed by someone else')
                .with.property('javaName', 'ORMOptimisticLockingException');
            expect(order.custom.orderTag).to.equal('theirs');
            change();
            expect(order.custom.orderNote).to.equal('mine');
        });
    });

    // Source: Script API, dw.system.Transaction: "cannot be committed anymore".
    describe('can only be rolled back', () => {
        /** What each does inside a transaction, and whether it answers an error instead of throwing. */
        const FAILURES: Array<[string, string, (dw: any) => void]> = [
            ['an exception of an order', 'dw.system.Transaction', (dw) => swallow(() => order(dw).setStatus(0))],
            ['one of a custom attribute', 'dw.system.Transaction', (dw) => swallow(() => order(dw).custom.noSuchThing)],
            [
                'one of a custom object',
                'dw.system.Transaction',
                (dw) => swallow(() => dw('object/CustomObjectMgr').createCustomObject('NoSuchType', 'key'))
            ],
            [
                'an undoCancelOrder that answers an error',
                'dw.order.OrderMgr.undoCancelOrder',
                (dw) => expect(dw('order/OrderMgr').undoCancelOrder(order(dw)).code).to.equal('ORDER_NOT_CANCELLED')
            ],
            [
                'an undoFailOrder that answers an error',
                'dw.order.OrderMgr.undoFailOrder',
                (dw) => expect(dw('order/OrderMgr').undoFailOrder(order(dw)).code).to.equal('ORDER_NOT_FAILED')
            ],
            [
                'a placeOrder that answers an error',
                'not documented, taken strictly',
                (dw) => expect(dw('order/OrderMgr').placeOrder(order(dw)).error).to.equal(true)
            ]
        ];
        FAILURES.forEach(([what, source, fail]) => {
            it(`after ${what} (${source}): the commit throws, and nothing was stored`, () => {
                const platform = testPlatform();
                placedOrder(platform, 'T-1');
                run(platform, 'job', (dw) => {
                    const Transaction = dw('system/Transaction');
                    Transaction.begin();
                    order(dw).custom.orderTag = 'lost';
                    fail(dw);
                    expect(() => Transaction.commit())
                        .to.throw('only be rolled back')
                        .with.property('javaName', 'ORMTransactionException');
                    expect(order(dw).custom.orderTag).to.equal(null);
                    Transaction.wrap(() => (order(dw).custom.orderTag = 'kept'));
                    expect(order(dw).custom.orderTag).to.equal('kept');
                });
            });
        });

        it('but not after what a script throws itself, and not after an exception outside of one', () => {
            const platform = testPlatform();
            placedOrder(platform, 'T-1');
            run(platform, 'job', (dw) => {
                swallow(() => order(dw).setStatus(0));
                dw('system/Transaction').wrap(() => {
                    swallow(() => {
                        throw new Error('mine');
                    });
                    order(dw).custom.orderTag = 'kept';
                });
                expect(order(dw).custom.orderTag).to.equal('kept');
            });
        });
    });
});

function order(dw: any): any {
    return dw('order/OrderMgr').getOrder('T-1');
}

function swallow(work: () => unknown): void {
    try {
        work();
    } catch {
        // continues as if nothing had happened
    }
}
