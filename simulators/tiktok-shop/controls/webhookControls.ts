import type { HttpAnswer } from '../../../sfcc-mocks/contracts/http';
import { ownMember } from '../../../sfcc-mocks/web/ownMember';
import { jsonAnswer, parseJson } from '../../json';
import type { Json } from '../../json';
import { deauthorize } from '../access/app';
import { namedSeller, refuse, textIn } from './controlInput';
import { refuseUnknown } from '../refuseUnknown';
import type { Shop } from '../shop';
import { EVENT_TYPES } from '../facts/eventTypes';

/** Every delivery with its receiver and its attempts. */
export function listWebhooks({ webhooks }: Shop): HttpAnswer {
    const sent = webhooks.sent.map(({ body, ...webhook }) => ({ ...webhook, data: (parseJson(body) as Json).data }));
    return jsonAnswer(200, { delivery: webhooks.delivery, webhooks: sent });
}

/** What goes wrong with webhooks on the way. */
export function setDelivery({ webhooks }: Shop, body: Json): HttpAnswer {
    refuseUnknown(body, ['shuffle', 'double', 'lose', 'seed']);
    const { seed = 1, ...delivery } = body;
    if (body.shuffle !== undefined && typeof body.shuffle !== 'boolean') {
        return refuse('shuffle true or false is expected');
    }
    const parts = [body.double, body.lose].filter((part) => part !== undefined) as unknown[];
    if (!parts.every((part) => typeof part === 'number' && part >= 0 && part <= 1)) {
        return refuse('double and lose from 0 to 1 are expected');
    }
    if (!Number.isInteger(seed)) {
        return refuse('seed: a whole number is expected');
    }
    webhooks.configure(delivery, seed as number);
    return jsonAnswer(200, webhooks.delivery);
}

/** A webhook of any type, as TikTok sends it of what this TikTok Shop does not have, such as returns. */
export function sendWebhook(shop: Shop, body: Json): HttpAnswer {
    refuseUnknown(body, ['eventType', 'data', 'shop']);
    const eventType = textIn(body, 'eventType') || '';
    const type = ownMember(EVENT_TYPES, eventType);
    if (type === undefined) {
        return refuse(`eventType out of ${Object.keys(EVENT_TYPES).join(', ')} is expected`);
    }
    const data: unknown = body.data;
    if (!isObject(data)) {
        return refuse('data: an object is expected');
    }
    const of = shop.app.findShop(textIn(body, 'shop') || shop.app.shopId);
    if (!of) {
        return refuse('shop: the id of a shop is expected');
    }
    const webhook = shop.webhooks.emit(of, type, eventType, data);
    return webhook
        ? jsonAnswer(201, { id: webhook.id })
        : refuse(`an address is expected that shop ${of.id} has registered for ${eventType}`);
}

/** The seller withdraws the authorization; each of the shops hears of it. */
export function withdraw(shop: Shop, body: Json): HttpAnswer {
    refuseUnknown(body, ['seller']);
    const seller = namedSeller(shop, body);
    deauthorize(seller, shop.clock.now());
    const event = 'SELLER_DEAUTHORIZATION';
    const data = { message: 'The seller has withdrawn the authorization.' };
    seller.shops.forEach((one) => shop.webhooks.emit(one, EVENT_TYPES[event] as number, event, data));
    return jsonAnswer(200, {});
}

function isObject(value: unknown): value is Json {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
