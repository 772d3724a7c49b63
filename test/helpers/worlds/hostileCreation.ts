import { malformed } from '#helpers/messages/malformed';
import { postedOrder } from '#helpers/tiktok/directShop';
import { A, B } from './goods';
import { any } from './omsWords';
import { IDS } from './plan';
import type { WorldState } from './worldState';

/** Ids of orders that TikTok does not have. */
const FIRST_ID = 578000000000000000n;

/** A malformed body of CreateExternalOrder. What has an id and lines may become an order, which is held; no other order changes. */
export function attackCreation(world: WorldState, random: () => number): void {
    const { sfcc } = world.shop;
    const id = String(FIRST_ID + BigInt(any(random, 2 ** 31)));
    const body = postedOrder(id, [
        [A, 1 + any(random, 3), 10],
        [B, 1, 10]
    ]);
    const [text] = malformed(body, 1, any(random, 2 ** 31)) as [string];
    if (text.includes(IDS)) {
        // It would be about an order of the world.
        return;
    }
    const { status } = sfcc.create(text);
    if (![200, 400].includes(status)) {
        world.note('what is malformed is refused', `${text.slice(0, 300)} was answered with ${status}`);
    }
}
