import { expect } from 'chai';
import { readRecipientAddress, readShownAddress } from '#cartridge/lifecycle/rules/address/recipientAddress';
import { hasMask } from '#cartridge/lifecycle/rules/address/mask';
import { parseOrderEvent } from '#cartridge/oms/rules/orderEvent';
import { parseReturnDecision } from '#cartridge/oms/rules/returnDecision';
import { readEnvelope, readItems, dataOf } from '#cartridge/openapi/rules/apiAnswer';
import { readTikTokOrder } from '#cartridge/openapi/rules/tiktokOrder';
import { readReturn } from '#cartridge/openapi/rules/tiktokReturn';
import { externalOrderOf } from '#cartridge/imports/rules/externalOrderOf';
import { decideImport } from '#cartridge/imports/rules/decideImport';
import { parseExternalOrder } from '#cartridge/orders/rules/externalOrder';
import type { Outcome } from '#cartridge/platform/rules/outcome';
import { isXmlText } from '#cartridge/platform/rules/xmlText';
import { newsOf } from '#cartridge/returns/rules/returnNews';
import { parseWebhook } from '#cartridge/webhooks/rules/webhook';
import { anyJsonLike, damagedJson, holdsFor } from '#helpers/faults/properties';
import { externalOrder } from '#helpers/messages/externalOrder';
import { tiktokAnswers } from '#helpers/messages/tiktokAnswers';
import type { TikTokAnswers } from '#helpers/messages/tiktokAnswers';
import type { Json } from '#helpers/platform/testInstance';

