import { expect } from 'chai';
import { placedOrder, run, testPlatform } from '#helpers/platform/platform';
import { openShop } from '../../storefront/shop';

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

    it('queries stores and profiles, by attributes in a map too', () => {
        const platform = testPlatform();
        openShop(platform.instance);
        run(platform, 'job', (dw) => {
            const { querySystemObjects, getAllSystemObjects } = dw('object/SystemObjectMgr');
            const ids = (found: any): string[] => [...found.asList().toArray()].map((one: any) => one.ID);
            expect(ids(querySystemObjects('Store', "city = 'Boston' OR ID = {0}", 'ID desc', 's2'))).to.deep.equal([
                's2',
                's1'
            ]);
            expect(getAllSystemObjects('Store').count).to.equal(2);
            const inBoston = new (dw('util/HashMap'))();
            inBoston.put('city', 'Boston');
            inBoston.put('countryCode', 'US');
            expect(ids(querySystemObjects('Store', inBoston, null))).to.deep.equal(['s1']);
            expect(querySystemObjects('Profile', 'firstName = {0}', null, 'Eve').first().customerNo).to.equal('C-1');
        });
    });

    it('refuses types that cannot be queried, and says what is not implemented', () => {
        run(testPlatform(), 'job', (dw) => {
            const query = (type: string): unknown => dw('object/SystemObjectMgr').querySystemObjects(type, '', null);
            expect(() => query('Product')).to.throw('cannot be queried');
            expect(() => query('SourceCodeGroup')).to.throw(
                'not implemented: dw.object.SystemObjectMgr.querySystemObjects'
            );
        });
    });
});
