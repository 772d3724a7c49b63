import { isFailure } from '#sfcc-mocks';
import { TIKTOK } from '#helpers/platform/testInstance';
import type { Json, TestInstance } from '#helpers/platform/testInstance';
import { ImportShop } from '#helpers/tiktok/importShop';
import { ReturnWorld } from '#helpers/tiktok/returnWorld';
import { HOUR } from '#helpers/durations';

/** Answers of the simulated TikTok, each with one order or return and all that it names. */
export interface TikTokAnswers {
    /** Search Orders. */
    orders: Json;
    /** Search Returns. */
    returns: Json;
}

/** Has TikTok asked as jobs do, and gives what it answered. */
export async function tiktokAnswers(): Promise<TikTokAnswers> {
    const shop = new ImportShop();
    const heardOfOrders = listen(shop.sfcc);
    shop.bought({ items: [{ productId: 'SET', quantity: 1, subItems: [{ productId: 'P', quantity: 1 }] }] });
    await shop.sfcc.clock.advance(2 * HOUR);
    shop.import();
    shop.sfcc.close();
    const world = await ReturnWorld.open();
    const heardOfReturns = listen(world.sfcc);
    await world.sent();
    world.close();
    return {
        orders: heardOfOrders['/order/202309/orders/search'] as Json,
        returns: heardOfReturns['/return_refund/202602/returns/search'] as Json
    };
}

/** The last answer to each path. */
function listen(sfcc: TestInstance): Record<string, Json> {
    const heard: Record<string, Json> = {};
    sfcc.hosts[TIKTOK] = (message) => {
        const answer = sfcc.tiktok.handle(message);
        if (!isFailure(answer)) {
            heard[new URL(message.url).pathname] = JSON.parse(answer.body) as Json;
        }
        return answer;
    };
    return heard;
}