const EVENT = {
    eventId: 'e1',
    orderNo: 'TTS-1',
    externalOrderId: '577000000000000001',
    status: 'PartiallyShipped',
    occurredAt: '2026-11-23T12:00:00Z',
    packages: [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1', items: [{ productId: 'A', quantity: 1 }] }],
    cancel: { reason: 'out_of_stock', items: [{ productId: 'A', quantity: 1 }] }
};
const DECISION = { eventId: 'e1', returnId: '4035', decision: 'received', items: [{ productId: 'A', quantity: 1 }] };
const WEBHOOK = {
    type: 1,
    tts_notification_id: '7380066284010012345',
    shop_id: '7000714532876273420',
    timestamp: 1_763_899_200,
    data: { order_id: '577000000000000001', order_status: 'CANCEL', package_list: [{ order_id_list: ['577'] }] }
};

/** Says what was wrong, where, and what was expected. */
function expectReason(rejection: Outcome): void {
    expect(rejection.outcome).to.equal('rejected');
    [rejection.code, rejection.path, rejection.expected, rejection.msg].forEach((text) =>
        expect(text).to.be.a('string')
    );
    expect(rejection.code).not.to.equal('');
    expect(rejection.expected).not.to.equal('');
    expect(rejection.msg).not.to.equal('');
}

describe('Any message from outside', () => {
    const both = (good: object, check: (input: unknown) => void): void => {
        holdsFor([damagedJson(good)], check);
        holdsFor([anyJsonLike(good)], check);
    };

    it('of TikTok’s connector is an order with whole amounts, or is refused with a reason', () => {
        [true, false].forEach((isTaxContained) =>
            both(externalOrder(), (input) => {
                const parsed = parseExternalOrder(input, isTaxContained);
                if (!parsed.ok) {
                    expectReason(parsed.rejection);
                    return;
                }
                parsed.order.lines.forEach(({ quantity, net, tax, taxRate, adjustments }) => {
                    [quantity, net, tax].forEach((one) => expect(Number.isSafeInteger(one)).to.equal(true));
                    adjustments.forEach((one) => expect(Number.isSafeInteger(one.net + one.tax)).to.equal(true));
                    expect(taxRate === null || (taxRate >= 0 && taxRate <= 1)).to.equal(true);
                    expect(quantity).to.be.within(1, 1000);
                });
                const { gross, net, tax } = parsed.order.shipping;
                [gross, net, tax].forEach((one) => expect(Number.isSafeInteger(one)).to.equal(true));
                expect(parsed.order.externalOrderId).to.match(/^[A-Za-z0-9_-]{1,40}$/);
                const texts = [...Object.values(parsed.order.shippingAddress), parsed.order.buyerNote];
                texts.forEach((text) => expect(isXmlText(text)).to.equal(true));
            })
        );
    });

    it('of the OMS about an order is an event, or is refused with a reason', () => {
        both(EVENT, (input) => {
            const parsed = parseOrderEvent(input, '2026-11-23T12:00:00.000Z');
            if (!parsed.ok) {
                expectReason(parsed.rejection);
            }
        });
    });

    it('of the OMS about a return is a decision, or is refused with a reason', () => {
        both(DECISION, (input) => {
            const parsed = parseReturnDecision(input);
            if (!parsed.ok) {
                expectReason(parsed.rejection);
            }
        });
    });

    it('of TikTok is a webhook with ids that are texts, or none', () => {
        both(WEBHOOK, (input) => {
            const webhook = parseWebhook(input);
            if (webhook) {
                const { type, ...ids } = webhook;
                expect(type).to.be.a('number');
                [ids.notificationId, ids.shopId, ...ids.orderIds].forEach((id) => expect(id).to.be.a('string'));
            }
        });
    });
});

describe('Any answer of TikTok', () => {
    let answers: TikTokAnswers;
    let order: Json;

    before(async function () {
        this.timeout(30000);
        answers = await tiktokAnswers();
        [order] = answers.orders.data.orders as [Json];
    });

    const goods = { isTaxAdded: true, isKnown: () => false, taxRateOf: () => null };

    it('has orders that can be decided about and created, or a reason why one cannot be read', () => {
        holdsFor([damagedJson(answers.orders)], (answer) => {
            const { source } = readEnvelope(answer);
            const read = readItems(dataOf(source), 'orders', readTikTokOrder);
            read.items.forEach((one) => {
                expect(decideImport(one, 1_800_000_000, { takesFinished: false, skippedKinds: [] }).what).to.be.oneOf([
                    'create',
                    'wait',
                    'skip'
                ]);
                const parsed = parseExternalOrder(
                    JSON.parse(JSON.stringify(externalOrderOf(one, goods, { listId: '', currency: '', doubt: '' })))
                );
                if (!parsed.ok) {
                    expectReason(parsed.rejection);
                }
            });
            [read.fault, source.faults.first].forEach((fault) => fault && expectReason(fault));
        });
    });

    it('keeps a readable order beside one that cannot be read', () => {
        holdsFor([damagedJson(order)], (damaged) => {
            const { source } = readEnvelope({ code: 0, data: { orders: [damaged, order] } });
            const { items } = readItems(dataOf(source), 'orders', readTikTokOrder);
            expect(items[items.length - 1]!.id).to.equal(order.id);
        });
    });

    it('has returns that can be told of, or a reason why one cannot be read', () => {
        holdsFor([damagedJson(answers.returns)], (answer) => {
            const { source } = readEnvelope(answer);
            const read = readItems(dataOf(source), 'return_orders', readReturn);
            read.items.forEach((told) => newsOf(null, told, null, false));
            [read.fault, source.faults.first].forEach((fault) => fault && expectReason(fault));
        });
    });

    it('has an address of texts that XML has; a masked part overwrites nothing', () => {
        holdsFor([damagedJson(order.recipient_address as Json)], (value) => {
            const shown = readShownAddress(value);
            Object.values(shown).forEach((text) => expect(isXmlText(text)).to.equal(true));
            const given = readRecipientAddress(value);
            Object.entries(given || {}).forEach(([name, text]) => {
                expect(text !== '' && !hasMask(text), name).to.equal(true);
                expect(text).to.equal(shown[name as keyof typeof shown]);
            });
        });
    });
});
