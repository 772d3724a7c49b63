import type { Stage } from './scene';

/** Preferences of a shop whose orders the cartridge brings itself. */
const DIRECT = { c_tiktokShopMode: 'direct', c_tiktokShopReporter: 'cartridge' };
const CONNECTOR = { c_tiktokShopMode: 'connector', c_tiktokShopReporter: 'feed' };

/** Plays a part of a scene while TikTok has no connector, and the cartridge brings the orders. */
export async function inDirectMode<T>(stage: Stage, play: () => Promise<T>): Promise<T> {
    await stage.api.call('POST', `${stage.api.ready.tiktok}/_sim/mode`, { mode: 'direct' });
    await stage.api.setPreferences(DIRECT);
    try {
        return await play();
    } finally {
        await stage.api.setPreferences(CONNECTOR);
        await stage.api.call('POST', `${stage.api.ready.tiktok}/_sim/mode`, { mode: 'connector' });
    }
}

/** Runs TikTokShop-ImportOrders. @returns the message of the run */
export async function importOrders(stage: Stage): Promise<string> {
    const execution = await stage.api.runJob('TikTokShop-ImportOrders');
    stage.expect('exit status of TikTokShop-ImportOrders', execution.exit_status?.status, 'ok');
    return String(execution.exit_status.message);
}

/** How often TikTok's Open API was called so far. */
export async function callsSoFar(stage: Stage): Promise<number> {
    const { json } = await stage.api.call('GET', `${stage.api.ready.tiktok}/_sim/calls`);
    return Object.values(json.totals as Record<string, number>).reduce((sum, count) => sum + count, 0);
}
