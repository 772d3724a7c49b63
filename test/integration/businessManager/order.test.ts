import { expect } from 'chai';
import type { HttpAnswer } from '../../../sfcc-mocks/contracts';
import { externalOrder, line } from '../../support/externalOrder';
import { TestInstance } from '../../support/testInstance';
import type { Json } from '../../support/testInstance';
import { Visit } from './visit';
import type { Form } from './visit';

const ID = '577000000000000001';
const NO = 'TTS-' + ID;
const SCRIPT = '<script>alert(1)</script>';
const A = '701643632930';
const B = '701643632947';

describe('Business Manager: one order', () => {
    let sfcc: TestInstance;
    let visit: Visit;

    beforeEach(() => {
        sfcc = new TestInstance();
        visit = new Visit(sfcc);
    });

    afterEach(() => sfcc.close());

    /** Two units of A and one of B. */
    function create(changes: Json = {}): void {
        sfcc.create(
            externalOrder({
                c_externalOrderId: ID,
                product_lineitems: [line(A, 2), line(B)],
                payment: { payment_method: 'SOCIAL_PAY', amount: 36.24 },
                ...changes
            })
        );
    }

    function ship(): void {
        const packages = [
            { packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1', items: [{ productId: A, quantity: 2 }] }
        ];
        sfcc.events({ eventId: 'ship', externalOrderId: ID, status: 'Shipped', packages });
    }

    /** The page of the order. */
    function page(parameters: Form = {}): string {
        return visit.page('TikTokShopOrder-Show', { no: NO, ...parameters });
    }

    /** What the page before an act says. */
    function ask(act: string, fields: Form = {}): string {
        return visit.page('TikTokShopOrder-Ask', { no: NO, act, ...fields });
    }

    /** The fields of the form that the page before an act shows. */
    function formOf(text: string): Form {
        const form = text.slice(text.indexOf('id="tts-act"'), text.indexOf('</form>', text.indexOf('id="tts-act"')));
        const fields = [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
        return Object.fromEntries(fields.map((match) => [match[1] as string, match[2] as string]));
    }

    /** Looks, then does it. */
    function act(name: string, fields: Form = {}): HttpAnswer {
        return visit.post('TikTokShopOrder-Act', formOf(ask(name, fields)));
    }

    /** Does it without looking. */
    function actBlindly(name: string, fields: Form = {}): HttpAnswer {
        return visit.submit('TikTokShopOrder-Act', { no: NO, act: name, eventId: 'form-1', ...fields });
    }

    /** The page an act leads to. */
    function follow(answer: HttpAnswer): string {
        expect(answer.status, answer.body).to.equal(302);
        const location = new URL(answer.headers.location as string, 'https://localhost');
        return visit.page('TikTokShopOrder-Show', Object.fromEntries(location.searchParams));
    }

    function entry(): Json {
        return sfcc.customObject('TikTokShopOrder', ID);
    }

    describe('what it shows', () => {
        it('each message with time, source and outcome', () => {
            create();
            ship();
            sfcc.events({ eventId: 'x', externalOrderId: ID, status: 'CANCELLED' });
            const history = page().split('id="tts-history"')[1] as string;
            expect(history).to.match(/2026-11-23 05:00[\s\S]*TikTok[\s\S]*Order created[\s\S]*applied/);
            expect(history).to.match(/OMS[\s\S]*Shipped, package 1[\s\S]*applied/);
            expect(history).to.match(/OMS[\s\S]*CANCELLED[\s\S]*rejected[\s\S]*already_shipped/);
        });

        it('packages, units and money', () => {
            create();
            ship();
            expect(page())
                .to.match(/<th scope="row">1<\/th>\s*<td>UPS<\/td>\s*<td>1Z1<\/td>\s*<td>2 .{1,7} 701643632930/)
                .and.match(/<th scope="row">701643632947<\/th><td>1<\/td><td>0<\/td><td>0<\/td><td>1<\/td>/)
                .and.contain('<dt>Total</dt><dd>36.24 USD</dd>')
                .and.contain('<dt>Captured by TikTok</dt><dd>36.24 USD</dd>')
                .and.contain('TikTok has not been asked what the buyer paid');
        });

        it('why it is held, and what the announced total is off', () => {
            create({ payment: { payment_method: 'SOCIAL_PAY', amount: 40 } });
            expect(page()).to.contain('Held: total differs').and.contain('<dd>3.76 USD</dd>');
        });

        it('the same in German, and a text for everything', () => {
            create({ product_lineitems: [line('no-such-product')] });
            ['default', 'de'].forEach((locale) => {
                const text = new Visit(sfcc, ['*'], locale).page('TikTokShopOrder-Show', { no: NO });
                expect(text.match(/>\s*[a-z]+\.[a-z.-]+\s*</g), locale).to.equal(null);
            });
            expect(new Visit(sfcc, ['*'], 'de').page('TikTokShopOrder-Show', { no: NO })).to.contain(
                'Was man tun kann'
            );
        });

        it('offers only what is possible', () => {
            create({ product_lineitems: [line('no-such-product')] });
            expect(page()).to.contain('act=release').and.contain('id="tts-cancel"').and.not.contain('id="tts-ship"');
            act('release');
            expect(page()).not.to.contain('act=release');
            actBlindly('cancel', { reason: 'out_of_stock', 'units-no-such-product': '1' });
            expect(page()).to.contain('Nothing can be done to this order now');
        });
    });

    describe('acts', () => {
        it('say what they will do, and change nothing before they are confirmed', () => {
            create();
            const text = ask('ship', { carrier: 'UPS', trackingNumber: '1Z9', [`units-${A}`]: '2' });
            expect(text)
                .to.contain('Package BM-1 leaves with UPS, tracking number 1Z9')
                .and.contain('The status changes from New to Partly shipped.')
                .and.contain('TikTok learns of it with the next order feed.')
                .and.contain('The OMS is not told');
            expect(entry().appliedStatus).to.equal('New');
        });

        it('ship some units, then the rest', () => {
            create();
            const first = follow(
                act('ship', { carrier: 'UPS', trackingNumber: '1Z8', [`units-${A}`]: '2', [`units-${B}`]: '0' })
            );
            expect(first).to.contain('The shipment is recorded.').and.contain('PartiallyShipped, package BM-1 (');
            act('ship', { carrier: 'DHL', trackingNumber: '1Z9', [`units-${B}`]: '1' });
            expect(sfcc.order(NO).json).to.include({ c_externalOrderStatus: 'Shipped', shipping_status: 'shipped' });
            expect(Object.keys(JSON.parse(entry().packages as string) as Json)).to.deep.equal(['BM-1', 'BM-2']);
        });

        it('correct a tracking number', () => {
            create();
            ship();
            expect(ask('correct', { packageNo: '1', carrier: 'UPS', trackingNumber: '1Z2' })).to.contain(
                'Package 1: UPS 1Z1 becomes UPS 1Z2.'
            );
            expect(follow(act('correct', { packageNo: '1', carrier: 'UPS', trackingNumber: '1Z2' }))).to.contain('1Z2');
            expect(entry()).to.include({ appliedStatus: 'PartiallyShipped', feedDue: true });
        });

        it('cancel the order, and tell the OMS as the seller', () => {
            create();
            const text = ask('cancel', { reason: 'out_of_stock', [`units-${A}`]: '2', [`units-${B}`]: '1' });
            expect(text).to.contain('its stock goes back').and.contain('The OMS is told that it must not ship this.');
            visit.post('TikTokShopOrder-Act', formOf(text));
            expect(sfcc.order(NO).json).to.include({ c_externalOrderStatus: 'CANCELLED', status: 'cancelled' });
            const task = sfcc.customObject('TikTokShopTask', 'cancelled-' + ID);
            expect(JSON.parse(task.payload as string)).to.include({
                initiator: 'SELLER',
                reason: 'out_of_stock',
                status: 'CANCELLED'
            });
        });

        it('cancel some units', () => {
            create();
            const text = ask('cancel', { reason: 'out_of_stock', [`units-${A}`]: '1', [`units-${B}`]: '0' });
            expect(text).to.contain('next inventory import');
            visit.post('TikTokShopOrder-Act', formOf(text));
            expect(JSON.parse(entry().cancelledUnits as string)).to.deep.equal({ [A]: 1 });
            expect(entry().appliedStatus).to.equal('New');
        });

        it('release a held order', () => {
            create({ product_lineitems: [line('no-such-product')] });
            expect(follow(act('release')))
                .to.contain('The order is released.')
                .and.contain('Released (');
            expect(sfcc.order(NO).json).to.include({ confirmation_status: 'confirmed', export_status: 'ready' });
        });

        it('retry what was given up', () => {
            create();
            actBlindly('cancel', { reason: 'out_of_stock', [`units-${A}`]: '2', [`units-${B}`]: '1' });
            giveUp('cancelled-' + ID);
            expect(page()).to.contain('Given up').and.contain('act=retry');
            expect(ask('retry')).to.contain('The OMS is told again what was cancelled.');
            expect(follow(act('retry'))).to.contain('The tasks are due again.');
            expect(sfcc.customObject('TikTokShopTask', 'cancelled-' + ID)).to.include({
                state: 'waiting',
                attempts: 0
            });
        });

        it('mark an alert as handled, after which no mail tells of it', () => {
            create();
            ship();
            sfcc.patch(NO, { c_externalOrderStatus: 'CANCELLED', c_orderAction: 'cancel' });
            expect(page())
                .to.contain('Operations were alerted')
                .and.contain('TikTok cancelled an order that had left already');
            follow(act('handled'));
            expect(entry()).to.include({ needsAttention: false, alertDue: false });
            expect(page()).not.to.contain('Operations were alerted').and.not.contain('act=handled');
        });

        /** As if all attempts had failed. */
        function giveUp(taskId: string): void {
            const task = sfcc.rows('CustomObject:TikTokShopTask').find((row) => row.key === taskId) as Json;
            Object.assign(task.custom as Json, { state: 'dead', attempts: 8, lastCode: '500', lastError: 'no answer' });
        }
    });

    describe('what cannot be done', () => {
        it('is refused with code, what was wrong and what is possible', () => {
            create();
            ship();
            const answer = actBlindly('cancel', { reason: 'out_of_stock', [`units-${A}`]: '2', [`units-${B}`]: '1' });
            expect(answer.status).to.equal(409);
            expect(answer.body)
                .to.contain('already_shipped')
                .and.contain('it cannot be cancelled any more')
                .and.contain('Shipped, Delivered, Completed');
            expect(entry().appliedStatus).to.equal('PartiallyShipped');
            expect(page()).to.match(/Operations[\s\S]*CANCELLED[\s\S]*already_shipped/);
        });

        it('is said before it is tried', () => {
            create({ product_lineitems: [line('no-such-product')] });
            const text = ask('ship', { carrier: 'UPS', trackingNumber: '1Z9', 'units-no-such-product': '1' });
            expect(text).to.contain('Release it first.').and.not.contain('id="tts-act"');
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
            ['a product of no order', { carrier: 'UPS', trackingNumber: '1Z9', 'units-other': '1' }, 'too_many_units']
        ].forEach(([what, fields, code]) => {
            it(`${what as string} is refused`, () => {
                create();
                expect(ask('ship', fields as Form)).to.contain(code as string);
                const answer = actBlindly('ship', fields as Form);
                expect(answer.status).to.equal(409);
                expect(entry().packages).to.be.oneOf([null, undefined, '{}']);
            });
        });

        it('a correction of a package that is not there is refused, and makes none', () => {
            create();
            expect(actBlindly('correct', { packageNo: '7', carrier: 'UPS', trackingNumber: '1Z9' }).body).to.contain(
                'unknown_package'
            );
            expect(entry().appliedStatus).to.equal('New');
        });

        it('an answer to a request that is not there is refused', () => {
            create();
            expect(actBlindly('accept', { cancelId: '1' }).body).to.contain('no_request');
        });
    });

    describe('safety', () => {
        it('sending a form twice does it once', () => {
            create();
            const form = formOf(ask('ship', { carrier: 'UPS', trackingNumber: '1Z8', [`units-${A}`]: '1' }));
            visit.post('TikTokShopOrder-Act', form);
            const again = follow(visit.post('TikTokShopOrder-Act', form));
            expect(again).to.contain('That was done before.');
            expect(Object.keys(JSON.parse(entry().packages as string) as Json)).to.deep.equal(['BM-1']);
        });

        it('an act twice is harmless, whichever it is', () => {
            create({ product_lineitems: [line('no-such-product')] });
            act('release');
            expect(follow(actBlindly('release'))).to.contain('That was done before.');
            expect(follow(actBlindly('handled'))).to.contain('That was done before.');
            expect(follow(actBlindly('retry'))).to.contain('That was done before.');
        });

        it('forms without a token, with a forged one, or of another session are refused', () => {
            create();
            const form = {
                no: NO,
                act: 'cancel',
                eventId: 'e',
                reason: 'out_of_stock',
                [`units-${A}`]: '2',
                [`units-${B}`]: '1'
            };
            const foreign = new Visit(sfcc).token();
            expect(visit.post('TikTokShopOrder-Act', form).status).to.equal(403);
            expect(visit.post('TikTokShopOrder-Act', { ...form, csrf_token: 'forged' }).status).to.equal(403);
            expect(visit.post('TikTokShopOrder-Act', { ...form, csrf_token: foreign }).status).to.equal(403);
            expect(visit.get('TikTokShopOrder-Act', { ...form, csrf_token: visit.token() }).status).to.equal(405);
            expect(entry().appliedStatus).to.equal('New');
        });

        it('who may only read can look and not act', () => {
            create();
            const reader = new Visit(sfcc, ['tiktokshop_read']);
            expect(reader.get('TikTokShopOrder-Show', { no: NO }).status).to.equal(200);
            expect(reader.get('TikTokShopOrder-Ask', { no: NO, act: 'cancel' }).status).to.equal(403);
            expect(reader.submit('TikTokShopOrder-Act', { no: NO, act: 'cancel' }).status).to.equal(403);
        });

        it('an order of another site, or of none, is not found', () => {
            create();
            const outlet = new Visit(sfcc, ['*'], 'default', 'Outlet');
            expect(outlet.get('TikTokShopOrder-Show', { no: NO }).status).to.equal(404);
            expect(outlet.get('TikTokShopOrder-Ask', { no: NO, act: 'cancel' }).status).to.equal(404);
            expect(outlet.submit('TikTokShopOrder-Act', { no: NO, act: 'handled' }).status).to.equal(404);
            expect(visit.get('TikTokShopOrder-Show', { no: 'TTS-0' }).status).to.equal(404);
            expect(visit.get('TikTokShopOrder-Show').status).to.equal(404);
            expect(visit.get('TikTokShopOrder-Ask', { no: NO, act: 'explode' }).status).to.equal(404);
            expect(actBlindly('explode').status).to.equal(404);
        });

        it('script is text, wherever it stands', () => {
            const customer = externalOrder().customer as Json;
            create({
                customer: { ...customer, customer_name: SCRIPT },
                c_buyerNote: SCRIPT,
                c_orderNote: SCRIPT,
                c_orderTag: SCRIPT,
                product_lineitems: [line(SCRIPT)]
            });
            act('release');
            const packages = [{ packageNo: SCRIPT, carrier: SCRIPT, trackingNumber: '1Z' }];
            sfcc.events({ eventId: SCRIPT, externalOrderId: ID, status: 'Shipped', packages });
            const custom = sfcc.rows('CustomObject:TikTokShopOrder')[0]!.custom as Json;
            const history = JSON.parse(custom.history as string) as Json[];
            history.push({
                at: SCRIPT,
                source: SCRIPT,
                what: SCRIPT,
                outcome: SCRIPT,
                code: SCRIPT,
                requestId: SCRIPT
            });
            custom.history = JSON.stringify(history);
            const request = {
                cancelId: `"${SCRIPT}`,
                reason: SCRIPT,
                remark: SCRIPT,
                state: SCRIPT,
                choice: SCRIPT,
                askedAt: 1,
                answerBy: 1
            };
            Object.assign(custom, { cancelRequest: JSON.stringify(request), tiktokStatus: SCRIPT });
            custom.tiktokState = JSON.stringify({ [SCRIPT]: SCRIPT });
            sfcc.order(NO);
            expect(page()).to.contain('&lt;script').and.not.contain(SCRIPT);
            expect(page({ done: SCRIPT })).not.to.contain(SCRIPT);
            for (const name of ['ship', 'correct', 'cancel', 'accept', 'refuse']) {
                const fields = {
                    carrier: SCRIPT,
                    trackingNumber: SCRIPT,
                    reason: SCRIPT,
                    packageNo: SCRIPT,
                    cancelId: SCRIPT,
                    eventId: `"${SCRIPT}`
                };
                expect(ask(name, { ...fields, [`units-${SCRIPT}`]: SCRIPT }), name).not.to.contain(SCRIPT);
            }
            expect(ask('correct', { packageNo: SCRIPT, carrier: `"${SCRIPT}`, trackingNumber: '1Z9' }))
                .to.contain('id="tts-act"')
                .and.not.contain(SCRIPT);
            expect(visit.get('TikTokShopOrder-Show', { no: SCRIPT }).body).not.to.contain(SCRIPT);
        });
    });
});
