import { expect } from 'chai';
import { A, B, NO, OrderPage } from '#helpers/business-manager/orderPage';
import { factsOfPage, hiddenFields } from '#helpers/business-manager/pageTable';

describe('Business Manager: the page before an act', () => {
    let at: OrderPage;

    beforeEach(() => {
        at = new OrderPage();
        at.create();
    });

    afterEach(() => at.sfcc.close());

    const BOTH = { [`units-${A}`]: '2', [`units-${B}`]: '1' };

    it('has a form with all that was entered', () => {
        const page = at.ask('ship', { carrier: 'UPS', trackingNumber: '1Z9', ...BOTH });
        const { eventId, ...entered } = hiddenFields(page, 'tts-act');
        expect(entered).to.deep.equal({ no: NO, act: 'ship', carrier: 'UPS', trackingNumber: '1Z9', ...BOTH });
        expect(eventId).to.match(/^bm-\w{20,}$/);
        const cancel = at.ask('cancel', { reason: 'out_of_stock', ...BOTH });
        expect(hiddenFields(cancel, 'tts-act')).to.include({ act: 'cancel', reason: 'out_of_stock', ...BOTH });
    });

    it('marks what cannot be undone', () => {
        const button = (page: string): string => /<button type="submit" class="([^"]*)">/.exec(page)![1]!;
        expect(button(at.ask('cancel', { reason: 'out_of_stock', ...BOTH }))).to.contain('tts-danger');
        expect(button(at.ask('ship', { carrier: 'UPS', trackingNumber: '1Z9', ...BOTH }))).not.to.contain('danger');
    });

    it('says of an entry that is refused what is wrong, where, and what is expected, and shows it to be corrected', () => {
        const page = at.ask('ship', { carrier: 'UPS', trackingNumber: '1Z 9', ...BOTH });
        expect(factsOfPage(page)).to.deep.equal([
            ['Code', 'wrong_type'],
            ['Where', 'Tracking number'],
            ['Expected', 'letters, digits and -']
        ]);
        const form = page.slice(page.indexOf('id="tts-edit"'));
        expect(form).to.match(/name="carrier"[^>]*value="UPS" aria-invalid="false"/);
        expect(form).to.match(/name="trackingNumber"[^>]*value="1Z 9" aria-invalid="true"/);
        expect(form).to.match(/id="tts-carrier-error"[^>]*><\/span>/);
        expect(form).to.match(/id="tts-tracking-error"[^>]*>This is no tracking number/);
        [A, B].forEach((productId, index) =>
            expect(form).to.match(
                new RegExp(`id="tts-units-${index}" name="units-${productId}"[^>]*value="${2 - index}"`)
            )
        );
        expect(page).not.to.contain('id="tts-act"');
    });

    it('says what the order allows in place of what it refuses, and offers nothing to correct', () => {
        at.ship();
        const page = at.ask('cancel', { reason: 'out_of_stock', ...BOTH });
        expect(factsOfPage(page)).to.deep.equal([
            ['Code', 'already_shipped'],
            ['Where', 'Status'],
            ['Expected', 'an order that has not shipped'],
            ['Current value', 'Partly shipped'],
            ['Allowed', 'Shipped, Delivered, Completed']
        ]);
        expect(page).not.to.contain('id="tts-act"').and.not.contain('id="tts-edit"');
    });

    it('says where there is nothing to do', () => {
        at.ship();
        const page = at.ask('correct', { packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1' });
        expect(page).to.contain('There is nothing to do').and.not.contain('id="tts-act"');
        expect(factsOfPage(page)).to.deep.equal([]);
    });
});
