import { expect } from 'chai';
import { externalOrder, line } from '#helpers/messages/externalOrder';
import { edit } from '#sfcc-mocks/store/session';
import type { Json } from '#helpers/platform/testInstance';
import { A, B, NO, OrderPage } from '#helpers/business-manager/orderPage';
import { Visit } from '#helpers/business-manager/visit';
import { DAY } from '#helpers/durations';

const SCRIPT = '<script>alert(1)</script>';
describe('Business Manager: one order', () => {
    let at: OrderPage;

    beforeEach(() => {
        at = new OrderPage();
    });

    afterEach(() => at.sfcc.close());

    describe('what it shows', () => {
        it('each message with time, source and outcome', () => {
            at.create();
            at.ship();
            at.tell('CANCELLED');
            const history = at.show().split('id="tts-history"')[1] as string;
            expect(history).to.match(/2026-11-23 05:00[\s\S]*TikTok[\s\S]*Order created[\s\S]*applied/);
            expect(history).to.match(/OMS[\s\S]*Shipped, package 1[\s\S]*applied/);
            expect(history).to.match(/OMS[\s\S]*Cancelled[\s\S]*rejected[\s\S]*already_shipped/);
        });

        it('when it was created: how long ago with the time, after a week the time alone', async () => {
            at.create();
            const created = (): string =>
                /Created<\/dt><dd>([\s\S]*?)<\/dd>/
                    .exec(at.show())![1]!
                    .replace(/<[^>]*>/g, '')
                    .replace(/\s+/g, ' ')
                    .trim();
            await at.sfcc.clock.advance(2 * DAY);
            expect(created()).to.equal('2 d ago (2026-11-23 05:00)');
            await at.sfcc.clock.advance(8 * DAY);
            expect(created()).to.equal('2026-11-23 05:00');
        });

        it('alerts, notes and history in the language of the user', () => {
            at.create();
            at.ship();
            at.sfcc.patch(NO, { c_externalOrderStatus: 'CANCELLED', c_orderAction: 'cancel' });
            const german = new Visit(at.sfcc, ['*'], 'de').page('TikTokShopOrder-Show', { no: NO });
            expect(at.show()).to.contain('TikTok cancelled the order after units had shipped.');
            expect(german).to.contain('TikTok hat die Bestellung storniert, nachdem ein Teil versandt war.');
            expect(german).to.contain('Versandt, Paket 1').and.contain('Bestellung angelegt');
            expect(german).not.to.contain('[&quot;').and.not.contain('history.');
            const overview = new Visit(at.sfcc, ['*'], 'de');
            at.sfcc.job('TikTokShop-ProcessTasks');
            expect(overview.page('TikTokShopOverview-Show')).to.contain('nachdem ein Teil versandt war');
        });

        it('what an older version stored, in its own words', () => {
            at.create();
            const custom = at.sfcc.rows('CustomObject:TikTokShopOrder')[0]!.custom as Json;
            const line = { at: '2026-11-23T10:00:00Z', source: 'OMS', outcome: 'applied', code: '', requestId: '' };
            custom.history = JSON.stringify([{ ...line, what: 'Shipped, package 7' }]);
            const note = {
                subject: 'TikTok Shop',
                text: 'The order had left',
                createdBy: 'system',
                creationDate: new Date(0)
            };
            at.sfcc.rows('Order')[0]!.notes = [note];
            expect(at.show()).to.contain('Shipped, package 7').and.contain('The order had left');
        });

        it('packages, units and money', () => {
            at.create();
            at.ship();
            expect(at.show())
                .to.match(
                    /<th scope="row">1<\/th>\s*<td>UPS<\/td>\s*<td><a href="https:\/\/www\.ups\.com[^"]*1Z1"[^>]*>1Z1<\/a><\/td>\s*<td>2 .{1,7} 701643632930/
                )
                .and.match(
                    /Checked Silk Tie<br\/><span class="tts-quiet">701643632947<\/span><\/th><td>1<\/td><td>0<\/td><td>0<\/td><td>1<\/td><td>4,999<\/td>/
                )
                .and.contain('<dt>Total</dt><dd>36.24 USD</dd>')
                .and.contain('<dt>Captured by TikTok</dt><dd>36.24 USD</dd>')
                .and.contain('The cartridge has not read from TikTok yet what the buyer paid');
        });

        it('why it is held, and what the announced total is off', () => {
            at.create({ payment: { payment_method: 'SOCIAL_PAY', amount: 40 } });
            expect(at.show())
                .to.contain('Held: total differs')
                .and.contain('<dt>Announced total</dt><dd>40.00 USD</dd>')
                .and.contain('<dd>3.76 USD</dd>');
        });

        it('which line holds it, with the name and the stock of each product', () => {
            at.create({ product_lineitems: [line(B), line('no-such-product')], payment: undefined });
            const goods = at.show().split('id="tts-goods"')[1] as string;
            expect(goods).to.match(/Checked Silk Tie<br\/><span class="tts-quiet">701643632947<\/span><\/th>/);
            expect(goods).to.match(
                /no-such-product<\/span><br\/><span class="tts-badge tts-badge-bad">Held: unknown product/
            );
            expect(goods).to.contain('Not in the catalog');
        });

        it('the picture of a product where the catalog has one', () => {
            at.create();
            at.sfcc.change(() => {
                const image = { path: 'tie.jpg', alt: {}, title: {} };
                edit<Json>('Product', B).images = [{ viewType: 'small', variations: {}, images: [image] }];
            });
            expect(at.show()).to.match(/<img class="tts-picture" src="https:[^"]*tie\.jpg" alt=""/);
        });

        it('its total and age at once, then the goods, and no line that both sides leave empty', () => {
            at.create();
            const page = at.show();
            expect(page.split('<h2')[0]).to.match(/<strong>36\.24 USD<\/strong>\s*<span[^>]*>\s*<time[^>]*>just now/);
            const parts = [...page.matchAll(/<h2 id="tts-(\w+)"/g)].map((match) => match[1]);
            expect(parts.slice(0, 4)).to.deep.equal(['actions', 'goods', 'order', 'money']);
            expect(page).to.contain('>Packages</th>').and.not.contain('>In one parcel with</th>');
        });

        it('one button that stands out at most', () => {
            at.create({ product_lineitems: [line('no-such-product')] });
            expect(at.show().match(/tts-primary/g)).to.have.length(1);
        });

        it('the same in German, and a text for everything', () => {
            at.create({ product_lineitems: [line('no-such-product')] });
            ['default', 'de'].forEach((locale) => {
                const text = new Visit(at.sfcc, ['*'], locale).page('TikTokShopOrder-Show', { no: NO });
                expect(text.match(/>\s*[a-z]+\.[a-z.-]+\s*</g), locale).to.equal(null);
            });
            expect(new Visit(at.sfcc, ['*'], 'de').page('TikTokShopOrder-Show', { no: NO })).to.contain(
                'Was Sie tun können'
            );
        });

        it('offers only what is possible', () => {
            at.create({ product_lineitems: [line('no-such-product')] });
            expect(at.show()).to.contain('act=release').and.contain('id="tts-cancel"').and.not.contain('id="tts-ship"');
            at.act('release');
            expect(at.show()).not.to.contain('act=release');
            at.actBlindly('cancel', { reason: 'out_of_stock', 'units-no-such-product': '1' });
            expect(at.show()).to.contain('There is nothing to do for this order now');
        });
    });

    describe('safety', () => {
        it('sending a form twice does it once', () => {
            at.create();
            const form = at.ask('ship', { carrier: 'UPS', trackingNumber: '1Z8', [`units-${A}`]: '1' });
            at.confirm(form);
            const again = at.follow(at.confirm(form));
            expect(again).to.contain('This was done before.');
            expect(Object.keys(JSON.parse(at.entry().packages as string) as Json)).to.deep.equal(['BM-1']);
        });

        it('an act twice is harmless, whichever it is', () => {
            at.create({ product_lineitems: [line('no-such-product')] });
            at.act('release');
            expect(at.follow(at.actBlindly('release'))).to.contain('This was done before.');
            expect(at.follow(at.actBlindly('handled'))).to.contain('This was done before.');
            expect(at.follow(at.actBlindly('retry'))).to.contain('This was done before.');
        });

        it('forms without a token, with a forged one, or of another session are refused', () => {
            at.create();
            const form = {
                no: NO,
                act: 'cancel',
                eventId: 'e',
                reason: 'out_of_stock',
                [`units-${A}`]: '2',
                [`units-${B}`]: '1'
            };
            const foreign = new Visit(at.sfcc).token();
            expect(at.visit.post('TikTokShopOrder-Act', form).status).to.equal(403);
            expect(at.visit.post('TikTokShopOrder-Act', { ...form, csrf_token: 'forged' }).status).to.equal(403);
            expect(at.visit.post('TikTokShopOrder-Act', { ...form, csrf_token: foreign }).status).to.equal(403);
            expect(at.visit.get('TikTokShopOrder-Act', { ...form, csrf_token: at.visit.token() }).status).to.equal(405);
            expect(at.entry().appliedStatus).to.equal('New');
        });

        it('who may only read can look and not act', () => {
            at.create();
            const reader = new Visit(at.sfcc, ['tiktokshop_read']);
            expect(reader.get('TikTokShopOrder-Show', { no: NO }).status).to.equal(200);
            expect(reader.get('TikTokShopOrder-Ask', { no: NO, act: 'cancel' }).status).to.equal(403);
            expect(reader.submit('TikTokShopOrder-Act', { no: NO, act: 'cancel' }).status).to.equal(403);
        });

        it('an order of another site, or of none, is not found', () => {
            at.create();
            const outlet = new Visit(at.sfcc, ['*'], 'default', 'Outlet');
            expect(outlet.get('TikTokShopOrder-Show', { no: NO }).status).to.equal(404);
            expect(outlet.get('TikTokShopOrder-Ask', { no: NO, act: 'cancel' }).status).to.equal(404);
            expect(outlet.submit('TikTokShopOrder-Act', { no: NO, act: 'handled' }).status).to.equal(404);
            expect(at.visit.get('TikTokShopOrder-Show', { no: 'TTS-0' }).status).to.equal(404);
            expect(at.visit.get('TikTokShopOrder-Show').status).to.equal(404);
            expect(at.visit.get('TikTokShopOrder-Ask', { no: NO, act: 'explode' }).status).to.equal(404);
            expect(at.actBlindly('explode').status).to.equal(404);
        });

        it('script is text, wherever it stands', () => {
            const customer = externalOrder().customer as Json;
            at.create({
                customer: { ...customer, customer_name: SCRIPT },
                c_buyerNote: SCRIPT,
                c_orderNote: SCRIPT,
                c_orderTag: SCRIPT,
                product_lineitems: [line(SCRIPT)]
            });
            at.act('release');
            const packages = [{ packageNo: SCRIPT, carrier: SCRIPT, trackingNumber: '1Z' }];
            at.sfcc.events({ eventId: SCRIPT, externalOrderId: at.id, status: 'Shipped', packages });
            const custom = at.sfcc.rows('CustomObject:TikTokShopOrder')[0]!.custom as Json;
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
            at.sfcc.order(NO);
            expect(at.show()).to.contain('&lt;script').and.not.contain(SCRIPT);
            expect(at.show({ done: SCRIPT })).not.to.contain(SCRIPT);
            for (const name of ['ship', 'correct', 'cancel', 'accept', 'refuse']) {
                const fields = {
                    carrier: SCRIPT,
                    trackingNumber: SCRIPT,
                    reason: SCRIPT,
                    packageNo: SCRIPT,
                    cancelId: SCRIPT,
                    eventId: `"${SCRIPT}`
                };
                expect(at.ask(name, { ...fields, [`units-${SCRIPT}`]: SCRIPT }), name).not.to.contain(SCRIPT);
            }
            expect(at.ask('correct', { packageNo: SCRIPT, carrier: `"${SCRIPT}`, trackingNumber: '1Z9' }))
                .to.contain('id="tts-act"')
                .and.not.contain(SCRIPT);
            expect(at.visit.get('TikTokShopOrder-Show', { no: SCRIPT }).body).not.to.contain(SCRIPT);
        });
    });
});
