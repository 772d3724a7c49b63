import { expect } from 'chai';
import { edit, findKeys } from '#sfcc-mocks/store/session';
import { line } from '#helpers/messages/externalOrder';
import type { Json } from '#helpers/platform/testInstance';
import { A, B, NO, OrderPage } from '#helpers/business-manager/orderPage';
import { hiddenFields } from '#helpers/business-manager/pageTable';
import { Visit } from '#helpers/business-manager/visit';
import type { Form } from '#helpers/business-manager/visit';
describe('Business Manager: what can be done to an order', () => {
    let at: OrderPage;

    beforeEach(() => {
        at = new OrderPage();
    });

    afterEach(() => at.sfcc.close());

    describe('acts', () => {
        it('say what they will do, and change nothing before they are confirmed', () => {
            at.create();
            const text = at.ask('ship', { carrier: 'UPS', trackingNumber: '1Z9', [`units-${A}`]: '2' });
            expect(text)
                .to.contain('Package BM-1 is shipped with UPS, tracking number 1Z9')
                .and.contain('The status changes from New to Partly shipped.')
                .and.contain('TikTok learns of it with the next order feed.')
                .and.contain('The cartridge does not tell the OMS');
            expect(at.entry().appliedStatus).to.equal('New');
        });

        it('ship some units, then the rest', () => {
            at.create();
            const first = at.follow(
                at.act('ship', { carrier: 'UPS', trackingNumber: '1Z8', [`units-${A}`]: '2', [`units-${B}`]: '0' })
            );
            expect(first).to.contain('The shipment is recorded.').and.contain('Partly shipped, package BM-1 (');
            at.act('ship', { carrier: 'DHL', trackingNumber: '1Z9', [`units-${B}`]: '1' });
            expect(at.sfcc.order(NO).json).to.include({ c_externalOrderStatus: 'Shipped', shipping_status: 'shipped' });
            expect(Object.keys(JSON.parse(at.entry().packages as string) as Json)).to.deep.equal(['BM-1', 'BM-2']);
        });

        it('tell the packages of what is said to have left without any', () => {
            at.create();
            at.tell('Shipped');
            expect(at.show()).to.contain('Shipped without package information').and.not.contain('id="tts-cancel"');
            at.act('ship', { carrier: 'UPS', trackingNumber: '1Z8', [`units-${A}`]: '2', [`units-${B}`]: '1' });
            expect(Object.keys(JSON.parse(at.entry().packages as string) as Json)).to.deep.equal(['BM-1']);
            expect(at.show()).not.to.contain('id="tts-ship"');
        });

        it('correct a tracking number', () => {
            at.create();
            at.ship();
            expect(at.ask('correct', { packageNo: '1', carrier: 'UPS', trackingNumber: '1Z2' })).to.contain(
                'Package 1: UPS 1Z1 becomes UPS 1Z2.'
            );
            expect(at.follow(at.act('correct', { packageNo: '1', carrier: 'UPS', trackingNumber: '1Z2' }))).to.contain(
                '1Z2'
            );
            expect(at.entry()).to.include({ appliedStatus: 'PartiallyShipped', feedDue: true });
        });

        it('cancel the order, and tell the OMS as the seller', () => {
            at.create();
            const text = at.ask('cancel', { reason: 'out_of_stock', [`units-${A}`]: '2', [`units-${B}`]: '1' });
            expect(text)
                .to.contain('its stock is returned')
                .and.contain('The cartridge tells the OMS not to ship this.');
            at.confirm(text);
            expect(at.sfcc.order(NO).json).to.include({ c_externalOrderStatus: 'CANCELLED', status: 'cancelled' });
            const task = at.sfcc.customObject('TikTokShopTask', 'cancelled-' + at.id);
            expect(JSON.parse(task.payload as string)).to.include({
                initiator: 'SELLER',
                reason: 'out_of_stock',
                status: 'CANCELLED'
            });
        });

        it('cancel some units', () => {
            at.create();
            const text = at.ask('cancel', { reason: 'out_of_stock', [`units-${A}`]: '1', [`units-${B}`]: '0' });
            expect(text).to.contain('next inventory import');
            at.confirm(text);
            expect(JSON.parse(at.entry().cancelledUnits as string)).to.deep.equal({ [A]: 1 });
            expect(at.entry().appliedStatus).to.equal('New');
        });

        it('release a held order', () => {
            at.create({ product_lineitems: [line('no-such-product')] });
            expect(at.follow(at.act('release')))
                .to.contain('The order is released.')
                .and.contain('Released (');
            expect(at.sfcc.order(NO).json).to.include({ confirmation_status: 'confirmed', export_status: 'ready' });
        });

        it('retry what was given up', () => {
            at.create();
            at.actBlindly('cancel', { reason: 'out_of_stock', [`units-${A}`]: '2', [`units-${B}`]: '1' });
            giveUp('cancelled-' + at.id);
            expect(at.show()).to.contain('Given up').and.contain('act=retry');
            expect(at.ask('retry')).to.contain('The cartridge notifies the OMS again of the cancellation.');
            expect(at.follow(at.act('retry'))).to.contain('The tasks are due again.');
            expect(at.sfcc.customObject('TikTokShopTask', 'cancelled-' + at.id)).to.include({
                state: 'waiting',
                attempts: 0
            });
            expect(at.show(), 'error and advice are gone').not.to.contain('no answer');
        });

        it('mark an alert as handled, after which no mail tells of it', () => {
            at.create();
            at.ship();
            at.sfcc.patch(NO, { c_externalOrderStatus: 'CANCELLED', c_orderAction: 'cancel' });
            expect(at.show())
                .to.contain('Operations were alerted')
                .and.contain('TikTok cancelled the order after units had shipped.');
            at.follow(at.act('handled'));
            expect(at.entry()).to.include({ needsAttention: false, alertDue: false });
            expect(at.show()).not.to.contain('Operations were alerted').and.not.contain('act=handled');
        });

        it('show at once what they have changed: tiles and lists do not wait for the job', () => {
            at.create({ product_lineitems: [line('no-such-product')] });
            at.sfcc.job('TikTokShop-ProcessTasks');
            const overview = (): string => at.visit.page('TikTokShopOverview-Show');
            expect(overview()).to.match(/<strong>1<\/strong> held/);
            at.act('release');
            expect(overview()).to.match(/<strong>0<\/strong> held/);
        });

        it('mark an alert as handled, and say what still waits', () => {
            at.create({ product_lineitems: [line('no-such-product')] });
            at.sfcc.change(() => {
                const [key] = findKeys<Json>('CustomObject:TikTokShopOrder', () => true);
                (edit<Json>('CustomObject:TikTokShopOrder', key!).custom as Json).needsAttention = true;
            });
            expect(at.ask('handled')).to.contain('The order stays held until a person releases or cancels it.');
            at.act('handled');
            expect(at.show()).to.contain('Held: unknown product').and.contain('act=release');
        });

        /** As if all attempts had failed. */
        function giveUp(taskId: string): void {
            const task = at.sfcc.rows('CustomObject:TikTokShopTask').find((row) => row.key === taskId) as Json;
            Object.assign(task.custom as Json, { state: 'dead', attempts: 8, lastCode: '500', lastError: 'no answer' });
        }
    });

    describe('what cannot be done', () => {
        it('is refused with code, what was wrong and what is possible', () => {
            at.create();
            at.ship();
            const answer = at.actBlindly('cancel', {
                reason: 'out_of_stock',
                [`units-${A}`]: '2',
                [`units-${B}`]: '1'
            });
            expect(answer.status).to.equal(409);
            expect(answer.body)
                .to.contain('already_shipped')
                .and.contain('can no longer be cancelled')
                .and.contain('Shipped, Delivered, Completed');
            expect(at.entry().appliedStatus).to.equal('PartiallyShipped');
            expect(at.show()).to.match(/Operations[\s\S]*Cancelled[\s\S]*already_shipped/);
        });

        it('is said before it is tried', () => {
            at.create({ product_lineitems: [line('no-such-product')] });
            const text = at.ask('ship', { carrier: 'UPS', trackingNumber: '1Z9', 'units-no-such-product': '1' });
            expect(text).to.contain('Release it first.').and.not.contain('id="tts-act"');
        });

        it('is said with the place of the fault, what was expected, and what the order is, as far as there are any', () => {
            at.create();
            const said = (act: string, fields: Form): string[] => {
                const [, facts] = /<dl class="tts-facts">([^]*?)<\/dl>/.exec(at.ask(act, fields))!;
                return [...facts!.matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/g)].map(
                    ([, name, value]) => `${name}: ${value}`
                );
            };
            const parcel = { carrier: 'UPS', trackingNumber: '1Z9' };
            expect(said('ship', { ...parcel, [`units-${A}`]: '3' })).to.deep.equal([
                'Code: too_many_units',
                'Where: Packages',
                'Expected: no more units than ordered and not cancelled',
                'Current value: New'
            ]);
            expect(said('accept', { cancelId: '1' })).to.deep.equal([
                'Code: no_request',
                'Where: Request of the buyer',
                'Expected: the latest request of the buyer'
            ]);
            at.tell('CANCELLED');
            expect(said('ship', { ...parcel, [`units-${A}`]: '1' })).to.deep.equal([
                'Code: order_cancelled',
                'Where: Status',
                'Expected: an order that is not cancelled',
                'Current value: Cancelled',
                'Allowed: Nothing'
            ]);
        });

        [
            [
                'a tracking number with spaces',
                { carrier: 'UPS', trackingNumber: '1Z 9', [`units-${A}`]: '1' },
                'wrong_type'
            ],
            ['no carrier', { trackingNumber: '1Z9', [`units-${A}`]: '1' }, 'wrong_type'],
            ['no units', { carrier: 'UPS', trackingNumber: '1Z9' }, 'wrong_type'],
            ['half a unit', { carrier: 'UPS', trackingNumber: '1Z9', [`units-${A}`]: '0.5' }, 'wrong_type'],
            ['words for units', { carrier: 'UPS', trackingNumber: '1Z9', [`units-${A}`]: 'all' }, 'wrong_type'],
            [
                'more units than there are',
                { carrier: 'UPS', trackingNumber: '1Z9', [`units-${A}`]: '3' },
                'too_many_units'
            ],
            ['a product of no order', { carrier: 'UPS', trackingNumber: '1Z9', 'units-other': '1' }, 'unknown_product']
        ].forEach(([what, fields, code]) => {
            it(`${what as string} is refused`, () => {
                at.create();
                expect(at.ask('ship', fields as Form)).to.contain(code);
                const answer = at.actBlindly('ship', fields as Form);
                expect(answer.status).to.equal(409);
                expect(at.entry().packages).to.be.oneOf([null, undefined, '{}']);
            });
        });

        it('a bad tracking number is said in the form that was sent, which keeps what was entered', () => {
            at.create();
            const page = at.ask('ship', { carrier: 'UPS', trackingNumber: '1Z 9!', [`units-${A}`]: '1' });
            expect(page)
                .to.match(/name="trackingNumber"[^>]*value="1Z 9!" aria-invalid="true"/)
                .and.match(/id="tts-tracking-error"[^>]*>This is no tracking number/)
                .and.match(/name="units-701643632930" type="number" min="0" value="1"/);
            expect(hiddenFields(page, 'tts-edit')).to.deep.equal({ no: NO, act: 'ship' });
            at.ship();
            const correction = { packageNo: '1', carrier: 'UPS', trackingNumber: '1Z 9!' };
            expect(hiddenFields(at.ask('correct', correction), 'tts-edit')).to.deep.equal({
                no: NO,
                act: 'correct',
                packageNo: '1'
            });
        });

        it('of characters that cannot be read is said in the language of the user', () => {
            at.create();
            const fields = { carrier: 'UPS\u0001', trackingNumber: '1Z8', [`units-${A}`]: '1' };
            expect(at.ask('ship', fields)).to.contain('A value contains characters that cannot be read.');
            const german = new Visit(at.sfcc, ['*'], 'de').page('TikTokShopOrder-Ask', {
                no: NO,
                act: 'ship',
                ...fields
            });
            expect(german)
                .to.contain('Ein Wert enthält Zeichen, die sich nicht lesen lassen.')
                .and.not.contain('packages[0]');
        });

        it('a correction of a package that is not there is refused, and makes none', () => {
            at.create();
            expect(at.actBlindly('correct', { packageNo: '7', carrier: 'UPS', trackingNumber: '1Z9' }).body).to.contain(
                'unknown_package'
            );
            expect(at.entry().appliedStatus).to.equal('New');
        });

        it('an answer to a request that is not there is refused', () => {
            at.create();
            expect(at.actBlindly('accept', { cancelId: '1' }).body).to.contain('no_request');
        });
    });
});
