import { expect } from 'chai';
import { externalOrder, line } from '#helpers/messages/externalOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { rowsOfPage } from '#helpers/business-manager/pageTable';
import { Visit } from '#helpers/business-manager/visit';
import { MINUTE } from '#helpers/durations';

describe('Business Manager: several orders at once', () => {
    let sfcc: TestInstance;
    let visit: Visit;

    beforeEach(() => {
        sfcc = new TestInstance();
        visit = new Visit(sfcc);
    });

    afterEach(() => sfcc.close());

    function create(id: string, changes: Json = {}): void {
        sfcc.create(
            externalOrder({
                c_externalOrderId: id,
                product_lineitems: [line('701643632930')],
                payment: { payment_method: 'SOCIAL_PAY', amount: 16.24 },
                ...changes
            })
        );
    }

    const held = { product_lineitems: [line('no-such-product')] };

    it('releases those that are ticked and held, and says of the others why not', async () => {
        create('1', held);
        create('2', held);
        create('3');
        await sfcc.clock.advance(10 * MINUTE);
        expect(visit.page('TikTokShopOrders-Show')).to.contain('name="pick-TTS-1"').and.contain('value="release"');
        const preview = visit.page('TikTokShopBulk-Ask', {
            act: 'release',
            'pick-TTS-1': 'on',
            'pick-TTS-3': 'on',
            'pick-TTS-9': 'on'
        });
        expect(preview)
            .to.contain('Possible: 1')
            .and.contain('name="orderNos" value="TTS-1"')
            .and.contain('Nothing to do')
            .and.contain('This site has no such TikTok Shop order.');
        expect(sfcc.order('TTS-1').json.confirmation_status).to.equal('not_confirmed');
        const done = visit.submit('TikTokShopBulk-Act', { act: 'release', orderNos: 'TTS-1' });
        expect(done.body).to.contain('Done: 1');
        expect(sfcc.order('TTS-1').json.confirmation_status).to.equal('confirmed');
        expect(sfcc.order('TTS-2').json.confirmation_status).to.equal('not_confirmed');
    });

    it('says for each order what will happen, and then what was done', async () => {
        create('1', held);
        create('2');
        await sfcc.clock.advance(10 * MINUTE);
        const preview = visit.page('TikTokShopBulk-Ask', {
            act: 'release',
            'pick-TTS-1': 'on',
            'pick-TTS-2': 'on',
            'pick-TTS-9': 'on'
        });
        expect(rowsOfPage(preview).map(([orderNo, state]) => [orderNo, state])).to.deep.equal([
            ['TTS-1', 'Possible'],
            ['TTS-2', 'Nothing to do'],
            ['TTS-9', 'Not possible']
        ]);
        expect(rowsOfPage(preview)[0]![2]).to.match(/^The order becomes confirmed.* ship it\. Releasing does not/);
        expect(tonesOf(preview)).to.deep.equal(['good', 'over', 'bad']);
        expect(ordersLinked(preview)).to.deep.equal(['TTS-1', 'TTS-2']);
        expect(preview).to.contain('>Release</caption>').and.contain('Do this for 1 order');
        const done = visit.submit('TikTokShopBulk-Act', { act: 'release', orderNos: 'TTS-1 TTS-2 TTS-9' }).body;
        expect(rowsOfPage(done)).to.deep.equal([
            ['TTS-1', 'Done', ''],
            ['TTS-2', 'Nothing to do', 'The order is not held.'],
            ['TTS-9', 'Not possible', 'This site has no such TikTok Shop order.']
        ]);
        expect(done).to.contain('>Release</caption>').and.not.contain('id="tts-bulk-act"');
    });

    it('offers nothing where nothing is possible', () => {
        create('1');
        const preview = visit.page('TikTokShopBulk-Ask', { act: 'release', 'pick-TTS-1': 'on' });
        expect(preview).to.contain('Possible: 0').and.not.contain('id="tts-bulk-act"');
    });

    /** How the states of a page look. */
    function tonesOf(page: string): string[] {
        return [...page.matchAll(/tts-badge tts-badge-(\w+)/g)].map(([, tone]) => tone!);
    }

    function ordersLinked(page: string): string[] {
        return [...page.matchAll(/TikTokShopOrder-Show\?no=([^"]*)"/g)].map(([, orderNo]) => orderNo!);
    }

    it('ships a pasted list, each line once, and names the lines that are wrong', () => {
        ['1', '2', '3'].forEach((id) => create(id));
        const list = [
            'Order\tCarrier\tTracking number',
            'tts-1\tUPS\t1Z1',
            '2\tUPS\t1Z 2',
            'TTS-3\tDHL\t1Z3',
            'TTS-3\tDHL\t1Z4',
            'TTS-9\tUPS\t1Z9',
            'TTS-1'
        ].join('\n');
        const preview = visit.submit('TikTokShopBulk-AskList', { list }).body;
        expect(preview)
            .to.contain('Possible: 2')
            .and.contain('Package BM-1 is shipped with UPS, tracking number 1Z1')
            .and.contain('This is no tracking number')
            .and.contain('An earlier line names the same order')
            .and.contain('This site has no such TikTok Shop order.')
            .and.contain('The line needs three entries');
        const links = ordersLinked(preview);
        expect([links.includes('TTS-3'), links.includes('TTS-9')], 'only what is here').to.deep.equal([true, false]);
        const wrong = visit.submit('TikTokShopBulk-AskList', { list: 'TTS-7' }).body;
        expect(ordersLinked(wrong), 'nobody has looked for it').not.to.include('TTS-7');
        expect(sfcc.order('TTS-1').json.c_externalOrderStatus).to.equal('New');
        expect(preview).to.contain('>Ship by list</caption>');
        const done = visit.submit('TikTokShopBulk-ShipList', { list }).body;
        expect(done).to.contain('Done: 2').and.contain('>Ship by list</caption>').and.not.contain('id="tts-bulk-act"');
        expect(sfcc.order('TTS-1').json.c_externalOrderStatus).to.equal('Shipped');
        expect(sfcc.order('TTS-2').json.c_externalOrderStatus).to.equal('New');
        expect(visit.submit('TikTokShopBulk-ShipList', { list }).body)
            .to.contain('Done: 0')
            .and.contain('No units of the order are left to ship.')
            .and.not.contain('Enter how many units ship');
    });

    it('leads from one order that needs a person to the next, and to the overview at the end', () => {
        create('1', held);
        create('2', held);
        sfcc.job('TikTokShop-ProcessTasks');
        const after = (no: string): string => String(visit.get('TikTokShopOrder-Next', { after: no }).headers.location);
        expect(after('')).to.contain('no=TTS-1');
        expect(after('TTS-1')).to.contain('no=TTS-2');
        expect(after('TTS-2')).to.contain('no=TTS-1');
        visit.submit('TikTokShopOrder-Act', { no: 'TTS-1', act: 'release', eventId: 'e' });
        expect(after('TTS-2')).to.contain('TikTokShopOverview-Show?done=order.nonext');
    });
});
