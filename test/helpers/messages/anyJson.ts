/** Names that TikTok and an OMS use, so that what is made up comes near to what is meant. */
const NAMES = [
    'code',
    'message',
    'request_id',
    'data',
    'orders',
    'cancellations',
    'shipping_providers',
    'shops',
    'errors',
    'id',
    'status',
    'line_items',
    'package_id',
    'access_token',
    'refresh_token',
    'access_token_expire_in',
    'refresh_token_expire_in',
    'cancel_id',
    'order_id',
    'cancel_status',
    'next_page_token',
    'name',
    'agreed',
    'events',
    'nextCursor',
    '__proto__',
    'constructor'
];
const VALUES: unknown[] = [
    null,
    true,
    false,
    0,
    1,
    -1,
    0.5,
    1e300,
    36009002,
    '',
    'x',
    '0',
    'CANCELLATION_REQUEST_PENDING',
    'AWAITING_SHIPMENT',
    '577000000000000001',
    577000000000000001,
    'ü\u0000\u2028',
    'long '.repeat(2000)
];

/** Any JSON of at most some levels; in half of all cases a success of TikTok with any data. */
export function anyAnswer(random: () => number): string {
    const kind = random();
    if (kind < 0.1) {
        return pick(['', '<html>Bad gateway', '{"code":0,"data":', 'null', '{"code":0}', '{"code":1}'], random);
    }
    const value = anyValue(random, 3);
    return JSON.stringify(kind < 0.6 ? { code: 0, message: 'Success', data: anyValue(random, 2, true) } : value);
}

function anyValue(random: () => number, levels: number, isObject = false): unknown {
    const kind = isObject ? 0.9 : random();
    if (levels === 0 || kind < 0.3) {
        return pick(VALUES, random);
    }
    const size = Math.floor(random() * 4);
    if (kind < 0.5) {
        return Array.from({ length: size }, () => anyValue(random, levels - 1));
    }
    const names = Array.from({ length: size + 1 }, () => pick(NAMES, random));
    return Object.fromEntries(names.map((name) => [name, anyValue(random, levels - 1)]));
}

function pick<T>(list: T[], random: () => number): T {
    return list[Math.floor(random() * list.length)] as T;
}
