import { cartridgeWith } from '#helpers/platform/merchantCartridge';
import type { MerchantCartridge } from '#helpers/platform/merchantCartridge';

/** What a merchant's hooks do while they do not fail. None informs operations: what a person is told of stays on the order. */
const HOOKS: Record<string, string> = {
    'app.tiktokshop.order.map': "first.custom.orderNote = 'mapped';",
    'app.tiktokshop.order.statusChanged': "first.externalOrderText = second + ' > ' + third;",
    'app.tiktokshop.carrier.choose': 'return null;',
    'app.tiktokshop.cancellation.decide': 'return null;',
    'app.tiktokshop.operations.notify': 'return false;'
};

/**
 * A merchant's cartridge with hooks that throw now and then, after they have written what they write. None fails for an order
 * to which a single thing happens: one that could not be mapped is held.
 * @param share - of the calls that fail, from 0 to 1
 * @param spared - TikTok's ids of orders
 */
export function brokenHooks(share: number, spared: string[]): MerchantCartridge {
    const points = Object.keys(HOOKS);
    const hooks = points.map((name) => ({ name, script: `./cartridge/scripts/${name}` }));
    const scripts = points.map((point) => [`cartridge/scripts/${point}.js`, scriptOf(point, share, spared)] as const);
    return cartridgeWith({
        'package.json': JSON.stringify({ name: 'app_merchant', hooks: './hooks.json' }),
        'hooks.json': JSON.stringify({ hooks }),
        ...Object.fromEntries(scripts)
    });
}

function scriptOf(point: string, share: number, spared: string[]): string {
    const name = point.split('.').pop()!;
    return [
        "'use strict';",
        `var spared = ${JSON.stringify(spared)};`,
        'function mayFail(order, source) {',
        "    var id = (order && order.custom && order.custom.externalOrderId) || (source && source.c_externalOrderId) || '';",
        '    return spared.indexOf(String(id)) < 0;',
        '}',
        `exports.${name} = function (first, second, third) {`,
        `    var fails = mayFail(first, second) && Math.random() < ${share};`,
        "    if (fails && Math.random() < 0.5) { throw new Error('at first'); }",
        `    ${HOOKS[point]!.replace('return', "if (fails) { throw new Error('before it answers'); } return")}`,
        "    if (fails) { throw new Error('at last'); }",
        '};',
        ''
    ].join('\n');
}
