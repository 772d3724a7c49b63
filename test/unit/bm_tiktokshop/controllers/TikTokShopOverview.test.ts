import { expect } from 'chai';
import sinon from 'sinon';
import { BusinessManager } from '#helpers/entry-points/businessManager';
import { SCRIPTS } from '#helpers/entry-points/compiled';

describe('Controller TikTokShopOverview', () => {
    it('Show shows what the use case has found', () => {
        const overview = sinon.stub().returns('the view');
        const bm = new BusinessManager('TikTokShopOverview', {
            [`${SCRIPTS}/operations/getOverview`]: () => 'what was found',
            '../scripts/bm_tiktokshop/overview/overview': overview
        });
        expect(bm.get('Show')).to.include({
            status: 200,
            template: 'overview',
            title: 'nav.overview',
            view: 'the view'
        });
        sinon.assert.calledOnceWithExactly(overview, 'what was found');
    });

    it('Show answers nothing on the path of a site, and calls nothing', () => {
        const useCase = sinon.stub();
        const bm = new BusinessManager('TikTokShopOverview', {
            [`${SCRIPTS}/operations/getOverview`]: useCase,
            '../scripts/bm_tiktokshop/overview/overview': sinon.stub()
        });
        ['/on/demandware.store/Sites-RefArch-Site/en_US/', '/s/RefArch/', '/', ''].forEach((path) => {
            bm.path = path;
            expect(bm.get('Show')).to.include({ status: 404, template: '', body: '' });
        });
        sinon.assert.notCalled(useCase);
    });

    it('an exception reaches the platform, which shows an error page', () => {
        const bm = new BusinessManager('TikTokShopOverview', {
            [`${SCRIPTS}/operations/getOverview`]: sinon.stub().throws(new Error('no database')),
            '../scripts/bm_tiktokshop/overview/overview': sinon.stub()
        });
        expect(() => bm.get('Show')).to.throw('no database');
    });
});
