import { expect } from 'chai';
import { rowsOfPage } from '#helpers/business-manager/pageTable';
import { Visit } from '#helpers/business-manager/visit';
import { externalOrder } from '#helpers/messages/externalOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import { MINUTE } from '#helpers/durations';

const OVER = '577000000000000001';
const OPEN = '577000000000000002';
const UNSURE = 'Select the checkbox first';

describe('Business Manager: erasing a buyer', () => {
    let sfcc: TestInstance;
    let visit: Visit;

    beforeEach(() => {
        sfcc = new TestInstance();
        sfcc.withoutOms();
        [OVER, OPEN].forEach((id) => sfcc.create(externalOrder({ c_externalOrderId: id })));
        sfcc.events({ eventId: 'c', orderNo: 'TTS-' + OVER, status: 'CANCELLED', cancel: { reason: 'out_of_stock' } });
        sfcc.job('TikTokShop-OrderFeed');
        visit = new Visit(sfcc);
    });

    afterEach(() => sfcc.close());

    const ask = (buyer: string): string => visit.submit('TikTokShopErasure-Ask', { buyer }).body;
    const erase = (orderNos: string): string =>
        visit.submit('TikTokShopErasure-Erase', { orderNos, sure: 'true' }).body;

    const TODO = 'Ship or cancel the order first, then erase its data.';

    /** Orders that the form of the page would erase; null where it has no form. */
    function offered(page: string): string | null {
        return /name="orderNos" value="([^"]*)"/.exec(page)?.[1] ?? null;
    }

    it('shows the orders with their states, and why some are not erased; its form names the others', async () => {
        await sfcc.clock.advance(10 * MINUTE);
        const page = ask('pat@example.com');
        expect(rowsOfPage(page)).to.deep.equal([
            ['TTS-' + OVER, 'CANCELLED'],
            ['TTS-' + OPEN, 'New ' + TODO]
        ]);
        expect(offered(page)).to.equal('TTS-' + OVER);
        expect(page).not.to.contain(UNSURE);
    });

    it('has no form where none can be erased', () => {
        const page = ask(OPEN);
        expect(rowsOfPage(page)).to.deep.equal([['TTS-' + OPEN, 'New ' + TODO]]);
        expect(offered(page)).to.equal(null);
    });

    it('asks again where the tick is missing, for the same orders', () => {
        const page = visit.submit('TikTokShopErasure-Erase', { orderNos: 'TTS-' + OVER }).body;
        expect(rowsOfPage(page)).to.deep.equal([['TTS-' + OVER, 'CANCELLED']]);
        expect(offered(page)).to.equal('TTS-' + OVER);
        expect(page).to.contain(UNSURE);
    });

    it('names what was erased, and says of the others why not', () => {
        const page = erase(`TTS-${OVER} TTS-${OPEN}`);
        expect(page).to.contain(`Erased: TTS-${OVER}</p>`).and.contain('These orders were not erased:');
        expect(rowsOfPage(page)).to.deep.equal([['TTS-' + OPEN, 'New ' + TODO]]);
        expect(rowsOfPage(ask(OVER))).to.deep.equal([['TTS-' + OVER, 'CANCELLED Erased before.']]);
    });

    it('names all that was erased, and no others', async () => {
        sfcc.events({ eventId: 'c', orderNo: 'TTS-' + OPEN, status: 'CANCELLED', cancel: { reason: 'out_of_stock' } });
        sfcc.job('TikTokShop-OrderFeed');
        await sfcc.clock.advance(10 * MINUTE);
        expect(offered(ask('pat@example.com'))).to.equal(`TTS-${OVER} TTS-${OPEN}`);
        const page = erase(`TTS-${OVER} TTS-${OPEN}`);
        expect(page).to.contain(`Erased: TTS-${OVER}, TTS-${OPEN}<`).and.not.contain('These orders were not erased:');
        expect(rowsOfPage(page)).to.deep.equal([]);
    });
});
