import { expect } from 'chai';
import type { Json, TestInstance } from '#helpers/platform/testInstance';
import { DAY, HOUR, MINUTE } from '#helpers/durations';

const ID = '577000000000000001';
const ORDER_NO = 'TTS-' + ID;

/** Everything is told, and weeks pass. */
export async function rest(sfcc: TestInstance): Promise<void> {
    await sweep(sfcc);
    sfcc.job('TikTokShop-OrderFeed');
    // TikTok may have passed over what it was told within the hour of the order.
    await sfcc.clock.advance(HOUR);
    sfcc.job('TikTokShop-OrderFeed');
    await sfcc.clock.advance(45 * DAY);
    await sweep(sfcc);
}

/** The search index has caught up, and the job runs. */
export async function sweep(sfcc: TestInstance): Promise<void> {
    await sfcc.clock.advance(MINUTE);
    expect(sfcc.job('TikTokShop-ProcessTasks').exit_status?.status).to.equal('ok');
}

export function entryOf(sfcc: TestInstance): Json | undefined {
    return sfcc.customObject('TikTokShopOrder', ID);
}

/** All that is known of the order: the entry, wherever it is, the order, and what is due to others. */
export function stateOf(sfcc: TestInstance): Json {
    const { tiktokLedger, ...custom } = sfcc.rows('Order')[0]!.custom as Json;
    const entry = entryOf(sfcc) || JSON.parse(String(tiktokLedger).slice(65));
    const order = sfcc.order(ORDER_NO).json;
    ['last_modified', '_resource_state', 'c_tiktokLedger'].forEach((name) => delete order[name]);
    return JSON.parse(
        withoutRandom({
            entry: Object.fromEntries(
                Object.entries(entry as Json).filter(([, value]) => value !== null && value !== '')
            ),
            custom: JSON.parse(JSON.stringify(custom)),
            order,
            notes: sfcc.rows('Order')[0]!.notes,
            tasks: sfcc
                .rows('CustomObject:TikTokShopTask')
                .map(({ key, custom: task }) => [key, task.kind, task.state, task.payload])
        })
    ) as Json;
}

/** As JSON, without what is random: ids, tokens and seals. */
function withoutRandom(state: Json): string {
    return JSON.stringify(state)
        .replace(/[0-9a-f]{8}-[0-9a-f-]{27}|\b[0-9a-f]{32,64}\b/g, '…')
        .replace(/"(order_token|customer_id|customer_no|c_tiktokSeal|tiktokSeal)":"[^"]*"/g, '"$1":"…"');
}
