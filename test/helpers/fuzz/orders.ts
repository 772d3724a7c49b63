import { externalOrder } from '#helpers/messages/externalOrder';
import { malformed } from '#helpers/messages/malformed';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { foundInLog, lackOfReason, seedOf, short } from './area';
import type { Area } from './area';

const FIRST_ID = 577000000000000001n;
const POSTS = 40;

/** Posts of TikTok's connector, wrong in a place or two. */
export const ORDERS: Area = {
    name: 'orders',
    about: 'CreateExternalOrder turns no paid order away, and says why it refuses what is none',
    run: (random) => {
        const sfcc = new TestInstance();
        const broken = malformed(externalOrder(), POSTS, seedOf(random)).flatMap((body, index) => {
            const text = body.replace(String(FIRST_ID), String(FIRST_ID + BigInt(index)));
            const before = sfcc.rows('Order').length;
            const { status, json } = sfcc.create(text);
            if (status === 200) {
                return [];
            }
            return [
                ...(status === 400 ? lackOfReason(json, text) : [`${status} to ${short(text)}`]),
                ...(canBeCounted(text) ? [`a paid order was turned away: ${JSON.stringify(json)} ${short(text)}`] : []),
                ...(sfcc.rows('Order').length > before ? [`a refused order is there: ${short(text)}`] : [])
            ];
        });
        const found = broken.concat(foundInLog(sfcc));
        sfcc.close();
        return Promise.resolve(found);
    }
};

/** Whether an order can be named and added up: then its buyer must not be turned away. */
function canBeCounted(text: string): boolean {
    const body = read(text);
    const lines = body.product_lineitems as unknown;
    return (
        typeof body.c_externalOrderId === 'string' &&
        /^[A-Za-z0-9_-]{1,40}$/.test(body.c_externalOrderId) &&
        body.currency === 'USD' &&
        Array.isArray(lines) &&
        lines.length > 0 &&
        lines.every(isCountable)
    );
}

function isCountable(line: unknown): boolean {
    const { quantity, net_price: price } = (line || {}) as { quantity?: number; net_price?: unknown };
    const isCount = Number.isInteger(quantity) && quantity! >= 1 && quantity! <= 1000;
    return isCount && typeof price === 'number' && Math.abs(price) < 1e9;
}

/** What is no JSON, or too deep to be read safely, has no members. */
function read(text: string): Json {
    try {
        const body: unknown = JSON.parse(text);
        const isTooDeep = /\[{101}|(?:\{"a":){101}/.test(text);
        return typeof body === 'object' && body !== null && !isTooDeep ? body : {};
    } catch {
        return {};
    }
}
