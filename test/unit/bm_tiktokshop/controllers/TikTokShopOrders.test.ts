import { expect } from 'chai';
import sinon from 'sinon';
import type { SinonStub } from 'sinon';
import { BusinessManager } from '#helpers/entry-points/businessManager';
import { compiled, SCRIPTS } from '#helpers/entry-points/compiled';

const ALL = { filter: 'all', from: '', to: '', sort: '', shop: '' };

describe('Controller TikTokShopOrders', () => {
    let listOrders: SinonStub;
    let findOrders: SinonStub;
    let listView: SinonStub;
    let foundView: SinonStub;
    let csvRows: SinonStub;
    let getMonth: SinonStub;
    let monthRows: SinonStub;
    let bm: BusinessManager;

    beforeEach(() => {
        listOrders = sinon.stub().returns({ count: 51 });
        findOrders = sinon.stub().returns({ count: 2 });
        listView = sinon.stub().returns('the list');
        foundView = sinon.stub().returns('what was found');
        csvRows = sinon.stub().returns([
            ['Number', 'Tag'],
            ['TTS-1', '=1+1']
        ]);
        getMonth = sinon.stub().returns('the figures');
        monthRows = sinon.stub().returns([['Month'], ['=1+1']]);
        bm = new BusinessManager('TikTokShopOrders', {
            [`${SCRIPTS}/operations/listOrders`]: { listOrders, findOrders },
            [`${SCRIPTS}/operations/rules/orderFilter`]: compiled(`${SCRIPTS}/operations/rules/orderFilter`),
            [`${SCRIPTS}/operations/rules/orderSort`]: compiled(`${SCRIPTS}/operations/rules/orderSort`),
            [`${SCRIPTS}/figures/rules/monthFigures`]: compiled(`${SCRIPTS}/figures/rules/monthFigures`),
            [`${SCRIPTS}/figures/sumMonth`]: { getMonth, listMonths: () => ['2026-10'] },
            '../scripts/bm_tiktokshop/orders/monthCsv': monthRows,
            '../scripts/bm_tiktokshop/orders/orderList': { listView, foundView },
            '../scripts/bm_tiktokshop/orders/orderCsv': csvRows
        });
    });

    it('Show lists the chosen orders of the chosen page, 25 on each', () => {
        const answer = bm.get('Show', {
            filter: 'held',
            from: '2026-11-01',
            to: '2026-11-30',
            sort: '-created',
            shop: '7495',
            page: '3'
        });
        const address = { filter: 'held', from: '2026-11-01', to: '2026-11-30', sort: '-created', shop: '7495' };
        sinon.assert.calledOnceWithExactly(listOrders, address, 50, 25);
        sinon.assert.calledOnceWithExactly(listView, { count: 51 }, address, { page: 3, pages: 3 }, ['2026-10']);
        expect(answer).to.include({ status: 200, template: 'orders', title: 'nav.orders', view: 'the list' });
    });

    ['', '0', '-2', 'x', '1.9'].forEach((page) => {
        it(`Show takes "${page}" for the first page`, () => {
            bm.get('Show', { page });
            sinon.assert.calledOnceWithExactly(listOrders, ALL, 0, 25);
        });
    });

    it('Show asks the search for no order beyond page 1,000', () => {
        bm.get('Show', { page: '1e999' });
        sinon.assert.calledOnceWithExactly(listOrders, ALL, 24975, 25);
    });

    it('Show takes a filter that does not exist for all orders', () => {
        bm.get('Show', { filter: 'nonsense' });
        sinon.assert.calledOnceWithExactly(listOrders, ALL, 0, 25);
    });

    it('Show looks for a number, without the blanks around it, and lists nothing else', () => {
        const answer = bm.get('Show', { number: ' TTS-1 ', filter: 'held' });
        sinon.assert.calledOnceWithExactly(findOrders, 'TTS-1');
        sinon.assert.calledOnceWithExactly(foundView, 'TTS-1', { count: 2 }, ['2026-10']);
        sinon.assert.notCalled(listOrders);
        expect(answer).to.include({ template: 'orders', view: 'what was found' });
    });

    it('Show opens the only order that a search finds', () => {
        findOrders.returns({ count: 1, orders: [{ orderNo: 'TTS-1' }] });
        expect(bm.get('Show', { number: '1Z1' }).location).to.equal('TikTokShopOrder-Show?no=TTS-1');
        sinon.assert.notCalled(foundView);
    });

    it('Show sorts by nothing that does not exist', () => {
        bm.get('Show', { sort: 'nonsense' });
        sinon.assert.calledOnceWithExactly(listOrders, ALL, 0, 25);
    });

    it('Export sends the first 1,000 orders of the list as a file that a spreadsheet reads as text', () => {
        const answer = bm.get('Export', { filter: 'late', from: '2026-11-01' });
        sinon.assert.calledOnceWithExactly(
            listOrders,
            { filter: 'late', from: '2026-11-01', to: '', sort: '', shop: '' },
            0,
            1000
        );
        sinon.assert.calledOnceWithExactly(csvRows, { count: 51 });
        expect(answer.headers).to.deep.equal({
            'Content-Type': 'text/csv;charset=UTF-8',
            'Content-Disposition': 'attachment; filename="tiktokshop-orders-late.csv"'
        });
        expect(answer.body).to.equal("\uFEFFNumber,Tag\r\nTTS-1,'=1+1\r\n");
    });

    it('Export puts nothing of the request into the name of the file', () => {
        const answer = bm.get('Export', { filter: 'x"\r\nSet-Cookie: a=b' });
        expect(answer.headers['Content-Disposition']).to.equal('attachment; filename="tiktokshop-orders-all.csv"');
    });

    it('Month sends the figures of a month as a file that a spreadsheet reads as text', () => {
        const answer = bm.get('Month', { month: '2026-10' });
        sinon.assert.calledOnceWithExactly(getMonth, '2026-10');
        sinon.assert.calledOnceWithExactly(monthRows, '2026-10', 'the figures');
        expect(answer.headers['Content-Disposition']).to.equal('attachment; filename="tiktokshop-month-2026-10.csv"');
        expect(answer.body).to.equal("\uFEFFMonth\r\n'=1+1\r\n");
    });

    it('Month takes what is no month for none', () => {
        const answer = bm.get('Month', { month: 'x"\r\nSet-Cookie: a=b' });
        sinon.assert.calledOnceWithExactly(getMonth, '');
        expect(answer.headers['Content-Disposition']).to.equal('attachment; filename="tiktokshop-month-.csv"');
    });
});
