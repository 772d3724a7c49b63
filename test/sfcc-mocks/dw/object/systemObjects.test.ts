import { expect } from 'chai';
import { placedOrder, run, testPlatform } from '#helpers/platform/platform';

// Source: Script API, dw.object.SystemObjectMgr.
describe('dw.object.SystemObjectMgr', () => {
    it('queries orders in the database, at once', () => {
        const platform = testPlatform();
        placedOrder(platform, 'O-1');
        run(platform, 'job', (dw) => {
            const SystemObjectMgr = dw('object/SystemObjectMgr');
            expect(SystemObjectMgr.querySystemObjects('Order', 'orderNo = {0}', 'orderNo asc', 'O-1').count).to.equal(
                1
            );
            expect(SystemObjectMgr.querySystemObject('Order', 'orderNo = {0}', 'O-1').orderNo).to.equal('O-1');
        });
    });

    it('refuses types that cannot be queried, and says what is not implemented', () => {
        run(testPlatform(), 'job', (dw) => {
            const query = (type: string): unknown => dw('object/SystemObjectMgr').querySystemObjects(type, '', null);
            expect(() => query('Product')).to.throw('cannot be queried');
            expect(() => query('Profile')).to.throw('not implemented: dw.object.SystemObjectMgr.querySystemObjects');
        });
    });
});
