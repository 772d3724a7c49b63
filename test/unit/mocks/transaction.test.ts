import { expect } from 'chai';
import { placedOrder, run, testPlatform } from '../../support/platform';

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
                    dw('object/CustomObjectMgr').createCustomObject('TikTokShopCursor', 'lost');
                    throw mine;
                });
            expect(failing).to.throw(mine);
            expect(order.custom.orderTag).to.equal(null);
            expect(dw('object/CustomObjectMgr').getCustomObject('TikTokShopCursor', 'lost')).to.equal(null);
        });
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
            expect(change).to.throw('changed by someone else').with.property('javaName', 'ORMOptimisticLockException');
            expect(order.custom.orderTag).to.equal('theirs');
            change();
            expect(order.custom.orderNote).to.equal('mine');
        });
    });
});
